import type { SampleParty } from './content';

/** The parties in the order of the matrix's columns. The colours differ in hue and can be read on light and on dark ground. */
export const PARTIES = {
  russia: {
    name: 'Russian Federation',
    shortName: 'Russia',
    kind: 'state',
    colour: '#d1453b',
    notes: '',
    aliases: {
      en: ['Moscow', 'the Kremlin', 'Russia'],
      ru: ['Россия', 'Москва', 'Кремль'],
      uk: ['Росія', 'Москва', 'Кремль'],
      ar: ['روسيا', 'موسكو', 'الكرملين'],
    },
  },
  ukraine: {
    name: 'Ukraine',
    shortName: 'Ukraine',
    kind: 'state',
    colour: '#2f7dc4',
    notes: '',
    aliases: {
      en: ['Kyiv', 'Kiev'],
      ru: ['Украина', 'Киев'],
      uk: ['Україна', 'Київ'],
      ar: ['أوكرانيا', 'كييف'],
    },
  },
  unitedStates: {
    name: 'United States of America',
    shortName: 'United States',
    kind: 'state',
    colour: '#9163cb',
    notes: 'Both a mediator and a supplier of arms; coded as one party.',
    aliases: {
      en: ['Washington', 'the White House', 'United States'],
      ru: ['США', 'Соединённые Штаты', 'Вашингтон', 'Белый дом'],
      uk: ['США', 'Сполучені Штати', 'Вашингтон', 'Білий дім'],
      ar: ['الولايات المتحدة', 'واشنطن', 'البيت الأبيض'],
    },
  },
  europe: {
    name: 'European states',
    shortName: 'Europe',
    kind: 'other',
    colour: '#1f8a70',
    notes:
      'Governments that act together or alongside one another, the Nordic and Dutch buyers of American arms among them. ' +
      'They do not always agree: see the European contingent.',
    aliases: {
      en: ['Europeans', 'European allies', 'European Union'],
      ru: ['Европа', 'европейские страны', 'Евросоюз'],
      uk: ['Європа', 'європейські країни', 'Євросоюз'],
      ar: ['أوروبا', 'الأوروبيون', 'الاتحاد الأوروبي'],
    },
  },
  nato: {
    name: 'North Atlantic Treaty Organization',
    shortName: 'NATO',
    kind: 'organisation',
    colour: '#5c7a99',
    notes: '',
    aliases: {
      en: ['the alliance', 'North Atlantic Alliance'],
      ru: ['НАТО', 'Североатлантический альянс'],
      uk: ['НАТО', 'Північноатлантичний альянс'],
      ar: ['حلف شمال الأطلسي', 'الناتو'],
    },
  },
  turkiye: {
    name: 'Republic of Türkiye',
    shortName: 'Türkiye',
    kind: 'mediator',
    colour: '#b7791f',
    notes: 'Host of the three rounds in Istanbul.',
    aliases: {
      en: ['Turkey', 'Ankara'],
      ru: ['Турция', 'Анкара'],
      uk: ['Туреччина', 'Анкара'],
      ar: ['تركيا', 'أنقرة'],
    },
  },
} as const satisfies Record<string, SampleParty>;

export type PartyKey = keyof typeof PARTIES;

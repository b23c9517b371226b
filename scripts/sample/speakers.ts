import type { SampleSpeaker } from './content';

/** The people whom the sources name, with the office they held in August 2025. */
export const SPEAKERS = {
  putin: {
    party: 'russia',
    name: 'Vladimir Putin',
    office: 'President of Russia',
    aliases: { ru: ['Владимир Путин'], uk: ['Володимир Путін'], ar: ['فلاديمير بوتين'] },
  },
  peskov: {
    party: 'russia',
    name: 'Dmitry Peskov',
    office: 'Spokesman of the Kremlin',
    aliases: { ru: ['Дмитрий Песков'], uk: ['Дмитро Пєсков'], ar: ['دميتري بيسكوف'] },
  },
  ushakov: {
    party: 'russia',
    name: 'Yuri Ushakov',
    office: 'Foreign policy aide to the President of Russia',
    aliases: { ru: ['Юрий Ушаков'], uk: ['Юрій Ушаков'], ar: ['يوري أوشاكوف'] },
  },
  medinsky: {
    party: 'russia',
    name: 'Vladimir Medinsky',
    office: 'Head of the Russian delegation in Istanbul',
    aliases: { ru: ['Владимир Мединский'], uk: ['Володимир Мединський'], ar: ['فلاديمير ميدينسكي'] },
  },
  zelensky: {
    party: 'ukraine',
    name: 'Volodymyr Zelensky',
    office: 'President of Ukraine',
    aliases: {
      en: ['Volodymyr Zelenskyy'],
      ru: ['Владимир Зеленский'],
      uk: ['Володимир Зеленський'],
      ar: ['فولوديمير زيلينسكي'],
    },
  },
  umerov: {
    party: 'ukraine',
    name: 'Rustem Umerov',
    office: 'Head of the Ukrainian delegation in Istanbul',
    aliases: { ru: ['Рустем Умеров'], uk: ['Рустем Умєров'], ar: ['رستم عمروف'] },
  },
  trump: {
    party: 'unitedStates',
    name: 'Donald Trump',
    office: 'President of the United States',
    aliases: { ru: ['Дональд Трамп'], uk: ['Дональд Трамп'], ar: ['دونالد ترمب', 'دونالد ترامب'] },
  },
  witkoff: {
    party: 'unitedStates',
    name: 'Steve Witkoff',
    office: 'Special envoy of the President of the United States',
    aliases: { ru: ['Стив Уиткофф'], uk: ['Стів Віткофф'], ar: ['ستيف ويتكوف'] },
  },
  brekelmans: {
    party: 'europe',
    name: 'Ruben Brekelmans',
    office: 'Minister of Defence of the Netherlands',
    aliases: { ru: ['Рубен Брекельманс'], uk: ['Рубен Брекельманс'], ar: ['روبن بريكلمانس'] },
  },
  jonson: {
    party: 'europe',
    name: 'Pål Jonson',
    office: 'Minister of Defence of Sweden',
    aliases: { ru: ['Пол Йонсон'], uk: ['Пол Йонсон'], ar: ['بال جونسون'] },
  },
  rutte: {
    party: 'nato',
    name: 'Mark Rutte',
    office: 'Secretary General of NATO',
    aliases: { ru: ['Марк Рютте'], uk: ['Марк Рютте'], ar: ['مارك روته'] },
  },
  erdogan: {
    party: 'turkiye',
    name: 'Recep Tayyip Erdoğan',
    office: 'President of Türkiye',
    aliases: { ru: ['Реджеп Тайип Эрдоган'], uk: ['Реджеп Таїп Ердоган'], ar: ['رجب طيب أردوغان'] },
  },
  fidan: {
    party: 'turkiye',
    name: 'Hakan Fidan',
    office: 'Minister of Foreign Affairs of Türkiye',
    aliases: { ru: ['Хакан Фидан'], uk: ['Хакан Фідан'], ar: ['هاكان فيدان'] },
  },
} as const satisfies Record<string, SampleSpeaker>;

export type SpeakerKey = keyof typeof SPEAKERS;

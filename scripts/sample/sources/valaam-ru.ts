import type { SampleSource } from '../content';

export const valaamRu = {
  title: 'Валаам: условия Москвы остаются прежними',
  author: 'Parley',
  publishedOn: '2025-08-01',
  language: 'ru',
  reliability: 'B',
  paragraphs: [
    'В пятницу, 1 августа, Владимир Путин сказал журналистам на Валааме, что условия мира, названные им в июне прошлого года, остаются в силе.',
    'Москва добивается, чтобы Киев вывел войска из Донецкой, Луганской, Запорожской и Херсонской областей, признал эти области и Крым российскими и отказался от вступления в НАТО.',
    'Прекратить огонь она готова лишь тогда, когда вывод войск начнётся, а отказ от членства в альянсе будет объявлен официально. В перечень её условий входит и отмена западных санкций.',
    'О военной помощи Запада Москва говорит то же, что и раньше: поставки оружия Украине должны прекратиться.',
    'Переговоры, по словам президента, нужны всегда, но вести их лучше спокойно и без камер. Если в Киеве считают, что их время ещё не пришло, Россия готова подождать.',
  ],
  passages: {
    unchanged: {
      quote: 'условия мира, названные им в июне прошлого года, остаются в силе',
      translation: 'the terms for peace that he named in June of last year remain in force',
    },
    regions: {
      quote:
        'чтобы Киев вывел войска из Донецкой, Луганской, Запорожской и Херсонской областей, признал эти области и Крым российскими',
      translation:
        'that Kyiv withdraw its troops from the Donetsk, Luhansk, Zaporizhzhia and Kherson regions and recognise these regions and Crimea as Russian',
    },
    crimea: {
      quote: 'признал эти области и Крым российскими',
      translation: 'recognise these regions and Crimea as Russian',
      note: 'Stands inside the passage on the four regions: the two overlap.',
    },
    withdrawal: {
      quote: 'Киев вывел войска из Донецкой, Луганской, Запорожской и Херсонской областей',
      translation: 'Kyiv withdraw its troops from the Donetsk, Luhansk, Zaporizhzhia and Kherson regions',
    },
    membership: {
      quote: 'отказался от вступления в НАТО',
      translation: 'give up joining NATO',
    },
    ceasefire: {
      quote:
        'Прекратить огонь она готова лишь тогда, когда вывод войск начнётся, а отказ от членства в альянсе будет объявлен официально.',
      translation:
        'It is ready to cease fire only once the withdrawal of troops has begun and the renunciation of membership in the alliance has been declared officially.',
    },
    sanctions: {
      quote: 'В перечень её условий входит и отмена западных санкций.',
      translation: 'The lifting of Western sanctions is also on the list of its conditions.',
    },
    arms: {
      quote: 'поставки оружия Украине должны прекратиться',
      translation: 'deliveries of weapons to Ukraine must end',
    },
    talks: {
      quote:
        'Переговоры, по словам президента, нужны всегда, но вести их лучше спокойно и без камер. Если в Киеве считают, что их время ещё не пришло, Россия готова подождать.',
      translation:
        'Talks, the president says, are always needed, but are better held calmly and without cameras. If Kyiv thinks that their time has not come yet, Russia is ready to wait.',
    },
  },
} as const satisfies SampleSource;

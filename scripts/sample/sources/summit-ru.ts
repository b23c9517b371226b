import type { SampleSource } from '../content';

export const summitRu = {
  title: 'Кремль: о встрече президентов договорились в принципе',
  author: 'Parley',
  publishedOn: '2025-08-07',
  language: 'ru',
  reliability: 'B',
  paragraphs: [
    'Москва и Вашингтон договорились в принципе, что президенты России и США встретятся в ближайшие дни, сообщил 7 августа помощник Владимира Путина Юрий Ушаков. Место, по его словам, выбрано, но назовут его позже.',
    'Американская сторона упомянула и о трёхсторонней встрече с участием Владимира Зеленского; российская, сказал Ушаков, оставила эту идею без комментариев.',
    'Сам Путин заявил в тот же день, что в целом не против разговора с украинским президентом, однако для него нужно создать условия, а до этого, по его оценке, ещё далеко.',
    'Одной из подходящих площадок он назвал Объединённые Арабские Эмираты.',
  ],
  passages: {
    agreed: {
      quote:
        'Москва и Вашингтон договорились в принципе, что президенты России и США встретятся в ближайшие дни',
      translation:
        'Moscow and Washington have agreed in principle that the presidents of Russia and the United States will meet in the coming days',
    },
    noComment: {
      quote: 'российская, сказал Ушаков, оставила эту идею без комментариев',
      translation: 'the Russian side, Ushakov said, left that idea without comment',
    },
    conditions: {
      quote:
        'в целом не против разговора с украинским президентом, однако для него нужно создать условия, а до этого, по его оценке, ещё далеко',
      translation:
        'in general does not object to a conversation with the Ukrainian president, but conditions have to be created for it, and that, in his judgement, is still far off',
    },
    emirates: {
      quote: 'Одной из подходящих площадок он назвал Объединённые Арабские Эмираты.',
      translation: 'He named the United Arab Emirates as one of the suitable venues.',
    },
  },
} as const satisfies SampleSource;

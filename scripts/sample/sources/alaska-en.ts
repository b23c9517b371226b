import type { SampleSource } from '../content';

export const alaskaEn = {
  title: 'The deadline passes',
  author: 'Parley',
  publishedOn: '2025-08-08',
  language: 'en',
  reliability: 'B',
  paragraphs: [
    'The date that Washington had set for Moscow came on 8 August and went without new American measures against Russia.',
    'Asked the day before whether the date still stood, President Trump said that it was up to Putin.',
    'On the evening of the 8th he announced that the two would meet in Alaska on 15 August.',
    'A settlement, he said, would include some exchange of territory, to the advantage of both sides. He gave no details.',
  ],
  passages: {
    passed: {
      quote:
        'The date that Washington had set for Moscow came on 8 August and went without new American measures against Russia.',
    },
    upToPutin: {
      quote:
        'Asked the day before whether the date still stood, President Trump said that it was up to Putin.',
    },
    alaska: { quote: 'he announced that the two would meet in Alaska on 15 August' },
    exchange: {
      quote:
        'A settlement, he said, would include some exchange of territory, to the advantage of both sides. He gave no details.',
    },
  },
} as const satisfies SampleSource;

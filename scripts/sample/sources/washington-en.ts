import type { SampleSource } from '../content';

export const washingtonEn = {
  title: 'Washington after the meeting in the Kremlin',
  author: 'Parley',
  publishedOn: '2025-08-06',
  language: 'en',
  reliability: 'B',
  paragraphs: [
    'After his envoy’s talks in Moscow on 6 August, President Trump spoke of great progress and of work to be done in the days and weeks ahead.',
    'On the same day he signed an order that puts an additional tariff of 25 per cent on goods from India, because it buys Russian oil. It takes effect three weeks later.',
    'Others might follow, he said, and did not exclude China.',
    'Asked whether he would meet Vladimir Putin, he answered that there was a good chance of it very soon.',
    'Yuri Ushakov, the Kremlin’s foreign policy aide, called the conversation useful and constructive and said that each side had passed signals to the other.',
    'Volodymyr Zelensky said that Russia now seemed more inclined towards a ceasefire and put that down to pressure. What mattered, he added, was not to be deceived over the details.',
  ],
  passages: {
    progress: {
      quote: 'President Trump spoke of great progress and of work to be done in the days and weeks ahead',
    },
    india: {
      quote:
        'he signed an order that puts an additional tariff of 25 per cent on goods from India, because it buys Russian oil',
    },
    china: { quote: 'Others might follow, he said, and did not exclude China.' },
    chance: {
      quote:
        'Asked whether he would meet Vladimir Putin, he answered that there was a good chance of it very soon.',
    },
    signals: {
      quote:
        'called the conversation useful and constructive and said that each side had passed signals to the other',
    },
    inclined: {
      quote:
        'Russia now seemed more inclined towards a ceasefire and put that down to pressure. What mattered, he added, was not to be deceived over the details.',
    },
  },
} as const satisfies SampleSource;

import type { SampleSource } from '../content';

export const deadlineEn = {
  title: 'Ten days instead of fifty',
  author: 'Parley',
  publishedOn: '2025-08-01',
  language: 'en',
  reliability: 'B',
  paragraphs: [
    'On 29 July President Trump shortened the time he had given Moscow. Unless a settlement was in sight by 8 August, he said, the United States would act.',
    'Two weeks earlier, on 14 July, he had spoken of tariffs of about 100 per cent on countries that trade with Russia, and had allowed fifty days.',
    'Washington calls these measures secondary tariffs. They would fall on Russia’s customers, China and India above all, and not on Russia itself.',
    'The United States has asked for a full ceasefire since the spring and treats it as the first step. Ukraine agreed in March; Russia has not.',
    'What Moscow offered at the third round in Istanbul on 23 July was smaller: pauses of one or two days in parts of the front, so that the dead and the wounded could be collected.',
  ],
  passages: {
    deadline: {
      quote: 'Unless a settlement was in sight by 8 August, he said, the United States would act.',
    },
    hundred: {
      quote:
        'he had spoken of tariffs of about 100 per cent on countries that trade with Russia, and had allowed fifty days',
    },
    customers: {
      quote: 'They would fall on Russia’s customers, China and India above all, and not on Russia itself.',
    },
    ceasefire: {
      quote:
        'The United States has asked for a full ceasefire since the spring and treats it as the first step. Ukraine agreed in March; Russia has not.',
    },
    agreed: {
      quote: 'Ukraine agreed in March; Russia has not.',
      note: 'The end of the passage on Washington’s wish: the two overlap.',
    },
    pauses: {
      quote:
        'pauses of one or two days in parts of the front, so that the dead and the wounded could be collected',
    },
  },
} as const satisfies SampleSource;

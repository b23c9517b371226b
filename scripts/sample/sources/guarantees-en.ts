import type { SampleSource } from '../content';

export const guaranteesEn = {
  title: 'Guarantees: who offers what',
  author: 'Parley',
  publishedOn: '2025-08-02',
  language: 'en',
  reliability: 'C',
  paragraphs: [
    'NATO’s summit in Washington in July 2024 called Ukraine’s path to membership irreversible. Neither an invitation nor a date went with the words.',
    'The present American administration has said since February that membership is not a realistic result of negotiations. Guarantees, it holds, are for European troops to give, without American soldiers.',
    'Britain and France lead a group of willing states. In July they confirmed plans for a multinational force that would deploy once the fighting has stopped, with its headquarters in Paris.',
    'Not every government would take part: Italy, which attends the same meetings, has ruled out sending soldiers.',
    'Moscow rejects troops from NATO countries on Ukrainian soil, whatever flag they serve under.',
  ],
  passages: {
    irreversible: {
      quote:
        'NATO’s summit in Washington in July 2024 called Ukraine’s path to membership irreversible. Neither an invitation nor a date went with the words.',
    },
    unrealistic: {
      quote:
        'The present American administration has said since February that membership is not a realistic result of negotiations.',
    },
    european: {
      quote: 'Guarantees, it holds, are for European troops to give, without American soldiers.',
    },
    force: {
      quote:
        'In July they confirmed plans for a multinational force that would deploy once the fighting has stopped, with its headquarters in Paris.',
    },
    italy: {
      quote: 'Italy, which attends the same meetings, has ruled out sending soldiers',
    },
    noTroops: {
      quote: 'Moscow rejects troops from NATO countries on Ukrainian soil, whatever flag they serve under.',
    },
  },
} as const satisfies SampleSource;

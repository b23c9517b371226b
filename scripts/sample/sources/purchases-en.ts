import type { SampleSource } from '../content';

export const purchasesEn = {
  title: 'Dutch and Nordic money for American weapons',
  author: 'Parley',
  publishedOn: '2025-08-05',
  language: 'en',
  reliability: 'B',
  paragraphs: [
    'The Netherlands announced on 4 August that it would pay 500 million euros for American weapons for Ukraine. It is the first country to fund a package from the list of Ukraine’s most urgent needs that NATO keeps.',
    'Denmark, Norway and Sweden followed on 5 August with about 500 million dollars between them, for air defence, anti-tank weapons, ammunition and spare parts.',
    'The arrangement goes back to July, when President Trump and NATO’s secretary general, Mark Rutte, agreed that the United States would sell and that European allies and Canada would pay.',
    'Ruben Brekelmans, the Dutch defence minister, said that Ukraine needs air defence and ammunition more than anything else.',
    'His Swedish colleague, Pål Jonson, argued that whoever helps Ukraine defend itself also looks after the security of the north.',
    'Mark Rutte thanked the buyers and asked all other allies to contribute.',
  ],
  passages: {
    dutch: {
      quote:
        'The Netherlands announced on 4 August that it would pay 500 million euros for American weapons for Ukraine.',
    },
    nordic: {
      quote:
        'Denmark, Norway and Sweden followed on 5 August with about 500 million dollars between them, for air defence, anti-tank weapons, ammunition and spare parts.',
    },
    arrangement: {
      quote: 'the United States would sell and that European allies and Canada would pay',
    },
    needs: {
      quote: 'Ukraine needs air defence and ammunition more than anything else',
    },
    north: {
      quote: 'whoever helps Ukraine defend itself also looks after the security of the north',
    },
    rutte: {
      quote: 'Mark Rutte thanked the buyers and asked all other allies to contribute.',
    },
  },
} as const satisfies SampleSource;

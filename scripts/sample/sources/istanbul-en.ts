import type { SampleSource } from '../content';

export const istanbulEn = {
  title: 'Three rounds in Istanbul',
  author: 'Parley',
  publishedOn: '2025-08-04',
  language: 'en',
  reliability: 'B',
  paragraphs: [
    'Russian and Ukrainian delegations have met in Istanbul three times this year, on 16 May, 2 June and 23 July. None of the rounds brought a breakthrough, and a ceasefire is no closer.',
    'What they did produce are exchanges. In July Russia proposed that each side return at least 1,200 more prisoners, and Ukraine agreed.',
    'Vladimir Medinsky, who speaks for Moscow there, said after the third round that the presidents should meet only to sign what has been settled before, not to begin the discussion anew.',
    'Türkiye wants the track to go on. President Erdoğan offered in July to receive the presidents of Russia, Ukraine and the United States, and his government stands ready to host a fourth round.',
    'Hakan Fidan, the foreign minister, opened the July meeting with the wish that it lead to a ceasefire.',
  ],
  passages: {
    noBreakthrough: {
      quote: 'None of the rounds brought a breakthrough, and a ceasefire is no closer.',
    },
    prisoners: {
      quote:
        'In July Russia proposed that each side return at least 1,200 more prisoners, and Ukraine agreed.',
    },
    onlyToSign: {
      quote:
        'the presidents should meet only to sign what has been settled before, not to begin the discussion anew',
    },
    threePresidents: {
      quote:
        'President Erdoğan offered in July to receive the presidents of Russia, Ukraine and the United States',
    },
    fourthRound: { quote: 'his government stands ready to host a fourth round' },
    fidan: {
      quote:
        'Hakan Fidan, the foreign minister, opened the July meeting with the wish that it lead to a ceasefire.',
    },
  },
} as const satisfies SampleSource;

import type { SampleAssessment } from './content';

/** The coder's judgements of the gap. */
export const ASSESSMENTS: readonly SampleAssessment[] = [
  {
    issue: 'prisoners',
    date: '2025-08-03',
    judgement: 'aligned',
    note: 'Offered by one side and accepted by the other; the one thing that Istanbul has produced.',
  },
  {
    issue: 'territory',
    date: '2025-08-06',
    judgement: 'opposed',
    note: 'Both sides hold the ends of the scale and call them red lines.',
  },
  {
    issue: 'membership',
    date: '2025-08-06',
    judgement: 'opposed',
    note: 'Washington does not press for membership either, which leaves Kyiv alone with its demand.',
  },
  {
    issue: 'ceasefire',
    date: '2025-08-06',
    judgement: 'opposed',
    note: 'Kyiv and Washington want it first; Moscow wants its terms first.',
  },
  {
    issue: 'leaders',
    date: '2025-08-07',
    judgement: 'bridgeable',
    note: 'Kyiv is open to every format; Moscow no longer asks that everything be settled before.',
  },
];

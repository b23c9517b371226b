import type { SampleIssue } from './content';

/** The issues in the order of the matrix's rows; a parent stands before its sub-issues. */
export const ISSUES = {
  territory: {
    name: 'Territory',
    description: 'Which regions are whose when the war ends.',
    scale: { lowLabel: 'Ukraine’s borders of 1991', highLabel: 'Every Russian claim recognised' },
  },
  donetsk: { name: 'Donetsk', parent: 'territory', description: '' },
  luhansk: { name: 'Luhansk', parent: 'territory', description: '' },
  zaporizhzhia: { name: 'Zaporizhzhia', parent: 'territory', description: '' },
  kherson: { name: 'Kherson', parent: 'territory', description: '' },
  crimea: { name: 'Crimea', parent: 'territory', description: 'Annexed by Russia in 2014.' },
  withdrawal: { name: 'Withdrawal of forces', description: 'Whose troops leave which ground.' },
  ceasefire: {
    name: 'Ceasefire',
    description: 'Whether the fighting stops before a settlement or only with one.',
    scale: { lowLabel: 'No pause before a settlement', highLabel: 'Full and at once, no conditions' },
  },
  guarantees: {
    name: 'Security guarantees',
    description: 'What would keep the war from beginning again.',
  },
  contingent: {
    name: 'European contingent',
    parent: 'guarantees',
    description: 'A European force on Ukrainian soil after a ceasefire.',
  },
  membership: { name: 'NATO membership', description: 'Ukraine’s wish to join the alliance.' },
  arms: { name: 'Western arms', description: 'Deliveries of weapons to Ukraine.' },
  purchases: {
    name: 'Purchases for Ukraine',
    parent: 'arms',
    description: 'American weapons that European allies and Canada pay for.',
  },
  sanctions: { name: 'Sanctions', description: 'Economic pressure on Russia.' },
  tariffs: {
    name: 'Secondary tariffs',
    parent: 'sanctions',
    description: 'American tariffs on the countries that buy from Russia.',
    scale: { lowLabel: 'None', highLabel: '100% on every buyer' },
  },
  deadline: {
    name: 'Deadline of 8 August',
    parent: 'sanctions',
    description: 'The day by which Washington wanted a settlement in sight.',
  },
  negotiations: { name: 'Negotiations', description: 'Who talks to whom, where and about what.' },
  istanbul: {
    name: 'Istanbul talks',
    parent: 'negotiations',
    description: 'Delegations met on 16 May, 2 June and 23 July 2025.',
  },
  leaders: {
    name: 'Meeting of the presidents',
    parent: 'negotiations',
    description: 'Putin and Zelensky, alone or with others.',
  },
  summit: { name: 'Russia–US summit', parent: 'negotiations', description: 'Putin and Trump.' },
  prisoners: { name: 'Prisoners', description: 'Exchanges of prisoners of war.' },
  reconstruction: {
    name: 'Reconstruction and reparations',
    description: 'Left without an entry: an empty row means that no statement is recorded.',
  },
} as const satisfies Record<string, SampleIssue>;

export type IssueKey = keyof typeof ISSUES;

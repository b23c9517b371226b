/** Words of the chooser of briefings, and of what briefings say of themselves. */
export const briefings = {
  title: {
    history: 'History of {{of}}',
    allIssues: 'all issues',
    partyOnIssue: '{{party}} on {{issue}}',
    sources: 'Sources cited',
    allSources: 'All sources',
  },
  andMore_one: '{{names}} and {{count}} other',
  andMore_other: '{{names}} and {{count}} others',
  about: {
    from: 'Only what was said from {{day}} on',
    to: 'Only what was said by {{day}}',
    leftOut: 'Left out: {{names}}',
    rows_one: '{{count}} row',
    rows_other: '{{count}} rows',
  },
  origin: {
    matrix: 'Of the positions in the matrix as of {{from}}',
    compare: 'Of the positions in the comparison of {{from}} and {{to}}',
    sides: 'Of the positions side by side as of {{from}}',
    positions: 'Of the positions that were on the screen',
    dossier: 'Of all positions in the dossier',
  },
} as const;

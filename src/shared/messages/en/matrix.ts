/** Words of the matrix. */
export const matrix = {
  title: 'Matrix',
  asOf: 'As of',
  earlierDate: 'Earlier date',
  laterDate: 'Later date',
  export: 'Export CSV…',
  issue: 'Issue',
  gridLabel: 'Positions of the parties as of {{date}}',
  passages_one: '{{count}} passage',
  passages_other: '{{count}} passages',
  contradiction: 'Contradicted',
  assess: 'Assess the gap on “{{issue}}”',
  assessHint: 'How far apart are the parties on this issue as of {{date}}? Earlier assessments are kept.',
  judgement: 'Judgement',
  assessmentNote: 'Why',
  recordAssessment: 'Record assessment',
  noPositions: 'Nothing is recorded yet. Open a source, select a passage and record the position it proves.',
  emptyTitle: 'No parties or issues yet',
  noPartiesTitle: 'No parties yet',
  emptyText:
    'The matrix puts the parties side by side on each issue. Say first who negotiates, and about what.',
  toFrame: 'Add parties and issues',
} as const;

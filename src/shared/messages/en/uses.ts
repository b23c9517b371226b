/** What rests on an entry, counted, as the refusals to delete it name it. */
export const uses = {
  positions_one: '{{count, number}} position',
  positions_other: '{{count, number}} positions',
  speakers_one: '{{count, number}} speaker',
  speakers_other: '{{count, number}} speakers',
  issues_one: '{{count, number}} sub-issue',
  issues_other: '{{count, number}} sub-issues',
  parties_one: '{{count, number}} party',
  parties_other: '{{count, number}} parties',
  events_one: '{{count, number}} event',
  events_other: '{{count, number}} events',
  passages_one: '{{count, number}} marked passage',
  passages_other: '{{count, number}} marked passages',
  assessments_one: '{{count, number}} assessment',
  assessments_other: '{{count, number}} assessments',
  showPositions_one: 'Show the {{count, number}} position',
  showPositions_other: 'Show the {{count, number}} positions',
  showPassages_one: 'Show the {{count, number}} passage',
  showPassages_other: 'Show the {{count, number}} passages',
  /** Two of them in a row; `list` may be such a row itself. */
  list: '{{list}}, {{next}}',
} as const;

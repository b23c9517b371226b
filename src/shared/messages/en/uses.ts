/** What rests on an entry, counted, as the refusals to delete it name it. */
export const uses = {
  positions_one: '{{count}} position',
  positions_other: '{{count}} positions',
  speakers_one: '{{count}} speaker',
  speakers_other: '{{count}} speakers',
  issues_one: '{{count}} sub-issue',
  issues_other: '{{count}} sub-issues',
  parties_one: '{{count}} party',
  parties_other: '{{count}} parties',
  events_one: '{{count}} event',
  events_other: '{{count}} events',
  passages_one: '{{count}} marked passage',
  passages_other: '{{count}} marked passages',
  assessments_one: '{{count}} assessment',
  assessments_other: '{{count}} assessments',
  showPositions_one: 'Show the {{count}} position',
  showPositions_other: 'Show the {{count}} positions',
  showPassages_one: 'Show the {{count}} passage',
  showPassages_other: 'Show the {{count}} passages',
  /** Two of them in a row; `list` may be such a row itself. */
  list: '{{list}}, {{next}}',
} as const;

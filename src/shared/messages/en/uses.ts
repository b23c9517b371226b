/** What rests on an entry, counted, as the refusals to delete it name it. */
export const uses = {
  positions_one: '{{count}} position',
  positions_other: '{{count}} positions',
  speakers_one: '{{count}} speaker',
  speakers_other: '{{count}} speakers',
  issues_one: '{{count}} sub-issue',
  issues_other: '{{count}} sub-issues',
  passages_one: '{{count}} marked passage',
  passages_other: '{{count}} marked passages',
  assessments_one: '{{count}} assessment',
  assessments_other: '{{count}} assessments',
  /** Two of them in a row; `list` may be such a row itself. */
  list: '{{list}}, {{next}}',
} as const;

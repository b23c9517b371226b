/** Words of the comparison of two dates. */
export const compare = {
  title: 'Compare',
  from: 'From',
  to: 'To',
  chooseFrom: 'Choose the first date',
  chooseTo: 'Choose the second date',
  swap: 'Swap the dates',
  changesOnly: 'Only what changed',
  positions_one: '{{count}} position',
  positions_other: '{{count}} positions',
  party: 'Party',
  shift: 'Shift',
  tableLabel: 'Positions on {{from}} and on {{to}}',
  emptyTitle: 'No difference',
  emptyChanges:
    'No position recorded changed between these dates. Untick “Only what changed” to see all of them.',
  emptyAll: 'Add parties and issues first, then record positions from your sources.',
} as const;

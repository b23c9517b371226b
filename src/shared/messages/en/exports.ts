/** Words of the export of briefings. */
export const exports = {
  title: 'Export CSV',
  what: 'What to export',
  screen: {
    matrix: 'The matrix as of {{asOf}}',
    compare: 'The comparison of {{from}} and {{to}}',
    sides: 'What stands side by side as of {{asOf}}',
    positions: 'The positions on screen',
  },
  screenHint: {
    matrix: 'One row per issue; for each party stance, firmness, statement, date, shift and citation.',
    compare: 'One row per issue and party; the shift and both positions with their citations.',
    sides: 'One row per issue; each position with its citations, how they stand and in what they differ.',
    positions: 'The positions, the columns and the order of the table.',
  },
  evidence: 'The evidence list',
  evidenceHint:
    'One row per passage of the positions on screen; the quote verbatim, its citation and its place.',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  separator: 'Separator',
  separators: {
    comma: 'Comma',
    semicolon: 'Semicolon (Excel in much of Europe)',
    tab: 'Tab',
  },
  bom: 'Mark the file as Unicode (UTF-8 with BOM)',
  bomHint:
    'Excel shows Arabic and Cyrillic letters only with it. Leave it out for programs that stumble over it.',
  guard: 'Guard against formulas',
  guardHint:
    'A cell that begins with = + - @, a tab or a line end gets an apostrophe before it, so that no spreadsheet runs it as a formula. Taking away one apostrophe at the beginning of such a cell gives back the exact words.',
  guarded_one: 'It alters {{count}} cell of this table.',
  guarded_other: 'It alters {{count}} cells of this table.',
  guardedNone: 'It alters no cell of this table.',
  unguarded_one: '{{count}} cell could be taken for a formula.',
  unguarded_other: '{{count}} cells could be taken for formulas.',
  preview: 'Preview',
  previewCaption_one: 'The only row, as it will be written',
  previewCaption_other: 'The first {{count}} rows, as they will be written',
  choosePlace: 'Choose a place…',
  done_one: '“{{name}}” was written with {{count}} row.',
  done_other: '“{{name}}” was written with {{count}} rows.',
  showInFolder: 'Show in folder',
  elsewhereTitle: 'Nothing on this screen can be exported yet',
  elsewhereText:
    'CSV tables are made of what the matrix, the comparison and the positions show. Go to one of them, set it up as your reader needs it, and export it there.',
} as const;

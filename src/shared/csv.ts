import type { Cell, Table } from './table';

/**
 * What a spreadsheet may take for a formula at the beginning of a cell, as OWASP's page on CSV injection lists it:
 * = + - @, a tab, CR and LF, and the full-width forms of the four signs.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A cell's text with the formula guard: an apostrophe before what could be taken for a formula, also when apostrophes
 * stand before it already, so that taking one away always gives back the original. Everything else stays as it is.
 */
export function guardFormula(text: string): string {
  const first = text.charCodeAt(0);
  // Most texts begin with a letter: nothing of the list lies between @ and the full-width forms.
  if (first > 0x40 && first < 0xff00) return text;
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guardFormula` was given. */
export function unguardFormula(guarded: string): string {
  return guarded.startsWith("'") && FORMULA.test(guarded) ? guarded.slice(1) : guarded;
}

/** How many cells and headers of a table the formula guard alters. */
export function countGuarded(table: Table): number {
  const isAltered = (cell: Cell) => typeof cell === 'string' && FORMULA.test(cell);
  return [table.columns, ...table.rows].reduce((sum, row) => sum + row.filter(isAltered).length, 0);
}

/** A table with lines that say where it is from: after an empty row, each in the first cell of a row of its own, so that all rows stay of one length (RFC 4180). */
export function withAbout({ columns, rows }: Table, about: readonly string[]): Table {
  const rest = columns.slice(1).map(() => null);
  return { columns, rows: [...rows, [null, ...rest], ...about.map((line) => [line, ...rest])] };
}

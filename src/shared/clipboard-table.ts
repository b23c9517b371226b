import { guardFormula } from './csv';
import type { Cell, Table } from './table';

/** The two forms in which cells lie on the clipboard: spreadsheets and letters take the table, editors of plain text the text. */
export interface ClipboardTable {
  /** Null for the text alone. */
  readonly html: string | null;
  readonly text: string;
}

export interface ClipboardOptions {
  /** Puts an apostrophe before what a spreadsheet could take for a formula, in the text; the table marks its texts as such and has them as they are. */
  readonly guardsFormulas: boolean;
  /** Whether the names of the columns come first. */
  readonly hasHeads: boolean;
  /** Leaves the table out, which is five times as long as the text: for so many rows that it would take seconds. */
  readonly isTextOnly?: boolean;
}

/** More UTF-16 units than this no program takes at ease, as a table or as text. */
const MOST_UNITS = { table: 10_000_000, text: 40_000_000 } as const;

/**
 * Cells for the clipboard; null when they are too many for it. The text has a tab between cells and CRLF between rows; a cell with a tab, a line end or a
 * quotation mark is in quotation marks, which are doubled in it (RFC 4180, as Excel and LibreOffice read it). One cell alone is its text and nothing
 * else: it is as often pasted into a letter. Line ends stay in their cells.
 */
export function clipboardTable(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  { guardsFormulas, hasHeads, isTextOnly = false }: ClipboardOptions,
): ClipboardTable | null {
  if (isTooMuch([columns, ...rows], isTextOnly ? MOST_UNITS.text : MOST_UNITS.table)) return null;
  const guard = guardsFormulas ? guardFormula : (text: string) => text;
  const [first] = rows;
  const isOne = !hasHeads && rows.length === 1 && first?.length === 1;
  const lines = hasHeads ? [columns, ...rows] : rows;
  return {
    html: isTextOnly ? null : tableInHtml(rows, hasHeads ? columns : null),
    text: isOne
      ? String(first[0] ?? '')
      : lines.map((row) => row.map((cell) => inText(plain(cell, guard))).join('\t')).join('\r\n'),
  };
}

function tableInHtml(rows: readonly (readonly Cell[])[], columns: readonly string[] | null): string {
  const head = columns?.map((column) => `<th ${AS_TEXT} dir="auto">${inHtml(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table>${head === undefined ? '' : `<thead><tr>${head}</tr></thead>`}<tbody>${body}</tbody></table>`;
}

function isTooMuch(lines: readonly (readonly Cell[])[], most: number): boolean {
  let units = 0;
  for (const line of lines) {
    for (const cell of line) units += typeof cell === 'string' ? cell.length : 1;
    if (units > most) return true;
  }
  return false;
}

function plain(cell: Cell, guard: (text: string) => string): string {
  return typeof cell === 'string' ? guard(cell) : String(cell ?? '');
}

function inText(text: string): string {
  return /[\t\r\n"]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel knows text by `mso-number-format`, LibreOffice by `sdnum`. A whole day is left to be a date. */
const AS_TEXT = `style="mso-number-format:'\\@';white-space:pre-wrap;vertical-align:top" sdnum="1033;0;@"`;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function htmlCell(cell: Cell): string {
  if (cell === null) return '<td></td>';
  if (typeof cell === 'number' || DAY.test(cell)) return `<td>${cell}</td>`;
  return `<td ${AS_TEXT} dir="auto">${inHtml(cell)}</td>`;
}

/** A line end within a cell is a break that Excel keeps in the same cell. */
function inHtml(text: string): string {
  return text
    .replaceAll(/[&<>"\u00a0]/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll(/\r\n|[\r\n]/g, '<br style="mso-data-placement:same-cell">');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

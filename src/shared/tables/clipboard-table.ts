import { guardFormula } from '../csv';
import type { Cell } from '../table';

/** The two forms in which cells lie on the clipboard: spreadsheets take the table, editors of plain text the text. */
export interface ClipboardTable {
  readonly text: string;
  readonly html: string;
}

/**
 * Rows of cells for the clipboard. The text has a tab between cells and CRLF between rows; a cell with a tab, a line end or a quotation mark is in quotation marks, which are doubled in
 * it (RFC 4180, as Excel and LibreOffice read it), and with `guardsFormulas` what could be taken for a formula has an apostrophe before it. One cell alone is its text and
 * nothing else: it is as often pasted into a letter. In the HTML, cells of text are marked as text, so that nothing in them is computed and nothing has to be added.
 */
export function clipboardTable(
  rows: readonly (readonly Cell[])[],
  options: { readonly guardsFormulas: boolean },
): ClipboardTable {
  const [first] = rows;
  const isOne = rows.length === 1 && first?.length === 1;
  const guard = options.guardsFormulas ? guardFormula : (text: string) => text;
  const text = isOne
    ? String(first[0] ?? '')
    : rows.map((row) => row.map((cell) => quoted(plain(cell, guard))).join('\t')).join('\r\n');
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return { text, html: `<meta charset="utf-8"><table>${body}</table>` };
}

function plain(cell: Cell, guard: (text: string) => string): string {
  return typeof cell === 'string' ? guard(cell) : String(cell ?? '');
}

function quoted(text: string): string {
  return /[\t\r\n"]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel knows text by `mso-number-format`, LibreOffice by `sdnum`. A whole day is left to be a date. */
const AS_TEXT = `style="mso-number-format:'\\@';white-space:pre-wrap" sdnum="1033;0;@"`;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function htmlCell(cell: Cell): string {
  if (cell === null) return '<td></td>';
  if (typeof cell === 'number' || DAY.test(cell)) return `<td>${cell}</td>`;
  return `<td ${AS_TEXT} dir="auto">${escaped(cell)}</td>`;
}

/** A line end within a cell is a break that Excel keeps in the same cell. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n|\r|\n/gu, '<br style="mso-data-placement:same-cell">');
}

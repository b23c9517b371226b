import { guardFormula } from './csv';
import type { Cell, Table } from './table';

/** A table for the clipboard: for programs that take tables with their form, and for those that take text alone. */
export interface ClipboardTable {
  readonly html: string;
  /** Cells parted by tabs, rows by line feeds, as spreadsheets copy them: what holds either, or a quotation mark at its beginning, is in quotation marks. */
  readonly text: string;
}

/** More UTF-16 units than this no program takes at ease. */
const MOST_UNITS = 10_000_000;

/**
 * A table in both forms; null when it is too large for the clipboard. `guardsFormulas` puts an apostrophe before what a spreadsheet could take for a formula, in
 * both; numbers stay numbers. Line ends stay in their cells.
 */
export function clipboardTable(
  { columns, rows }: Table,
  { guardsFormulas }: { readonly guardsFormulas: boolean },
): ClipboardTable | null {
  let units = 0;
  for (const row of [columns, ...rows]) {
    for (const cell of row) units += typeof cell === 'string' ? cell.length : 1;
    if (units > MOST_UNITS) return null;
  }
  const guarded = (cell: Cell) =>
    typeof cell === 'string' && guardsFormulas ? guardFormula(cell) : String(cell ?? '');
  const head = columns.map((column) => `<th style="${HEAD}" dir="auto">${inHtml(guarded(column))}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((cell) => {
      const style = typeof cell === 'number' ? CELL : `${CELL};${AS_TEXT}`;
      return `<td style="${style}" dir="auto">${inHtml(guarded(cell))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return {
    html: `<meta charset="utf-8"><table style="border-collapse:collapse"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`,
    text: [columns, ...rows].map((row) => row.map((cell) => inText(guarded(cell))).join('\t')).join('\n'),
  };
}

const CELL = 'border:1px solid #9aa7b2;padding:3px 6px;vertical-align:top;white-space:pre-wrap';
const HEAD = `${CELL};background:#e4e9ee;font-weight:bold;text-align:start`;
/** Excel takes what has it for a text, whatever it begins with. */
const AS_TEXT = "mso-number-format:'\\@'";

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

function inText(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { earliestDay, latestDay, parsePartialDate } from '../../../shared/partial-date';
import type { Cell, ColumnKind } from '../../../shared/table';
import { STYLE } from './parts';
import { cellText } from './text';

/** The name of a column, from 0: A, B, …, Z, AA, … */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** A cell of the sheet (ECMA-376 part 1, 18.3.1.4): `reference` is its place, such as B3. An empty one has borders and nothing else. Throws `cellTooLong`. */
export function sheetCell(reference: string, cell: Cell, kind: ColumnKind): string {
  if (cell === null || cell === '') return `<c r="${reference}" s="${STYLE.body}"/>`;
  if (typeof cell === 'number') return `<c r="${reference}" s="${STYLE.number}"><v>${cell}</v></c>`;
  const day = kind === 'date' ? serialDay(cell) : null;
  if (day !== null) return `<c r="${reference}" s="${STYLE.date}"><v>${day}</v></c>`;
  return textCell(reference, cell, kind === 'url' && linkOf(cell) !== null ? STYLE.link : STYLE.body);
}

/** A cell with a text, whatever that begins with. Throws `cellTooLong`. */
export function textCell(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** Whether a text is one day in the canonical form, not a month, a year or something about a day. */
function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = parsePartialDate(text);
  return date !== null && earliestDay(date) === text && latestDay(date) === text;
}

const DAY_MS = 86_400_000;
/** Excel counts days from here, as if 1900 had been a leap year: it is right from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_RIGHT = '1900-03-01';

/** The number by which a workbook knows an ISO day; null for a partial date and for days before March 1900, which stay texts. */
function serialDay(text: string): number | null {
  if (!isIsoDay(text) || text < FIRST_RIGHT) return null;
  return Math.round((Date.parse(`${text}T00:00:00Z`) - EPOCH) / DAY_MS);
}

/** Excel takes no longer address: https://support.microsoft.com/office/excel-specifications-and-limits */
const LONGEST_LINK = 2_079;

/** The address that a text is; null when it is none of the web: nothing else is ever made to be clicked. */
export function linkOf(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && href.length <= LONGEST_LINK ? href : null;
}

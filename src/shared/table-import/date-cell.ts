import { readDateInput } from '../date-input';
import { parsePartialDate } from '../partial-date';

/** What a cell says in a column of dates. `doubtful` means one of two days; `date` is a partial date in its canonical form. */
export type DateCell =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'doubtful'; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: 'none' };

export type DateOrder = 'dayFirst' | 'monthFirst';

const NONE: DateCell = { kind: 'none' };
const DIGIT_BLOCKS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** 1 January 1900 and 1 January 2100 as spreadsheets count from 1900; a year alone, such as 2025, is less than what they make of 1906. */
const LEAST_SERIAL = 3_000;
const MOST_SERIAL = 73_050;

/**
 * Reads a date as people write it in tables: ISO 8601 with or without a time of day, EDTF, day.month.year, year/month/day, months in words, and the
 * number by which a spreadsheet counts days from `epoch`. Where day and month could change places it is doubtful; years of two digits are of 1970 to 2069.
 */
export function readDateCell(typed: string, epoch: 1900 | 1904): DateCell {
  const text = typed
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(DIGIT_BLOCKS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .trim();
  if (text === '') return NONE;
  if (/^\d{4,5}(?:\.\d+)?$/.test(text) && Number(text) >= LEAST_SERIAL)
    return dated(dayOfSerial(Number(text), epoch));
  const either = /^(\d{1,2})\s*([-/])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?:[ T,]+\d{1,2}:\d{2}.*)?$/.exec(text);
  if (either !== null) return eitherOrder(either[4] ?? '', either[1] ?? '', either[3] ?? '');
  const dots = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})(?:\s+\d{1,2}:\d{2}.*)?$/.exec(text);
  if (dots !== null) return dated(isoOf(dots[3] ?? '', dots[2] ?? '', dots[1] ?? ''));
  const monthYear = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (monthYear !== null) return dated(valid(`${monthYear[2]}-${(monthYear[1] ?? '').padStart(2, '0')}`));
  return dated(readDateInput(text));
}

/** What a cell comes to under an order of day and month; null for what is no date, or is doubtful and no order is given. */
export function dateUnder(cell: DateCell, order: DateOrder | null): string | null {
  if (cell.kind === 'date') return cell.date;
  return cell.kind === 'doubtful' && order !== null ? cell[order] : null;
}

/** Which of the two orders the other dates of a column show: null when none does, or both do. `cells` are as they were typed. */
export function orderShownBy(cells: Iterable<string>): DateOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const match = /^\s*(\d{1,2})\s*([-/])\s*(\d{1,2})\s*\2\s*\d{2,4}/.exec(cell);
    if (match === null) continue;
    if (Number(match[1]) > 12) dayFirst += 1;
    if (Number(match[3]) > 12) monthFirst += 1;
  }
  if (dayFirst > 0 && monthFirst > 0) return null;
  return dayFirst > 0 ? 'dayFirst' : monthFirst > 0 ? 'monthFirst' : null;
}

/**
 * The ISO day that a spreadsheet means by a number; null for what is before or after its calendar. Counting from 1900 there is a 29 February 1900,
 * which never was, so that later days are one less than they seem (ECMA-376 part 1, 18.17.4).
 */
export function dayOfSerial(serial: number, epoch: 1900 | 1904): string | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > MOST_SERIAL + 3_000_000) return null;
  const days = epoch === 1904 ? whole + 1_462 : whole;
  const first = Date.UTC(1899, 11, days >= 60 ? 30 : 31);
  const day = new Date(first + days * 86_400_000).toISOString().slice(0, 10);
  return valid(day);
}

function eitherOrder(year: string, a: string, b: string): DateCell {
  const [dayFirst, monthFirst] = [isoOf(year, b, a), isoOf(year, a, b)];
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
    return { kind: 'doubtful', dayFirst, monthFirst };
  return dated(dayFirst ?? monthFirst);
}

function isoOf(year: string, month: string, day: string): string | null {
  return valid(`${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}

function valid(date: string): string | null {
  return parsePartialDate(date) === null ? null : date;
}

function dated(date: string | null): DateCell {
  return date === null ? NONE : { kind: 'date', date };
}

import { type Folded, foldWithMap, originalRange, type TextRange } from '../fold';
import { parsePartialDate } from '../partial-date';
import { withoutOverlaps } from '../without-overlaps';
import { dayOfWord } from './day-words';
import { FORMS, LEAD, TRAIL } from './forms';
import { isBareAbbreviation, monthOf } from './months';

/** A date in a text: a partial date in its canonical form, and where it stands, in UTF-16 indices of the text. */
export interface DateInText extends TextRange {
  readonly date: string;
}

/**
 * The date that a text says and nothing else, as a partial date in its canonical form: `6 August 2025`, `6 августа 2025 г.`,
 * `٦ آب/أغسطس ٢٠٢٥`, with a day of the week before it and a time of day after it, if any. Null when it says none, or says one that means
 * two different days, as `08/06/2025` does. The day is the one that is written: no time zone moves it.
 */
export function readDateInWords(text: string): string | null {
  const words = foldWithMap(text);
  for (const found of matches(words)) {
    const trail = TRAIL.exec(words.folded.slice(found.end));
    if (trail === null || !LEAD.test(words.folded.slice(0, found.start))) continue;
    if (found.date === null) return null;
    return found.date + (trail.groups?.mark ?? '');
  }
  return null;
}

/**
 * Every date that is written out in a text, in order, with the range of the original in UTF-16 indices: in words in the four languages of
 * the sources, and in numbers where they mean one day. Of a span of days (6–8 August 2025) only the month is given. A year counts only
 * where a word says that it is one.
 */
export function datesIn(text: string | Folded): readonly DateInText[] {
  const words = typeof text === 'string' ? foldWithMap(text) : text;
  const dates: DateInText[] = [];
  for (const { date, isDoubtful, start, end } of matches(words)) {
    if (date !== null && !isDoubtful) dates.push({ date, ...originalRange(words, start, end) });
  }
  return dates;
}

/** A stretch of the folded text that has the form of a date; `date` is null where that is none. */
interface Match extends TextRange {
  readonly date: string | null;
  readonly isDoubtful: boolean;
}

function matches(words: Folded): readonly Match[] {
  if (!/\d{4}/.test(words.folded)) return [];
  const found: Match[] = [];
  for (const form of FORMS) {
    for (const match of words.folded.matchAll(form)) {
      const start = match.index;
      const groups = match.groups ?? {};
      const date = dateOf(groups);
      const isDoubtful = groups.day === undefined && isBareAbbreviation(groups.month ?? '');
      found.push({ start, end: start + match[0].length, date, isDoubtful });
    }
  }
  return withoutOverlaps(found);
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(groups: Groups): string | null {
  const year = groups.year ?? '';
  if (groups.either !== undefined) return eitherFirst(year, Number(groups.either), Number(groups.or));
  const day = groups.dayWord === undefined ? groups.day : dayOfWord(groups.dayWord);
  const month = monthOfGroups(groups);
  if (month === null) return null;
  return canonical(year, month, day === undefined ? undefined : Number(day));
}

/** Undefined when none is written, null when two different ones are: July/August. */
function monthOfGroups(groups: Groups): number | null | undefined {
  if (groups.monthNumber !== undefined) return Number(groups.monthNumber);
  if (groups.month === undefined) return undefined;
  const month = monthOf(groups.month);
  const again = groups.again ?? groups.again2;
  return again === undefined || monthOf(again) === month ? month : null;
}

function eitherFirst(year: string, a: number, b: number): string | null {
  if (a > 12) return canonical(year, b, a);
  return b > 12 ? canonical(year, a, b) : null;
}

function canonical(year: string, month: number | undefined, day: number | undefined): string | null {
  const parts = [month, day].filter((part) => part !== undefined);
  const date = [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
  return parsePartialDate(date) === null ? null : date;
}

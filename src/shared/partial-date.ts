/**
 * A date that may be partial, in the subset of EDTF (ISO 8601-2:2019, levels 0 and 1) that Parley keeps: a day, a month or a
 * year of the proleptic Gregorian calendar, each perhaps approximate (`~`), uncertain (`?`) or both (`%`).
 */
export interface PartialDate {
  readonly year: number;
  /** 1–12; null when only the year is known. */
  readonly month: number | null;
  /** 1–31; null when the day is not known. */
  readonly day: number | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

/** Reads a partial date such as `2025-08-06`, `2025-08~` or `2025`; null when it is none. Years are 0001 to 9999. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, yearText, monthText, dayText, mark] = match;
  const year = Number(yearText);
  const month = monthText === undefined ? null : Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  if (year < 1) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  return {
    year,
    month,
    day,
    isApproximate: mark === '~' || mark === '%',
    isUncertain: mark === '?' || mark === '%',
  };
}

/** The earliest day it can mean, an ISO day: what it sorts and counts from. */
export function earliestDay(date: PartialDate): string {
  return isoDay(date.year, date.month ?? 1, date.day ?? 1);
}

/** The latest day it can mean, an ISO day. */
export function latestDay(date: PartialDate): string {
  const month = date.month ?? 12;
  return isoDay(date.year, month, date.day ?? daysInMonth(date.year, month));
}

/**
 * Orders two dates as text, for sorting: by the earliest day, then the more precise first, then by their marks, so that equal means identical.
 * What is no date stands last.
 */
export function compareDates(a: string, b: string): number {
  const [keyA, keyB] = [sortKey(a), sortKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/** Whether something dated `date` had been stated by an ISO day, inclusive. What is no date never had. */
export function countsAsOf(date: string, isoDayInclusive: string): boolean {
  const day = firstDayOf(date);
  return day !== null && day <= isoDayInclusive;
}

/** The earliest day that a date as text can mean, an ISO day; null when it is no date. */
export function firstDayOf(date: string): string | null {
  const key = sortKey(date);
  return key.startsWith(NO_DATE) ? null : key.slice(0, ISO_DAY_LENGTH);
}

/** How many days lie between two ISO days; less than 0 when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Milliseconds. */
const DAY = 86_400_000;

export interface DateWords {
  /** As precise as the date is: "6 Aug 2025", "August 2025", "2025". */
  readonly text: string;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/** The date in a locale's words (BCP 47), as precise as it is; the marks are left to be worded. */
export function formatPartialDate(date: PartialDate, locale: string): DateWords {
  const precision = date.day !== null ? 'day' : date.month !== null ? 'month' : 'year';
  const instant = new Date(`${earliestDay(date)}T00:00:00Z`);
  return {
    text: formatOf(locale, precision).format(instant),
    isApproximate: date.isApproximate,
    isUncertain: date.isUncertain,
  };
}

const PRECISION_OPTIONS = {
  day: { month: 'short', day: 'numeric' },
  month: { month: 'long' },
  year: {},
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
/** Making a format takes a hundred times as long as using one; there are three for each locale that was asked for. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, precision: keyof typeof PRECISION_OPTIONS): Intl.DateTimeFormat {
  const key = `${precision} ${locale}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
    ...PRECISION_OPTIONS[precision],
  });
  formats.set(key, format);
  return format;
}

/** A dossier bears a few thousand dates and compares them a million times. What is remembered is bounded, and forgetting it changes nothing. */
const REMEMBERED = 20_000;
const sortKeys = new Map<string, string>();
/** Begins the sort keys of what is no date; greater than every digit. */
const NO_DATE = '~';
const ISO_DAY_LENGTH = 10;

function sortKey(text: string): string {
  const known = sortKeys.get(text);
  if (known !== undefined) return known;
  const key = sortKeyAfresh(text);
  if (sortKeys.size >= REMEMBERED) sortKeys.clear();
  sortKeys.set(text, key);
  return key;
}

function sortKeyAfresh(text: string): string {
  const date = parsePartialDate(text);
  if (date === null) return `${NO_DATE}${text}`;
  const precision = date.day !== null ? 0 : date.month !== null ? 1 : 2;
  return `${earliestDay(date)} ${precision} ${text}`;
}

/** Days in a month of the proleptic Gregorian calendar; months count from 1. */
function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

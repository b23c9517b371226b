import { readDateInWords } from '../../../shared/dates-in-words/dates-in';
import { parsePartialDate } from '../../../shared/partial-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** ISO 8601, with or without signs between, and as some write it with slashes or without the zeros; a time may follow. */
const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{2})(\d{2}))?(?:$|[T ,Z])/i;
/** As mail (RFC 5322, 3.3) and HTTP write it; the weekday says nothing that the date does not. */
const MAIL = /^(?:[a-z]+,?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?[\s-](\d{4})\b/i;
/** As JavaScript and C write it: "Wed Aug 06 2025 10:00:00 GMT+0300", "Wed Aug  6 10:00:00 2025". */
const SCRIPT =
  /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(?:\d{1,2}:\d{2}(?::\d{2})?\s+)?(?:[A-Z]{2,5}\s+)?(\d{4})\b/i;

/**
 * The date in what a machine or a person wrote for a date, in the canonical form of partial dates; null when there is none. With a time
 * and a time zone it is the day as written there, not the day that it was elsewhere at that moment.
 */
export function writtenDay(text: string): string | null {
  const trimmed = text.slice(0, 100).trim();
  const iso = ISO.exec(trimmed);
  if (iso !== null) return valid(iso[1], iso[2] ?? iso[4], iso[3] ?? iso[5]);
  const mail = MAIL.exec(trimmed);
  if (mail !== null) return valid(mail[3], monthNumber(mail[2]), mail[1]);
  const script = SCRIPT.exec(trimmed);
  if (script !== null) return valid(script[3], monthNumber(script[1]), script[2]);
  return readDateInWords(trimmed);
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function valid(...parts: readonly (string | undefined)[]): string | null {
  const numbers = parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const date = numbers.join('-');
  return parsePartialDate(date) === null ? null : date;
}

import { readDateInWords } from './dates-in-words/dates-in';
import { withoutAnyHidden } from './hidden-characters';

/** How far into a text its own date is looked for, in UTF-16 units: below it are the dates that it speaks of. */
const HEAD = 4_000;
/** How many lines with words in them count as the head of a text. */
const HEAD_LINES = 12;
/** The longest line that can be nothing but a date, in UTF-16 units: a weekday, a date with two names of its month, a time. */
const LONGEST = 80;

/**
 * The day that a text says it is from, as a partial date in its canonical form: that of the line among its first twelve that is nothing but a date, as
 * articles and statements have one under their headline. Empty where there is none, or several that differ.
 */
export function proposeDay(text: string): string {
  const lines = text.slice(0, HEAD).split('\n');
  // The last one may have been cut, and what is left of it be a date by chance.
  if (text.length > HEAD) lines.pop();
  const days = new Set<string>();
  for (const line of lines.filter((each) => each.trim() !== '').slice(0, HEAD_LINES)) {
    const day = dayOf(line);
    if (day !== null) days.add(day);
  }
  const [day = '', ...others] = days;
  return others.length === 0 ? day : '';
}

/** The date that a line is, and nothing else; null when it is more, or none. */
export function dayOf(line: string): string | null {
  return line.length > LONGEST ? null : readDateInWords(withoutAnyHidden(line).trim());
}

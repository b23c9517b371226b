import { readDateInWords } from './dates-in-words/dates-in';
import { parsePartialDate } from './partial-date';

const DIGIT_BLOCKS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * What a person typed as a partial date in its canonical form, or null when it is none: Arabic-Indic and Persian digits become
 * European ones, `2025/8/6` and `2025.8.6` get hyphens and zeros, `6.8.2025` is read day first as in the four languages of the
 * sources, and the invisible marks of direction that come with copied text go. `08/06/2025` is refused, because it means two different
 * days on two sides of the Atlantic. Dates in words are understood as `readDateInWords` does.
 */
export function readDateInput(typed: string): string | null {
  const visible = typed.replaceAll(/\p{Cf}/gu, '').trim();
  const text = visible.replaceAll(DIGIT_BLOCKS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?([~?%]?)$/.exec(text);
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})([~?%]?)$/.exec(text);
  const canonical = yearFirst
    ? join(yearFirst[1], yearFirst[2], yearFirst[3], yearFirst[4])
    : dayFirst && join(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4]);
  if (canonical !== null) return parsePartialDate(canonical) === null ? null : canonical;
  return readDateInWords(visible);
}

function join(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  mark: string | undefined,
): string {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return parts.map((part) => part.padStart(2, '0')).join('-') + (mark ?? '');
}

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  countsAsOf,
  earliestDay,
  formatPartialDate,
  latestDay,
  parsePartialDate,
} from './partial-date';

/** The package has no types. Instants are milliseconds; a mark's value is a mask of what it covers, 0 for nothing. */
type Reference = (
  text: string,
  options: { readonly types: readonly string[] },
) => {
  readonly min: number;
  readonly max: number;
  readonly approximate: { readonly value: number };
  readonly uncertain: { readonly value: number };
};
const { default: edtf } = createRequire(import.meta.url)('edtf') as { readonly default: Reference };

const mark = fc.constantFrom('', '~', '?', '%');
const number = (min: number, max: number, digits: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(digits, '0'));
/** In the form of a date, with months and days that there are and that there are not. */
const anyForm = fc
  .tuple(
    fc.oneof(number(1, 9_999, 4), fc.constantFrom('1900', '2000', '2024', '2100', '0004')),
    fc.option(fc.tuple(number(0, 13, 2), fc.option(number(0, 32, 2)))),
    mark,
  )
  .map(([year, rest, its]) => [year, rest?.[0], rest?.[1]].filter((part) => part != null).join('-') + its);
const anyDate = anyForm.filter((text) => parsePartialDate(text) !== null);

/** What the reference implementation makes of a text: its first and last instant and marks; null when it is no date to it. */
function reference(text: string) {
  try {
    const date = edtf(text, { types: ['Date'] });
    // It takes 29 February of a common year for 1 March.
    if (!isoDayOf(date.min).startsWith(text.replace(/[~?%]$/u, ''))) return null;
    return date;
  } catch {
    return null;
  }
}

describe('reading a partial date', () => {
  it('agrees with the reference implementation of EDTF on what is a date, its first and last day and its marks', () => {
    fc.assert(
      fc.property(anyForm, (text) => {
        const date = parsePartialDate(text);
        const other = reference(text);
        expect(date === null).toBe(other === null);
        if (date === null || other === null) return;
        expect(earliestDay(date)).toBe(isoDayOf(other.min));
        expect(latestDay(date)).toBe(isoDayOf(other.max));
        expect(date.isApproximate).toBe(other.approximate.value !== 0);
        expect(date.isUncertain).toBe(other.uncertain.value !== 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes nothing for a date that is none, whatever it is', () => {
    for (const text of [
      '0000',
      '2025-8-6',
      '2025-08-06\n',
      ' 2025',
      '2025-W01',
      '2025-21',
      '20250806',
      '-2025',
    ]) {
      expect(parsePartialDate(text)).toBeNull();
    }
    for (const text of ['2025/2026', '2025-XX', '2025~?', '٢٠٢٥', '２０２５', '__proto__', '', '~']) {
      expect(parsePartialDate(text)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const date = parsePartialDate(text);
        if (date !== null) expect(text.startsWith(earliestDay(date).slice(0, 4))).toBe(true);
      }),
    );
  });

  it('knows the days of February over the centuries', () => {
    const has29th = (year: string) => parsePartialDate(`${year}-02-29`) !== null;
    expect(['1900', '2000', '2023', '2024', '2100', '2400'].map(has29th)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('the order of dates', () => {
  it('is total: equal means identical, and it can be turned round and passed on', () => {
    const anyText = fc.oneof(anyDate, fc.constantFrom('no date', '', '~', '2025-13'));
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        expect(compareDates(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
          expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is by the earliest day, the more precise first, then the marks; what is no date comes last', () => {
    const inOrder = [
      '2024-12-31',
      '2025-01-01',
      '2025-01-01%',
      '2025-01-01?',
      '2025-01-01~',
      '2025-01',
      '2025-01~',
      '2025',
      '2025-01-02',
      '2025-12-31',
      '2026',
      '',
      'soon',
    ];
    expect(inOrder.toReversed().toSorted(compareDates)).toEqual(inOrder);
  });

  it('is that in which they count as stated', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, day) => {
        const asOf = earliestDay(
          parsePartialDate(day) ?? { year: 1, month: 1, day: 1, isApproximate: false, isUncertain: false },
        );
        if (compareDates(a, b) <= 0 && countsAsOf(b, asOf)) expect(countsAsOf(a, asOf)).toBe(true);
      }),
    );
  });
});

describe('a date as of a day', () => {
  it('counts from its earliest day, across the ends of years', () => {
    expect(countsAsOf('2025', '2024-12-31')).toBe(false);
    expect(countsAsOf('2025', '2025-01-01')).toBe(true);
    expect(countsAsOf('2025-12', '2025-11-30')).toBe(false);
    expect(countsAsOf('2024-12-31', '2024-12-31')).toBe(true);
    expect(countsAsOf('2025-01-01', '2024-12-31')).toBe(false);
    expect(countsAsOf('soon', '9999-12-31')).toBe(false);
  });

  it('lies between its earliest and its latest day, and is partial when those differ', () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        const date = parsePartialDate(text);
        if (date === null) throw new Error('filtered');
        expect(earliestDay(date) <= latestDay(date)).toBe(true);
        expect(date.day === null).toBe(earliestDay(date) !== latestDay(date));
      }),
    );
  });
});

describe('a date in words', () => {
  function words(text: string, locale: string): string {
    const date = parsePartialDate(text);
    return date === null ? '' : formatPartialDate(date, locale).text;
  }

  it('is as precise as the date, in the locale’s words and on the day itself in every time zone', () => {
    expect(['2025-08-06', '2025-08', '2025'].map((text) => words(text, 'en-GB'))).toEqual([
      '6 Aug 2025',
      'August 2025',
      '2025',
    ]);
    expect(words('2025-08', 'uk')).toContain('серпень');
    expect(words('2025-08-06', 'ar-u-nu-latn')).toMatch(/6.*2025/u);
    // The Persian locale has another calendar of its own; the sources’ is Gregorian.
    expect(words('2025', 'fa-u-nu-latn')).toContain('2025');
    expect(words('0001-01-01', 'en-GB')).toContain('1 Jan');
  });

  it('keeps the marks for the words around it', () => {
    const marks = ['', '~', '?', '%'].map((its) => {
      const date = parsePartialDate(`2025${its}`);
      return date && formatPartialDate(date, 'en');
    });
    expect(marks.map((date) => [date?.isApproximate, date?.isUncertain])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]);
  });
});

function isoDayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

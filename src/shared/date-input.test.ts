import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateInput } from './date-input';
import { parsePartialDate } from './partial-date';

describe('a date as it is typed', () => {
  it.each([
    ['2025-08-06', '2025-08-06'],
    [' 2025-8-6 ', '2025-08-06'],
    ['2025/8/6', '2025-08-06'],
    ['2025.08', '2025-08'],
    ['6.8.2025', '2025-08-06'],
    ['06.08.2025~', '2025-08-06~'],
    ['٢٠٢٥/٨/٦', '2025-08-06'],
    ['۲۰۲۵-۰۸', '2025-08'],
    ['\u200f٦.٨.٢٠٢٥\u200f', '2025-08-06'],
    ['\u2066' + '2025-08-06\u2069', '2025-08-06'],
    ['2025?', '2025?'],
    ['29.2.2024', '2024-02-29'],
    ['6 August 2025', '2025-08-06'],
    ['6 августа 2025 г.', '2025-08-06'],
    ['серпень 2025', '2025-08'],
    ['٦ آب/أغسطس ٢٠٢٥', '2025-08-06'],
    ['2025-08-06T12:30:00Z', '2025-08-06'],
  ])('%j is %s', (typed, date) => {
    expect(readDateInput(typed)).toBe(date);
  });

  it.each([
    '08/06/2025',
    '6-8-2025',
    '29.2.2025',
    '31.4.2025',
    '2025-13',
    '0000',
    '25-08-06',
    '2025--06',
    'soon',
    '31 June 2025',
    '',
    '\u200f',
  ])('%j is none', (typed) => {
    expect(readDateInput(typed)).toBeNull();
  });

  it('comes out in a form that is read as itself, whatever was typed', () => {
    const anyTyped = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.integer({ min: 0, max: 9_999 }),
          fc.nat(14),
          fc.nat(33),
          fc.constantFrom('-', '/', '.'),
          fc.boolean(),
        )
        .map(([y, m, d, separator, isDayFirst]) => (isDayFirst ? [d, m, y] : [y, m, d]).join(separator)),
    );
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const date = readDateInput(typed);
        if (date === null) return;
        expect(parsePartialDate(date)).not.toBeNull();
        expect(readDateInput(date)).toBe(date);
      }),
    );
  });
});

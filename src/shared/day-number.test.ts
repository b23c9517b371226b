import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber, daySpanOf, isoDayOf } from './day-number';

it('A day and its number are told from each other, before 1970 and in every year', () => {
  expect([dayNumber('1970-01-01'), dayNumber('1969-12-31'), dayNumber('2025-08-06')]).toEqual([
    0, -1, 20_306,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') }), (number) => {
      expect(dayNumber(isoDayOf(number))).toBe(number);
      expect(isoDayOf(number + 0.999)).toBe(isoDayOf(number));
    }),
  );
});

it('A partial date spans the days that it can mean, and what is no date spans none', () => {
  expect(daySpanOf('2025-08~')).toEqual({ first: dayNumber('2025-08-01'), last: dayNumber('2025-08-31') });
  expect(daySpanOf('soon')).toBeNull();
});

it('A day beyond the years that can be written is the nearest that can', () => {
  expect(isoDayOf(1e9)).toBe('9999-12-31');
  expect(isoDayOf(-1e9)).toBe('0001-01-01');
});

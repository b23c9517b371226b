import { describe, expect, it } from 'vitest';
import { dateUnder, dayOfSerial, orderShownBy, readDateCell } from './date-cell';

describe('a cell in a column of dates', () => {
  it.each([
    ['2025-08-06', '2025-08-06'],
    ['2025-08-06T14:30:00Z', '2025-08-06'],
    ['2025-08', '2025-08'],
    ['2025', '2025'],
    ['2025-08~', '2025-08~'],
    ['6.8.2025', '2025-08-06'],
    ['06.08.25', '2025-08-06'],
    ['06.08.2025 14:30', '2025-08-06'],
    ['8/2025', '2025-08'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25'],
    ['8/8/2025', '2025-08-08'],
    ['6 August 2025', '2025-08-06'],
    ['6 августа 2025 г.', '2025-08-06'],
    ['6 серпня 2025', '2025-08-06'],
    ['٦ آب/أغسطس ٢٠٢٥', '2025-08-06'],
    ['٠٦.٠٨.٢٠٢٥', '2025-08-06'],
    ['45875', '2025-08-06'],
    ['45875.5', '2025-08-06'],
  ])('reads %s', (typed, date) => {
    expect(readDateCell(typed, 1900)).toEqual({ kind: 'date', date });
  });

  it('takes what could be two days for doubtful, until an order is given', () => {
    const cell = readDateCell('06/08/2025', 1900);
    expect(cell).toEqual({ kind: 'doubtful', dayFirst: '2025-08-06', monthFirst: '2025-06-08' });
    expect([dateUnder(cell, null), dateUnder(cell, 'dayFirst'), dateUnder(cell, 'monthFirst')]).toEqual([
      null,
      '2025-08-06',
      '2025-06-08',
    ]);
  });

  it.each(['', 'soon', '31.02.2025', '13/13/2025', '12', '999999'])('takes %j for no date', (typed) => {
    expect(readDateCell(typed, 1900)).toEqual({ kind: 'none' });
  });

  it('counts the days of spreadsheets, also of those that begin in 1904, and over the day in 1900 that never was', () => {
    expect(dayOfSerial(45_875, 1900)).toBe('2025-08-06');
    expect(dayOfSerial(45_875 - 1_462, 1904)).toBe('2025-08-06');
    expect(dayOfSerial(61, 1900)).toBe('1900-03-01');
    expect(dayOfSerial(59, 1900)).toBe('1900-02-28');
    expect(dayOfSerial(1, 1900)).toBe('1900-01-01');
  });

  it('tells the order of a column by its dates that have only one, and not where they contradict each other', () => {
    expect(orderShownBy(['06/08/2025', '25/08/2025'])).toBe('dayFirst');
    expect(orderShownBy(['06/08/2025', '08/25/2025'])).toBe('monthFirst');
    expect(orderShownBy(['06/08/2025'])).toBeNull();
    expect(orderShownBy(['25/08/2025', '08/25/2025'])).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, readDateInWords } from './dates-in';

describe('a date in words', () => {
  it.each([
    // English
    ['6 August 2025', '2025-08-06'],
    ['August 6, 2025', '2025-08-06'],
    ['August 6th 2025', '2025-08-06'],
    ['the 6th of August, 2025', '2025-08-06'],
    ['Wednesday, August 6, 2025', '2025-08-06'],
    ['on Wed, 06 Aug 2025 14:05:09 +0300', '2025-08-06'],
    ['Aug. 6, 2025', '2025-08-06'],
    ['6-Aug-2025', '2025-08-06'],
    ['AUGUST 2025', '2025-08'],
    ['Sept. 2025', '2025-09'],
    ['May 2025', '2025-05'],
    ['2025, August 6', '2025-08-06'],
    ['August 2025~', '2025-08~'],
    // Russian
    ['6 августа 2025 г.', '2025-08-06'],
    ['6 августа 2025 года', '2025-08-06'],
    ['6-го августа 2025', '2025-08-06'],
    ['среда, 6 августа 2025 г., 14:30', '2025-08-06'],
    ['6 авг. 2025', '2025-08-06'],
    ['август 2025', '2025-08'],
    ['в августе 2025 года', '2025-08'],
    ['1 мая 2025', '2025-05-01'],
    ['2014 год', '2014'],
    ['06.08.2025 г.', '2025-08-06'],
    ['6.8.2025 року', '2025-08-06'],
    // Ukrainian
    ['6 серпня 2025 року', '2025-08-06'],
    ['серпень 2025', '2025-08'],
    ['у серпні 2025 р.', '2025-08'],
    ['6 серп. 2025', '2025-08-06'],
    ["п'ятниця, 1 листопада 2025", '2025-11-01'],
    ['П’ятниця, 1 листопада 2025 р.', '2025-11-01'],
    ['24 лютого 2022 року', '2022-02-24'],
    // Arabic
    ['٦ أغسطس ٢٠٢٥', '2025-08-06'],
    ['۶ أغسطس ۲۰۲۵', '2025-08-06'],
    ['6 آب 2025', '2025-08-06'],
    ['آب/أغسطس 2025', '2025-08'],
    ['6 أغسطس (آب) 2025م', '2025-08-06'],
    ['6 غشت 2025', '2025-08-06'],
    ['6 أوت 2025', '2025-08-06'],
    ['15 يوليوز 2025', '2025-07-15'],
    ['15 جويلية 2025', '2025-07-15'],
    ['6 اغسطس 2025', '2025-08-06'],
    ['٦ أَغُسْطُس ٢٠٢٥', '2025-08-06'],
    ['6 أغـسـطـس 2025', '2025-08-06'],
    ['3 إبريل 2025', '2025-04-03'],
    ['كانون الثاني 2025', '2025-01'],
    ['12 كانون الأول/ديسمبر 2025', '2025-12-12'],
    ['1 تشرين أول 2025', '2025-10-01'],
    ['الأربعاء 6 أغسطس 2025', '2025-08-06'],
    ['يوم الثلاثاء، 5 أغسطس 2025', '2025-08-05'],
    ['الأربعاء الموافق 6 أغسطس 2025', '2025-08-06'],
    ['السادس من أغسطس 2025', '2025-08-06'],
    ['الحادي والثلاثين من آب/أغسطس من عام 2025', '2025-08-31'],
    ['عام ٢٠١٤', '2014'],
    // numbers
    ['2025-08-06T12:30:00Z', '2025-08-06'],
    ['2025-08-06 12:30', '2025-08-06'],
    ['2025-08-06T23:59:59.123+03:00', '2025-08-06'],
    ['6.8.2025, 12:30', '2025-08-06'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25'],
    // what comes with copied text
    ['\u200f٦ أغسطس ٢٠٢٥\u200f', '2025-08-06'],
    ['6\u00a0августа\u00a02025\u00a0г.', '2025-08-06'],
  ])('%j is %s', (text, date) => {
    expect(readDateInWords(text)).toBe(date);
  });

  it.each([
    '08/06/2025',
    '6-8-2025',
    '2025',
    'August',
    '6 August',
    '31 June 2025',
    '0 August 2025',
    '6-8 August 2025',
    'July/August 2025',
    'тамуз 2025',
    '12 صفر 1447',
    'лист 2025 про мир',
    'Statement of 6 August 2025',
    '6 August 2025 and 7 August 2025',
    'Augustus 2025',
    '6 августовский 2025',
    '',
  ])('%j is none', (text) => {
    expect(readDateInWords(text)).toBeNull();
  });
});

describe('the dates in a text', () => {
  const found = (text: string) =>
    datesIn(text).map(({ date, start, end }) => [date, text.slice(start, end)] as const);

  it('are found in order with their places', () => {
    expect(found('MOSCOW, August 6, 2025. Talks since 5 May 2025, 2014-03-18 and earlier.')).toEqual([
      ['2025-08-06', 'August 6, 2025'],
      ['2025-05-05', '5 May 2025'],
      ['2014-03-18', '2014-03-18'],
    ]);
    expect(found('Заявление от 6 августа 2025 г. о войне с 2014 года.')).toEqual([
      ['2025-08-06', '6 августа 2025 г.'],
      ['2014', '2014 года'],
    ]);
    expect(found('Заява, серпень 2025 року')).toEqual([['2025-08', 'серпень 2025 року']]);
    expect(found('صدر في ٦ آب/أغسطس ٢٠٢٥، وبأغسطس 2024 وفي عام 2014.')).toEqual([
      ['2025-08-06', '٦ آب/أغسطس ٢٠٢٥'],
      ['2024-08', 'أغسطس 2024'],
      ['2014', 'عام 2014'],
    ]);
  });

  it('are given whole with the marks that are written on them', () => {
    expect(found('في ٦ أَغُسْطُسَ ٢٠٢٥.')).toEqual([['2025-08-06', '٦ أَغُسْطُسَ ٢٠٢٥']]);
  });

  it('have their places after characters of two code units and several spaces', () => {
    expect(found('🕊️  6  August   2025  ')).toEqual([['2025-08-06', '6  August   2025']]);
  });

  it('are as precise as what is certain of a span of days', () => {
    expect(found('6–8 August 2025')).toEqual([['2025-08', 'August 2025']]);
    expect(found('July–August 2025')).toEqual([]);
  });

  it('are none that merely look like some', () => {
    for (const text of [
      'Resolution 2202 (2015) was adopted',
      'انقطعت الإمدادات عن 2500 عميل',
      'лист 2025 учасників',
      'version 1.6.8.2025',
      'call 555-2025-08-06-1',
      'on 08/06/2025',
      'They may sell 2025',
    ]) {
      expect(found(text)).toEqual([]);
    }
  });

  it('can be read by themselves as the same date', () => {
    const word = fc.constantFrom(
      ...'6 31 2025 ٢٠٢٥ 12:30 august июля серпня آب/أغسطس (آب) السادس من г. року , - / . th 8 z'.split(' '),
      'كانون الثاني',
      '2025-08-06',
      '🕊',
    );
    const separator = fc.constantFrom(' ', ' ', '', '\u00a0', '\n');
    const text = fc.array(fc.tuple(word, separator), { maxLength: 9 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (sample) => {
        for (const { date, start, end } of datesIn(sample)) {
          expect(readDateInWords(sample.slice(start, end))).toBe(date);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

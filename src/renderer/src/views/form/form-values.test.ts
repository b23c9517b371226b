import { describe, expect, it } from 'vitest';
import { checkValues, EMPTY_VALUES, type FormValues, fieldsOf, followed, valuesOf } from './form-values';

const complete: FormValues = {
  ...EMPTY_VALUES,
  partyId: 'party',
  issueId: 'issue',
  date: '6.8.2025',
  stance: 'demands',
  statement: ' Kyiv must leave Donetsk. ',
  tags: 'terms، Alaska ,, ',
};

describe('the values of the form', () => {
  it('name every field that is missing, and nothing is recorded', () => {
    expect(Object.keys(checkValues(EMPTY_VALUES, false)).toSorted()).toEqual(
      ['date', 'issue', 'party', 'stance', 'statement'].toSorted(),
    );
    expect(fieldsOf(EMPTY_VALUES, false)).toBeNull();
  });

  it('become the fields of a position: the date in EDTF, tags apart, spaces gone', () => {
    expect(fieldsOf(complete, false)).toMatchObject({
      date: '2025-08-06',
      tags: ['terms', 'Alaska'],
      statement: 'Kyiv must leave Donetsk.',
      scaleValue: null,
    });
  });

  it('follow a position that is restored or undone meanwhile, but for what was typed', () => {
    const typed = { ...complete, notes: 'Ask Olena.', statement: 'Kyiv must go.' };
    const restored = { ...complete, statement: 'Kyiv may stay.', firmness: 'redLine' as const };
    expect(followed(typed, complete, restored)).toEqual({
      ...restored,
      notes: 'Ask Olena.',
      statement: 'Kyiv must go.',
    });
  });

  it('refuse a date that is none, in the words that were typed', () => {
    expect(checkValues({ ...complete, date: ' 31.2.2025 ' }, false).date).toEqual({
      key: 'error.dateInvalid',
      params: { date: '31.2.2025' },
    });
  });

  it('take a place on the scale from 0 to 100 only, and only where the issue has a scale', () => {
    const on = (scaleValue: string) => fieldsOf({ ...complete, scaleValue }, true)?.scaleValue;
    expect(on('')).toBeNull();
    expect(on('0')).toBe(0);
    expect(on('62,5')).toBe(62.5);
    for (const wrong of ['101', '-1', 'half', '1e3'])
      expect(fieldsOf({ ...complete, scaleValue: wrong }, true)).toBeNull();
    expect(fieldsOf({ ...complete, scaleValue: '50' }, false)?.scaleValue).toBeNull();
  });

  it('are the same again for a position that they made', () => {
    const fields = fieldsOf(complete, false);
    if (fields === null) throw new Error('the values should be right');
    const stamps = { id: 'p', evidence: [], coder: '', recordedAt: '', updatedAt: '', deletedAt: null };
    expect(fieldsOf(valuesOf({ ...fields, ...stamps }), false)).toEqual(fields);
  });
});

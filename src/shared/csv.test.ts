import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula, withAbout } from './csv';

const tricky = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', 'a', 'و', ' '),
});

describe('the formula guard', () => {
  it('puts an apostrophe before what a spreadsheet may take for a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', '＝1', '=a\nb']) {
      expect(guardFormula(text)).toBe(`'${text}`);
    }
  });

  it('leaves everything else as it is', () => {
    for (const text of ['', 'a=b', '— نعم', '«لا»', "'tis", ' =1', '١+١'])
      expect(guardFormula(text)).toBe(text);
  });

  it('can be taken back without loss from any text', () => {
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
    );
  });

  it('leaves nothing that begins like a formula', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

it('Lines that say where a table is from stand after it and an empty row, every row as long as the others', () => {
  const table = { columns: ['a', 'b', 'c'], rows: [[1, null, 'x']] };
  expect(withAbout(table, ['one', 'two'])).toEqual({
    columns: ['a', 'b', 'c'],
    rows: [
      [1, null, 'x'],
      [null, null, null],
      ['one', null, null],
      ['two', null, null],
    ],
  });
});

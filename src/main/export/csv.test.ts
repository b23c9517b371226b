import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unguardFormula } from '../../shared/csv';
import type { Table } from '../../shared/table';
import { csvBytes } from './csv';

const PLAIN = { separator: ',', hasBom: false, guardsFormulas: false } as const;

const TRICKY = [
  'قَالَ «نَعَمْ»',
  'he said "no", twice',
  '"',
  'line\r\nline\nline\rline\u2028line\u0085line',
  ' space at the ends\t',
  '\u00a0',
  '',
  'a;b\tc',
  "'=1",
  '=1+1',
  '\u200fمن اليمين\u200e',
  '\u{1F54A}',
  '\ufeff',
];
const table: Table = { columns: TRICKY, rows: [TRICKY, TRICKY.toReversed()] };

/** The records of a CSV file, as a parser that shares no code with the writer reads them. */
function read(bytes: Uint8Array, delimiter: string): readonly (readonly string[])[] {
  return parse(new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes), { delimiter });
}

describe('the bytes of a CSV file', () => {
  it.each([',', ';', '\t'] as const)('give back every cell untouched with the separator %j', (separator) => {
    const records = read(csvBytes(table, { ...PLAIN, separator }), separator);
    expect(records).toEqual([TRICKY, TRICKY, TRICKY.toReversed()]);
  });

  it('begin with the byte order mark when it is asked for, and with nothing else when it is not', () => {
    const small: Table = { columns: ['أ'], rows: [['ب']] };
    expect([...csvBytes(small, { ...PLAIN, hasBom: true }).subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0xd8]);
    expect(csvBytes(small, PLAIN)[0]).toBe(0xd8);
  });

  it('end every record in CRLF, the last one too', () => {
    const bytes = csvBytes({ columns: ['a', 'b'], rows: [[1, null]] }, PLAIN);
    expect(new TextDecoder().decode(bytes)).toBe('a,b\r\n1,\r\n');
  });

  it('hold any table so that it is read back as it was', () => {
    const cells = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (rows) => {
        const bytes = csvBytes({ columns: ['a', 'b'], rows }, PLAIN);
        expect(read(bytes, ',')).toEqual([['a', 'b'], ...rows.map((row) => row.map(wellFormed))]);
      }),
    );
  });
});

describe('the formula guard in a file', () => {
  it('leaves no cell and no header that a spreadsheet could take for a formula, and can be taken back', () => {
    const records = read(csvBytes(table, { ...PLAIN, guardsFormulas: true }), ',');
    for (const record of records) {
      for (const cell of record) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }
    expect(records.map((record) => record.map(unguardFormula))).toEqual([
      TRICKY,
      TRICKY,
      TRICKY.toReversed(),
    ]);
  });

  it('leaves numbers alone', () => {
    const bytes = csvBytes({ columns: ['n'], rows: [[-1]] }, { ...PLAIN, guardsFormulas: true });
    expect(new TextDecoder().decode(bytes)).toBe('n\r\n-1\r\n');
  });
});

/** A lone surrogate has no UTF-8; no canonical text has one. */
function wellFormed(text: string): string {
  return text.toWellFormed();
}

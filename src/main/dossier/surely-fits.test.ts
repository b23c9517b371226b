import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TABLE_SCHEMAS, type TableName } from '../../shared/model';
import { aPassage, aPosition, idOf } from '../../shared/testing/rows';
import { fieldTests } from './surely-fits';
import { anyCreations } from './testing/arbitrary-rows';

function surelyFits(table: TableName, row: object): boolean {
  const tests = fieldTests(table);
  const fields = Object.entries(row);
  return tests !== null && fields.every(([field, value]) => tests[field]?.(value) === true);
}

const odd = [
  null,
  undefined,
  '',
  'x',
  'a'.repeat(100_001),
  -1,
  0,
  0.5,
  101,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 60,
  new Uint8Array(2),
  true,
  idOf(1),
  idOf(1).toUpperCase(),
  idOf(1).replace('-7', '-4'),
  '2025-02-30T10:00:00.000Z',
  '2025-08-09T10:00:00.000Z',
  '2025-13-09T10:00:00.000Z',
  '2025-08-09T24:00:00.000Z',
  '2025-08-09',
  'demands',
  'a'.repeat(64),
  [],
  ['a tag'],
  [1],
  [{ passageId: idOf(1), role: 'primary' }],
  [{ passageId: idOf(1), role: 'nothing' }],
  [{ passageId: idOf(1), role: 'primary', more: 1 }],
  [null],
  {},
] as const;
const rows = {
  passages: aPassage(idOf(1), idOf(2)),
  positions: aPosition(idOf(1), idOf(2), idOf(3), {
    tags: ['a tag'],
    evidence: [{ passageId: idOf(4), role: 'primary' }],
  }),
} as const;

it('lets no row through that its schema would refuse or alter, whatever stands in whichever field', () => {
  for (const table of ['passages', 'positions'] as const) {
    for (const field of Object.keys(rows[table])) {
      for (const value of odd) {
        const row = { ...rows[table], [field]: value };
        if (!surelyFits(table, row)) continue;
        expect(TABLE_SCHEMAS[table].parse(row)).toEqual(row);
      }
    }
  }
});

it('has a test for each field of the tables that it knows', () => {
  for (const table of ['passages', 'positions'] as const)
    expect(Object.keys(fieldTests(table) ?? {})).toEqual(Object.keys(TABLE_SCHEMAS[table].shape));
});

it('knows passages and positions as they usually are, so that their schemas need not be asked', () => {
  expect(surelyFits('passages', rows.passages)).toBe(true);
  expect(surelyFits('positions', rows.positions)).toBe(true);
});

it('lets nothing through of arbitrary rows that the schemas would alter, and leaves the other tables to theirs', () => {
  fc.assert(
    fc.property(anyCreations, (changes) => {
      for (const { table, after } of changes) {
        if (after === null || !surelyFits(table, after)) continue;
        expect(['passages', 'positions']).toContain(table);
        expect(TABLE_SCHEMAS[table].parse(after)).toEqual(after);
      }
    }),
  );
});

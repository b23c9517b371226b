import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ordinalAfter, ordinalsForMove } from './order';

const anyOrdinal = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -5, max: 5, noNaN: true }));
const anySiblings = fc
  .array(anyOrdinal, { minLength: 1, maxLength: 8 })
  .map((ordinals) => ordinals.map((ordinal, n) => ({ id: `${n}`, ordinal })));

function idsInOrder(rows: readonly { readonly id: string; readonly ordinal: number }[]): readonly string[] {
  return rows.toSorted((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1)).map((row) => row.id);
}

it('puts a row exactly before another or last and leaves the order of the others, however close or equal they lie', () => {
  fc.assert(
    fc.property(anySiblings, fc.nat(), fc.nat(), (siblings, which, where) => {
      const id = `${which % siblings.length}`;
      const place = where % (siblings.length + 1);
      const before = place === siblings.length ? null : `${place}`;
      const ordinals = ordinalsForMove(siblings, id, before);
      const moved = siblings.map((row) => ({ ...row, ordinal: ordinals.get(row.id) ?? row.ordinal }));
      const others = idsInOrder(siblings).filter((each) => each !== id);
      const at = before === null ? others.length : others.indexOf(before);
      expect(idsInOrder(moved)).toEqual(before === id ? idsInOrder(siblings) : others.toSpliced(at, 0, id));
      expect([...ordinals.values()].every(Number.isFinite)).toBe(true);
    }),
  );
});

it('stays right over many moves into the same gap', () => {
  let rows = ['a', 'b', 'c', 'd'].map((id, n) => ({ id, ordinal: n + 1 }));
  for (let n = 0; n < 200; n += 1) {
    const id = n % 2 === 0 ? 'd' : 'c';
    const ordinals = ordinalsForMove(rows, id, 'b');
    rows = rows.map((row) => ({ ...row, ordinal: ordinals.get(row.id) ?? row.ordinal }));
    const order = idsInOrder(rows);
    expect(order[order.indexOf('b') - 1]).toBe(id);
  }
});

it('puts a new row after all others, also negative ones and none', () => {
  expect(ordinalAfter([])).toBe(1);
  fc.assert(
    fc.property(anySiblings, (siblings) => {
      const ordinal = ordinalAfter(siblings);
      expect(siblings.every((row) => row.ordinal < ordinal)).toBe(true);
    }),
  );
});

it('refuses a place before one that is not there', () => {
  expect(() => ordinalsForMove([{ id: 'a', ordinal: 1 }], 'a', 'gone')).toThrow('notFound');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedIds } from './changed-rows';

it('names what is different, new and gone, in whatever order the rows stand', () => {
  const rows = fc.uniqueArray(fc.tuple(fc.string({ maxLength: 2 }), fc.nat(3)), {
    selector: ([id]) => id,
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const [before, after] = [new Map(a), new Map(b)];
      const ids = new Set([...before.keys(), ...after.keys()]);
      const expected = [...ids].filter((id) => before.get(id) !== after.get(id)).toSorted();
      expect([...changedIds(before, after)].toSorted()).toEqual(expected);
    }),
  );
});

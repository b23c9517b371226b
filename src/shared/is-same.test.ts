import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSame } from './is-same';

it('holds for what a copy through JSON gives back, with its fields in another order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const copy: unknown = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).toReversed())
          : inner,
      );
      expect(isSame(value, copy)).toBe(true);
    }),
  );
});

it.each([
  [null, {}],
  [[], {}],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [
    [1, 2],
    [2, 1],
  ],
  ['1', 1],
  [{ a: { b: [1] } }, { a: { b: [2] } }],
])('tells %j from %j', (a, b) => {
  expect(isSame(a, b)).toBe(false);
  expect(isSame(b, a)).toBe(false);
});

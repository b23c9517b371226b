import { expect, it } from 'vitest';
import { beside } from './beside';

it('The range beside a place is the next or the last one that begins elsewhere, and from nowhere the first or the last of all', () => {
  const ranges = [{ start: 2 }, { start: 5 }, { start: 9 }];
  expect(beside(ranges, 5, 1)).toBe(ranges[2]);
  expect(beside(ranges, 5, -1)).toBe(ranges[0]);
  expect(beside(ranges, null, 1)).toBe(ranges[0]);
  expect(beside(ranges, null, -1)).toBe(ranges[2]);
  expect(beside(ranges, 9, 1)).toBeUndefined();
  expect(beside([], null, 1)).toBeUndefined();
});

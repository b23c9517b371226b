import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutOverlaps } from './without-overlaps';

const ranges = fc.array(
  fc
    .tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
);

describe('ranges without overlaps', () => {
  it('keep the longest, then the first', () => {
    const [short, long, late, same] = [
      { start: 0, end: 2 },
      { start: 1, end: 6 },
      { start: 5, end: 7 },
      { start: 7, end: 9 },
    ];
    expect(withoutOverlaps([late, short, same, long])).toEqual([long, same]);
    const [first, second] = [
      { start: 3, end: 5, name: 'first' },
      { start: 3, end: 5, name: 'second' },
    ];
    expect(withoutOverlaps([first, second])).toEqual([first]);
  });

  it('are in order, do not overlap, and leave out none that would have had its place', () => {
    fc.assert(
      fc.property(ranges, (all) => {
        const kept = withoutOverlaps(all);
        kept.slice(1).forEach((range, index) => {
          expect(range.start).toBeGreaterThanOrEqual(kept[index]?.end ?? 0);
        });
        for (const { start, end } of all) {
          const rivals = kept.filter((range) => range.start < end && start < range.end);
          expect(rivals.some((range) => range.end - range.start >= end - start)).toBe(true);
        }
      }),
    );
  });
});

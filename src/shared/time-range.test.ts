import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitedRange, movedRange, rangeWith, wholeRange, zoomedRange } from './time-range';

const limits = { whole: { from: 0, to: 1_000 }, least: 2 };
const number = fc.double({ min: -5_000, max: 5_000, noNaN: true });

describe('the days that a picture of time shows', () => {
  it('are all there are, with room around them', () => {
    const { from, to } = wholeRange({ first: 100, last: 299 }, 0);
    expect(from).toBeLessThan(100);
    expect(to).toBeGreaterThan(300);
    expect(wholeRange(null, 50)).toEqual({ from: 43.5, to: 57.5 });
  });

  it('keep the day under the pointer where it is while they are magnified', () => {
    const zoomed = zoomedRange({ from: 0, to: 100 }, 25, 0.5);
    expect(zoomed).toEqual({ from: 12.5, to: 62.5 });
    expect((25 - zoomed.from) / (zoomed.to - zoomed.from)).toBe(0.25);
  });

  it('never leave what there is to be seen, however they are moved and magnified', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const { from, to } = limitedRange({ from: Math.min(a, b), to: Math.max(a, b) }, limits);
        expect(to - from).toBeGreaterThan(1.999);
        expect(to - from).toBeLessThan(2_000.001);
        expect(from).toBeLessThan(1_000);
        expect(to).toBeGreaterThan(0);
      }),
    );
  });

  it('move only as far as a day out of sight makes them', () => {
    const range = { from: 0, to: 100 };
    expect(rangeWith(range, 50)).toBe(range);
    expect(rangeWith(range, 150)).toEqual(movedRange(range, 60));
    expect(rangeWith(range, -50)).toEqual(movedRange(range, -60));
  });
});

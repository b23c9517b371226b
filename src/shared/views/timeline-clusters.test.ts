import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastDistance, placesInTime } from './places-in-time';
import { clusterOf, clusterStarts, clustersBetween, firstAtOrAfter } from './timeline-clusters';

const days = fc
  .array(fc.integer({ min: -40, max: 40 }), { maxLength: 60 })
  .map((all) => all.toSorted((a, b) => a - b));
const places = days.map((all) => placesInTime(all.map((first) => ({ first }))));
const reach = fc.double({ min: 0.001, max: 30, noNaN: true });

describe('places in time', () => {
  it('of one day lie side by side within it, in their order', () => {
    expect([...placesInTime([{ first: 3 }, { first: 5 }, { first: 5 }])]).toEqual([3.5, 5.25, 5.75]);
  });

  it('are all different, and each within its day', () => {
    fc.assert(
      fc.property(days, (all) => {
        const at = placesInTime(all.map((first) => ({ first })));
        expect([...at].map(Math.floor)).toEqual(all);
        expect(new Set(at).size).toBe(all.length);
      }),
    );
  });
});

describe('clusters', () => {
  it('hold what lies nearer to their first mark than there is room for', () => {
    const at = Float64Array.of(0, 0.9, 1.1, 5);
    expect([...clusterStarts(at, 1)]).toEqual([0, 2, 3]);
    expect([...clusterStarts(at, 10)]).toEqual([0]);
    expect([...clusterStarts(new Float64Array(0), 1)]).toEqual([]);
  });

  it('hold every mark once, never two that have room to be drawn apart, and never begin too near to each other', () => {
    fc.assert(
      fc.property(places, reach, (at, room) => {
        const starts = [...clusterStarts(at, room)];
        expect(starts[0] ?? 0).toBe(0);
        for (const [place, start] of starts.entries()) {
          const first = at[start] ?? Number.NaN;
          const next = starts[place + 1] ?? at.length;
          expect(next).toBeGreaterThan(start);
          expect((at[next - 1] ?? Number.NaN) - first).toBeLessThan(room);
          if (next < at.length) expect((at[next] ?? Number.NaN) - first).toBeGreaterThanOrEqual(room);
        }
      }),
    );
  });

  it('are all parted by looking closer', () => {
    fc.assert(
      fc.property(places, (at) => {
        expect(clusterStarts(at, leastDistance(at) * 0.999)).toHaveLength(at.length);
      }),
    );
  });

  it('are found by the marks in them and by where they begin', () => {
    fc.assert(
      fc.property(places, reach, number(), number(), (at, room, a, b) => {
        const starts = clusterStarts(at, room);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const [first, end] = clustersBetween(at, starts, from, to);
        const inside = [...starts].filter((start) => (at[start] ?? 0) >= from && (at[start] ?? 0) < to);
        expect([...starts.subarray(first, end)]).toEqual(inside);
        for (let mark = 0; mark < at.length; mark++) {
          const cluster = clusterOf(starts, mark);
          expect(starts[cluster] ?? Number.NaN).toBeLessThanOrEqual(mark);
          expect(starts[cluster + 1] ?? at.length).toBeGreaterThan(mark);
        }
      }),
    );
  });
});

it('The first place that is not less than a value is found from any place before it', () => {
  fc.assert(
    fc.property(places, number(), fc.nat(60), (at, value, start) => {
      const from = Math.min(start, at.length);
      const plain = [...at].findIndex((each, place) => place >= from && each >= value);
      expect(firstAtOrAfter(at, value, from)).toBe(plain === -1 ? at.length : plain);
    }),
  );
});

function number() {
  return fc.double({ min: -45, max: 45, noNaN: true });
}

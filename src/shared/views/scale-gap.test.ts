import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../day-number';
import type { Position } from '../model';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { gapStretches, gapTrend } from './scale-gap';
import { type ScaleLine, scaleLines } from './scale-steps';

const parties = [aParty(idOf(1)), aParty(idOf(2))];
const issue = anIssue(idOf(11), { scale: { lowLabel: 'None', highLabel: 'All' } });
const EMPTY: ScaleLine = { party: aParty(idOf(9)), steps: [] };

function linesOf(patches: readonly Partial<Position>[]) {
  const positions = patches.map((patch, place) => aPosition(idOf(20 + place), idOf(1), issue.id, patch));
  return scaleLines(aDossier({ parties, issues: [issue], positions }), issue.id);
}

function day(number: number): string {
  return `2025-08-${String(number).padStart(2, '0')}`;
}
const n = (number: number) => dayNumber(day(number));

function gapOf(a: readonly Partial<Position>[], b: readonly Partial<Position>[]) {
  const [one = EMPTY, other = EMPTY] = linesOf([...a, ...b.map((patch) => ({ ...patch, partyId: idOf(2) }))]);
  return gapStretches(one, other);
}

describe('the gap between two parties', () => {
  const gap = gapOf(
    [
      { date: day(1), scaleValue: 90 },
      { date: day(6), scaleValue: 70 },
    ],
    [
      { date: day(3), scaleValue: 10 },
      { date: day(8), scaleValue: 40 },
    ],
  );

  it('begins on the first day on which both have a value', () => {
    expect(gap.map(({ from, until, a, b }) => [from, until, a, b])).toEqual([
      [n(3), n(6), 90, 10],
      [n(6), n(8), 70, 10],
      [n(8), null, 70, 40],
    ]);
  });

  it('has a trend from that day to the day that is asked about', () => {
    expect(gapTrend(gap, n(10))).toEqual({
      first: { day: n(3), gap: 80 },
      now: { day: n(10), gap: 30 },
      change: -50,
      days: 7,
      widest: { day: n(3), gap: 80 },
      narrowest: { day: n(8), gap: 30 },
    });
    expect(gapTrend(gap, n(6))).toMatchObject({ now: { gap: 60 }, change: -20, days: 3 });
    expect(gapTrend(gap, n(2))).toBeNull();
  });

  it('is one stretch as long as nothing moves, however often it is reiterated', () => {
    const reiterated = gapOf(
      [
        { date: day(1), scaleValue: 100 },
        { date: day(7), scaleValue: 100 },
      ],
      [
        { date: day(3), scaleValue: 0 },
        { date: day(5), scaleValue: 0 },
        { date: day(6), scaleValue: 20 },
      ],
    );
    expect(reiterated.map(({ from, until, a, b }) => [from, until, a, b])).toEqual([
      [n(3), n(6), 100, 0],
      [n(6), null, 100, 20],
    ]);
  });

  it('is another stretch after days on which one of the two had no value', () => {
    const interrupted = gapOf(
      [
        { date: day(1), scaleValue: 90 },
        { date: day(3), codedShift: 'withdrawn' },
        { date: day(5), scaleValue: 90 },
      ],
      [{ date: day(1), scaleValue: 10 }],
    );
    expect(interrupted.map(({ from, until }) => [from, until])).toEqual([
      [n(1), n(3)],
      [n(5), null],
    ]);
  });

  it('is none now when one of the two has withdrawn', () => {
    const withdrawn = gapOf(
      [
        { date: day(1), scaleValue: 90 },
        { date: day(6), codedShift: 'withdrawn' },
      ],
      [{ date: day(1), scaleValue: 10 }],
    );
    expect(gapTrend(withdrawn, n(5))).toMatchObject({ now: { gap: 80 } });
    expect(gapTrend(withdrawn, n(6))).toMatchObject({ first: { gap: 80 }, now: null, change: null });
  });
});

const patch = fc.record({
  date: fc.constantFrom('2025-08', ...[1, 2, 3, 5, 8].map(day), '2025-07-20', '2025-08-03~'),
  scaleValue: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }),
  codedShift: fc.constantFrom(null, null, null, 'withdrawn' as const),
});
const history = fc.array(patch, { maxLength: 8 });

it('What is said later changes no value, no gap and no trend of the days before', () => {
  const later = fc.record({ scaleValue: fc.integer({ min: 0, max: 100 }), party: fc.constantFrom(1, 2) });
  fc.assert(
    fc.property(history, history, later, (a, b, { scaleValue, party }) => {
      const more = { date: '2025-09-10', scaleValue };
      const before = gapOf(a, b);
      const after = party === 1 ? gapOf([...a, more], b) : gapOf(a, [...b, more]);
      for (const at of [n(1), n(3), n(8), n(31)]) expect(gapTrend(after, at)).toEqual(gapTrend(before, at));
    }),
  );
});

it('The gap of two parties is that of the two the other way round', () => {
  fc.assert(
    fc.property(history, history, (a, b) => {
      const forth = gapOf(a, b);
      const back = gapOf(b, a).map((stretch) => ({ ...stretch, a: stretch.b, b: stretch.a }));
      expect(back).toEqual(forth);
      expect(gapTrend(back, n(10))).toEqual(gapTrend(forth, n(10)));
    }),
  );
});

it('Stretches of a gap never overlap, and two that follow at once differ', () => {
  fc.assert(
    fc.property(history, history, (a, b) => {
      const stretches = gapOf(a, b);
      for (const [place, { from, until }] of stretches.entries()) {
        expect(until ?? Number.POSITIVE_INFINITY).toBeGreaterThan(from);
        const before = stretches[place - 1];
        if (before === undefined) continue;
        expect(before.until ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(from);
        if (before.until === from)
          expect([before.a, before.b]).not.toEqual([stretches[place]?.a, stretches[place]?.b]);
      }
    }),
  );
});

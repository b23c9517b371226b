import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../day-number';
import type { Position } from '../model';
import { NO_FILTER } from '../position-filter';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { type ScaleLine, scaleLines, valueOn } from './scale-steps';

const parties = [aParty(idOf(1)), aParty(idOf(2)), aParty(idOf(3))];
const issue = anIssue(idOf(11), { scale: { lowLabel: 'None', highLabel: 'All' } });
const EMPTY: ScaleLine = { party: aParty(idOf(9)), steps: [] };

function linesOf(patches: readonly Partial<Position>[], filter = NO_FILTER) {
  const positions = patches.map((patch, place) => aPosition(idOf(20 + place), idOf(1), issue.id, patch));
  return scaleLines(aDossier({ parties, issues: [issue], positions }), issue.id, filter);
}

function day(number: number): string {
  return `2025-08-${String(number).padStart(2, '0')}`;
}
const n = (number: number) => dayNumber(day(number));

describe('a party on the scale', () => {
  it('stays at a value until the next, and the last one still holds', () => {
    const [line = EMPTY] = linesOf([
      { date: day(1), scaleValue: 80 },
      { date: day(6), scaleValue: 60 },
    ]);
    expect(line.steps.map(({ value, first, until, before }) => [value, first, until, before])).toEqual([
      [80, n(1), n(6), null],
      [60, n(6), null, 80],
    ]);
    expect([0, 1, 5, 6, 31].map((number) => valueOn(line, number === 0 ? n(1) - 1 : n(number)))).toEqual([
      null,
      80,
      80,
      60,
      60,
    ]);
  });

  it('is not moved by a position without a value', () => {
    const [line = EMPTY] = linesOf([
      { date: day(1), scaleValue: 80 },
      { date: day(3), stance: 'accepts' },
    ]);
    expect(line.steps).toHaveLength(1);
    expect(valueOn(line, n(4))).toBe(80);
  });

  it('has no value from the day on which it withdrew, and a new one begins from nothing', () => {
    const [line = EMPTY] = linesOf([
      { date: day(1), scaleValue: 80 },
      { date: day(3), scaleValue: 80, codedShift: 'withdrawn' },
      { date: day(6), scaleValue: 20 },
    ]);
    expect(line.steps.map(({ until, before }) => [until, before])).toEqual([
      [n(3), null],
      [null, null],
    ]);
    expect([n(2), n(3), n(5), n(6)].map((at) => valueOn(line, at))).toEqual([80, null, null, 20]);
  });

  it('shows nothing older in place of a value that the filter leaves out', () => {
    const patches = [
      { date: day(1), scaleValue: 80 },
      { date: day(3), scaleValue: 50, stance: 'offers' as const },
      { date: day(6), scaleValue: 20 },
    ];
    const [line = EMPTY] = linesOf(patches, { ...NO_FILTER, stances: ['demands'] });
    expect([n(2), n(3), n(6)].map((at) => valueOn(line, at))).toEqual([80, null, 20]);
  });

  it('is as if it had never said what does not count', () => {
    const patches = [
      { date: day(1), scaleValue: 80, attribution: 'directQuote' as const },
      { date: day(3), scaleValue: 50 },
    ];
    const [line = EMPTY] = linesOf(patches, { ...NO_FILTER, attributions: ['directQuote'] });
    expect(valueOn(line, n(9))).toBe(80);
  });

  it('counts a partial date from its first day and says how long it may have been otherwise', () => {
    const [line = EMPTY] = linesOf([
      { date: '2025-07-20', scaleValue: 80 },
      { date: '2025-08', scaleValue: 60 },
    ]);
    expect(line.steps[1]).toMatchObject({ first: n(1), last: n(31), before: 80, value: 60 });
    expect(valueOn(line, n(1))).toBe(60);
  });

  it('is at the last of several values of one day', () => {
    const [line = EMPTY] = linesOf([
      { date: day(1), scaleValue: 80 },
      { date: day(1), scaleValue: 70 },
    ]);
    expect(line.steps.map(({ value, until }) => [value, until])).toEqual([
      [80, n(1)],
      [70, null],
    ]);
    expect(valueOn(line, n(1))).toBe(70);
  });

  it('is left out when nothing places it on the scale', () => {
    expect(linesOf([{}])).toEqual([]);
  });
});

const patch = fc.record({
  date: fc.constantFrom('2025-08', ...[1, 2, 3, 5, 8].map(day), '2025-07-20', '2025-08-03~'),
  scaleValue: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }),
  codedShift: fc.constantFrom(null, null, null, 'withdrawn' as const),
});
const history = fc.array(patch, { maxLength: 8 });

it('On every day a party has the value of the last step that holds', () => {
  fc.assert(
    fc.property(history, (patches) => {
      for (const { steps } of linesOf(patches)) {
        for (const [place, { first, until }] of steps.entries()) {
          expect(until ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(first);
          expect(until ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
            steps[place + 1]?.first ?? Number.POSITIVE_INFINITY,
          );
        }
      }
    }),
  );
});

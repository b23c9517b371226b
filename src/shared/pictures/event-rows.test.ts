import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventReach, eventRows, namePlaces, rowsNeeded } from './event-rows';

describe('the rows of events', () => {
  it('are one as long as every name has room before the next event', () => {
    expect(eventRows([0, 200, 400], [100, 100, 100], 2)).toEqual([0, 0, 0]);
    expect(rowsNeeded([0, 200, 400], [100, 100, 100], 4)).toBe(1);
  });

  it('are as many as near events with long names need', () => {
    expect(eventRows([0, 40, 80], [100, 100, 100], 3)).toEqual([0, 1, 2]);
    expect(rowsNeeded([0, 40, 80], [100, 100, 100], 4)).toBe(3);
    expect(rowsNeeded([0, 10, 20, 30, 40, 50], [100, 100, 100, 100, 100, 100], 4)).toBe(4);
  });
});

describe('the name of an event', () => {
  it('stands after it, and before it at the end of the picture', () => {
    expect(namePlaces([100, 560], [80, 80], [0, 0], 600)).toEqual([
      { side: 'right', room: 80 },
      { side: 'left', room: 80 },
    ]);
  });

  it('does not turn to where the name before it stands', () => {
    const [, last] = namePlaces([480, 560], [300, 80], [0, 0], 600);
    expect(last).toEqual({ side: 'right', room: 0 });
  });

  it('is cut short where another event follows, and left out where hardly anything of it has room', () => {
    expect(namePlaces([100, 200], [300, 10], [0, 0], 600)[0]).toEqual({ side: 'right', room: 66 });
    expect(namePlaces([100, 150], [300, 10], [0, 0], 600)[0]).toEqual({ side: 'right', room: 0 });
  });
});

it('Shapes and names of events in one row never overlap, and none leaves the picture', () => {
  const event = fc.record({
    gap: fc.double({ min: 0, max: 90, noNaN: true }),
    name: fc.integer({ min: 5, max: 220 }),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (events, rows) => {
      let x = 0;
      const at = events.map(({ gap }) => {
        x += eventReach(rows) + gap;
        return x;
      });
      const widths = events.map(({ name }) => name);
      const width = x + 12;
      const its = eventRows(at, widths, rows);
      const names = namePlaces(at, widths, its, width);
      const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
      for (const [place, { side, room }] of names.entries()) {
        const row = its[place] ?? 0;
        const middle = at[place] ?? 0;
        const left = side === 'left' && room > 0 ? middle - 14 - room : middle - 12;
        const right = side === 'right' && room > 0 ? middle + 14 + room : middle + 12;
        expect(left).toBeGreaterThanOrEqual((ends[row] ?? 0) - 1e-6);
        expect(right).toBeLessThanOrEqual(width + 1e-6);
        ends[row] = right;
      }
    }),
  );
});

it('Moving along changes no row', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 14, max: 90 })),
      fc.integer({ min: -500, max: 500 }),
      (gaps, by) => {
        let x = 0;
        const at = gaps.map((gap) => {
          x += gap;
          return x;
        });
        const widths = gaps.map((gap) => gap * 2);
        expect(
          eventRows(
            at.map((each) => each + by),
            widths,
            2,
          ),
        ).toEqual(eventRows(at, widths, 2));
      },
    ),
  );
});

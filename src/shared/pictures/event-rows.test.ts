import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventReach, eventRows, namePlaces } from './event-rows';

const FAR = 10_000;

describe('the rows of events', () => {
  it('are one as long as every name has room before the next event', () => {
    expect(eventRows([0, 200, 400], [100, 100, 100], 2, FAR)).toEqual([0, 0, 0]);
  });

  it('are as many as near events with long names need', () => {
    expect(eventRows([0, 40, 80], [100, 100, 100], 3, FAR)).toEqual([0, 1, 2]);
  });

  it('leave the name that turns at the end of the picture the room before its event', () => {
    expect(eventRows([300, 500], [150, 150], 2, 600)).toEqual([0, 1]);
    expect(eventRows([300, 500], [150, 150], 2, FAR)).toEqual([0, 0]);
  });
});

describe('the name of an event', () => {
  it('stands after it, and before it at the end of the picture', () => {
    expect(namePlaces([100, 560], [80, 80], [0, 0], 600)).toEqual([
      { side: 'right', room: 80 },
      { side: 'left', room: 80 },
    ]);
  });

  it('stands before it also where another event follows, if only there it has room', () => {
    expect(namePlaces([300, 550], [265, 145], [0, 0], 600)).toEqual([
      { side: 'left', room: 265 },
      { side: 'left', room: 145 },
    ]);
  });

  it('does not turn to where the name before it stands', () => {
    const [, last] = namePlaces([350, 560], [500, 80], [0, 0], 600);
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
      const its = eventRows(at, widths, rows, width);
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

it('Moving along changes no row as long as the end is out of sight of it', () => {
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
        const moved = at.map((each) => each + by);
        expect(eventRows(moved, widths, 2, FAR)).toEqual(eventRows(at, widths, 2, FAR));
      },
    ),
  );
});

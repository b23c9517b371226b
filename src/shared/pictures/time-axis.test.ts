import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDayOf } from '../day-number';
import type { Measure } from './picture';
import { timeAxis } from './time-axis';

const measure: Measure = (text, _size, isBold = false) => text.length * (isBold ? 7.5 : 7);
const axis = (from: string, to: string, width: number) =>
  timeAxis({ from: dayNumber(from), to: dayNumber(to) }, width, 'en-GB', measure);
const texts = (labels: readonly { readonly text: string }[]) => labels.map(({ text }) => text);

describe('an axis', () => {
  it('names every month of a year, under the year', () => {
    const { labels, contexts, ticks } = axis('2025-01-01', '2026-01-01', 900);
    expect(texts(labels)).toEqual('Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '));
    expect(texts(contexts)).toEqual(['2025']);
    expect(ticks).toHaveLength(13);
  });

  it('takes quarters where not all months have room', () => {
    const { labels } = axis('2024-01-01', '2026-01-01', 700);
    expect(texts(labels)).toEqual('Jan Apr Jul Oct Jan Apr Jul Oct'.split(' '));
  });

  it('names days under their months, and is as regular at the turn of a month as within it', () => {
    const { labels, contexts, ticks } = axis('2025-07-28', '2025-08-12', 900);
    expect(texts(labels)).toEqual('28 29 30 31 1 2 3 4 5 6 7 8 9 10 11'.split(' '));
    expect(texts(contexts)).toEqual(['July 2025', 'August 2025']);
    expect(new Set(ticks.map((tick, place) => tick - (ticks[place - 1] ?? tick - 1)))).toEqual(new Set([1]));
  });

  it('names weeks by their Mondays', () => {
    const { ticks } = axis('2025-07-28', '2025-09-30', 500);
    expect(ticks.slice(0, 3).map(isoDayOf)).toEqual(['2025-07-28', '2025-08-04', '2025-08-11']);
  });

  it('names years alone, and round ones where there are many', () => {
    expect(texts(axis('2019-06-01', '2026-01-01', 500).labels)).toEqual(
      '2019 2020 2021 2022 2023 2024 2025'.split(' '),
    );
    expect(axis('2019-06-01', '2026-01-01', 500).contexts).toEqual([]);
    expect(texts(axis('1900-01-01', '2025-01-01', 400).labels).slice(0, 3)).toEqual(['1900', '1920', '1940']);
  });

  it('says the day, the month and the year within a single day', () => {
    const day = dayNumber('2025-08-06');
    const { labels, contexts } = timeAxis({ from: day + 0.2, to: day + 0.6 }, 900, 'en-GB', measure);
    expect([...texts(labels), ...texts(contexts)]).toEqual(['6', 'August 2025']);
  });

  it('names no month of a year that has no room for its own name', () => {
    const { labels, contexts } = axis('2024-12-15', '2026-01-12', 900);
    expect(texts(contexts)).toEqual(['2025']);
    expect(texts(labels)).toEqual('Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '));
  });

  it('is right in the first century', () => {
    const { contexts } = timeAxis({ from: -719_162, to: -719_100 }, 900, 'en-GB', measure);
    expect(texts(contexts)[0]).toBe('January 1');
  });
});

it('Whatever is in sight: names never overlap or are cut off, no period in sight lacks one, and the year is there', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -10_000, max: 60_000, noNaN: true }),
      fc.double({ min: -2, max: 5, noNaN: true }),
      fc.integer({ min: 260, max: 2_400 }),
      (from, magnitude, width) => {
        const to = from + 10 ** magnitude;
        const { ticks, labels, contexts, bounds } = timeAxis({ from, to }, width, 'en-GB', measure);
        for (const [line, isBold] of [
          [labels, false],
          [contexts, true],
        ] as const) {
          for (const [place, { x, text }] of line.entries()) {
            const end = x + measure(text, 'xs', isBold);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(Math.min(line[place + 1]?.x ?? width, width) + 1e-6);
          }
        }
        // All have their names where they begin, but the last, which may be cut off, and those in a month or a year that is.
        const x = (day: number) => ((day - from) * width) / (to - from);
        const [isFirstNamed, isLastNamed] = [
          bounds[0] === undefined || (contexts[0]?.x ?? 0) < x(bounds[0]),
          (contexts.at(-1)?.x ?? 0) >= x(bounds.at(-1) ?? from),
        ];
        const named = ticks.filter(
          (tick) =>
            (isFirstNamed || tick >= (bounds[0] ?? from)) && (isLastNamed || tick < (bounds.at(-1) ?? from)),
        );
        for (const tick of isLastNamed ? named.slice(0, -1) : named)
          expect(labels.some((label) => Math.abs(label.x - 4 - x(tick)) < 1e-6)).toBe(true);
        expect([...labels, ...contexts].some(({ text }) => /\d{4}/u.test(text))).toBe(true);
        expect(bounds.length === 0 || contexts.length > 0).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

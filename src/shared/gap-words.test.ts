import { beforeAll, expect, it } from 'vitest';
import { loadWords } from '../main/export/words';
import { dayNumber, isoDayOf } from './day-number';
import { gapTrendInWords } from './gap-words';
import type { Translate } from './translate';
import type { GapStretch } from './views/scale-gap';
import { gapTrend } from './views/scale-gap';

let words: Translate;
beforeAll(async () => {
  words = await loadWords();
});

const n = (day: number) => dayNumber(`2025-08-${String(day).padStart(2, '0')}`);

/** What is said as of a day of August 2025, of a gap that is so wide from one such day on. */
function said(asOf: number, gaps: readonly (readonly [day: number, gap: number])[]): string {
  const stretches = gaps.map(
    ([day, gap], place): GapStretch => ({
      from: n(day),
      until: gaps[place + 1] === undefined ? null : n(gaps[place + 1]?.[0] ?? 0),
      a: gap,
      b: 0,
    }),
  );
  const trend = gapTrend(stretches, n(asOf));
  return trend === null ? '' : gapTrendInWords(trend, n(asOf), (day) => isoDayOf(day).slice(8), words);
}

it('A gap that only closed is told by its beginning, its end and the change', () => {
  expect(
    said(8, [
      [3, 100],
      [6, 80],
    ]),
  ).toBe('100 points apart on 03, 80 on 08: 20 points closer in 5 days');
});

it('A gap that did not change is told once', () => {
  expect(said(8, [[3, 60]])).toBe('60 points apart on 03 and on 08, unchanged');
  expect(said(3, [[3, 60]])).toBe('60 points apart on 03');
});

it('What was narrower or wider in between than at both ends is told with its day', () => {
  expect(
    said(9, [
      [1, 50],
      [3, 20],
      [5, 90],
      [7, 60],
    ]),
  ).toBe(
    '50 points apart on 01, 60 on 09: 10 points farther in 8 days; at its narrowest 20 on 03, at its widest 90 on 05',
  );
  expect(
    said(9, [
      [1, 50],
      [3, 49.5],
      [7, 51],
    ]),
  ).toBe('50 points apart on 01, 51 on 09: 1 point farther in 8 days; at its narrowest 49.5 on 03');
});

it('A gap that came back to where it was says what lay in between', () => {
  expect(
    said(9, [
      [1, 1],
      [3, 0],
      [7, 1],
    ]),
  ).toBe('1 point apart on 01 and on 09; at its narrowest 0 on 03');
});

it('A gap that ended says so', () => {
  const stretches = [{ from: n(1), until: n(4), a: 40, b: 0 }];
  const trend = gapTrend(stretches, n(6));
  expect(trend && gapTrendInWords(trend, n(6), (day) => isoDayOf(day).slice(8), words)).toBe(
    '40 points apart on 01, none on 06: one of them has no value any more',
  );
});

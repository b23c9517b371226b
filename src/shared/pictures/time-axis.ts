import type { TimeRange } from '../time-range';
import { AXIS_STEPS, type AxisStep, periodStarts, roughDays } from './axis-steps';
import type { Measure } from './picture';

/** Words on an axis, from so many pixels on. */
export interface AxisLabel {
  readonly x: number;
  readonly text: string;
}

/** An axis in two lines: days under their months, months under their years, or years alone. */
export interface TimeAxis {
  /** The day numbers with which its periods begin, those in sight. */
  readonly ticks: readonly number[];
  readonly labels: readonly AxisLabel[];
  /** The same of the periods around them; none over years. */
  readonly bounds: readonly number[];
  readonly contexts: readonly AxisLabel[];
}

/** Milliseconds. */
const DAY = 86_400_000;
/** Pixels: from the line with which a period begins to its name, and from there to the next line. */
const BEFORE = 4;
const AFTER = 6;

interface Ground {
  readonly range: TimeRange;
  readonly width: number;
  readonly locale: string;
  readonly measure: Measure;
}

/**
 * The axis of a range in a width (pixels) and in a locale's words (BCP 47): the shortest periods of which every one has room for its name. A name stands where its
 * period begins, or at the beginning of the picture when that is out of sight; only at the ends, where it or what is around it is cut off, may it have none.
 */
export function timeAxis(range: TimeRange, width: number, locale: string, measure: Measure): TimeAxis {
  const ground = { range, width, locale, measure };
  const step = AXIS_STEPS.find((each) => hasRoom(each, ground)) ?? AXIS_STEPS.at(-1);
  if (step === undefined) return { ticks: [], labels: [], bounds: [], contexts: [] };
  const starts = periodStarts(step, range);
  const labels = placed(starts, [textOf(step, locale)], ground);
  const around = contextOf(step);
  if (around === null) return { ticks: inSight(starts, range), labels, bounds: [], contexts: [] };
  const bounds = periodStarts(around, range);
  const contexts = placed(bounds, contextTexts(around, bounds, ground), ground, true);
  return {
    ticks: inSight(starts, range),
    labels: labels.filter(({ x }) => isWithinNamed(x, contexts, bounds, ground)),
    bounds: inSight(bounds, range),
    contexts,
  };
}

/** Whether the month or the year around a name is named: nobody has to guess of what year a month is that is cut off at an end. */
function isWithinNamed(
  x: number,
  contexts: readonly AxisLabel[],
  bounds: readonly number[],
  { range, width }: Ground,
): boolean {
  const context = contexts.findLast((each) => each.x <= x);
  const day = range.from + ((x - BEFORE) * (range.to - range.from)) / width;
  const begins = bounds.findLast((bound) => bound <= day + 1e-6) ?? 0;
  const from = ((begins - range.from) * width) / (range.to - range.from);
  return context !== undefined && context.x >= from;
}

function hasRoom(step: AxisStep, ground: Ground): boolean {
  const { range, width, measure, locale } = ground;
  const pixelsPerDay = width / (range.to - range.from);
  if (roughDays(step) * pixelsPerDay < 12) return false;
  const starts = periodStarts(step, range);
  const text = textOf(step, locale);
  return starts.every((start, place) => {
    const room = ((starts[place + 1] ?? Number.POSITIVE_INFINITY) - start) * pixelsPerDay;
    return BEFORE + measure(text(start), 'xs') + AFTER <= room;
  });
}

/** The names of periods, each in the first of some wordings that has room before the next period and the end of the picture. */
function placed(
  starts: readonly number[],
  texts: readonly ((start: number) => string)[],
  { range, width, measure }: Ground,
  isBold = false,
): readonly AxisLabel[] {
  const x = (day: number) => ((day - range.from) * width) / (range.to - range.from);
  return starts.flatMap((start, place) => {
    const next = starts[place + 1];
    if (next === undefined) return [];
    const left = Math.max(x(start), 0) + BEFORE;
    const isLast = x(next) >= width;
    const room = Math.min(x(next) - AFTER, width) - left;
    const text = texts.map((each) => each(start)).find((each) => measure(each, 'xs', isBold) <= room);
    return text === undefined || (isLast && left > width) ? [] : [{ x: left, text }];
  });
}

/** Months are written out where every one that is wholly in sight has room for it; where one is cut off, its short name will do. */
function contextTexts(step: AxisStep, starts: readonly number[], { range, width, locale, measure }: Ground) {
  if (step.count >= 12) return [textOf(step, locale)];
  const [long, short] = (['long', 'short'] as const).map(
    (month) => (start: number) => format(start, locale, { month, year: 'numeric' }),
  );
  if (long === undefined || short === undefined) return [];
  const pixelsPerDay = width / (range.to - range.from);
  const isRoomy = starts.every((start, place) => {
    const next = starts[place + 1];
    if (start < range.from || next === undefined || next > range.to) return true;
    return BEFORE + measure(long(start), 'xs', true) + AFTER <= (next - start) * pixelsPerDay;
  });
  return isRoomy ? [long, short] : [short];
}

function contextOf({ unit, count }: AxisStep): AxisStep | null {
  if (unit === 'days') return { unit: 'months', count: 1 };
  return count < 12 ? { unit: 'months', count: 12 } : null;
}

function textOf({ unit, count }: AxisStep, locale: string): (start: number) => string {
  if (unit === 'days') return (start) => format(start, locale, { day: 'numeric' });
  if (count < 12) return (start) => format(start, locale, { month: 'short' });
  return (start) => format(start, locale, { year: 'numeric' });
}

function inSight(starts: readonly number[], { from, to }: TimeRange): readonly number[] {
  return starts.filter((start) => start >= from && start <= to);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(day: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  formats.set(key, known);
  return known.format(day * DAY);
}

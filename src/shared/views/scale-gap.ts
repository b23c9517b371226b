import { type ScaleLine, valueOn } from './scale-steps';

/** Days through which two parties stay as far from each other as they are: from a day until before another, or still. */
export interface GapStretch {
  readonly from: number;
  readonly until: number | null;
  /** The values of the one and of the other. */
  readonly a: number;
  readonly b: number;
}

/**
 * How far two parties are from each other on a scale, through all days on which both have a value. A value that is stated again begins
 * no stretch: two that follow each other at once differ.
 */
export function gapStretches(a: ScaleLine, b: ScaleLine): readonly GapStretch[] {
  const turns = [a, b].flatMap(({ steps }) => steps.flatMap(({ first, until }) => [first, until]));
  const days = [...new Set(turns.filter((day) => day !== null))].toSorted((one, other) => one - other);
  const stretches: GapStretch[] = [];
  for (const [place, from] of days.entries()) {
    const [valueA, valueB] = [valueOn(a, from), valueOn(b, from)];
    if (valueA === null || valueB === null) continue;
    const until = days[place + 1] ?? null;
    const last = stretches.at(-1);
    if (last?.until === from && last.a === valueA && last.b === valueB)
      stretches[stretches.length - 1] = { ...last, until };
    else stretches.push({ from, until, a: valueA, b: valueB });
  }
  return stretches;
}

export interface GapOnDay {
  /** A day number. */
  readonly day: number;
  /** 0–100. */
  readonly gap: number;
}

/** How the gap between two parties went, as of a day. */
export interface GapTrend {
  /** The first day on which both have a value. */
  readonly first: GapOnDay;
  /** The day itself; null when one of them has no value on it. */
  readonly now: GapOnDay | null;
  /** By how much the gap is wider now; less than 0 when it is narrower; null without a gap now. */
  readonly change: number | null;
  /** From the first day to the day. */
  readonly days: number;
  readonly widest: GapOnDay;
  readonly narrowest: GapOnDay;
}

/** The trend of a gap as of a day, inclusive; null when the two had no value on one day by then. Nothing later plays a part. */
export function gapTrend(stretches: readonly GapStretch[], asOf: number): GapTrend | null {
  const known = stretches
    .filter(({ from }) => from <= asOf)
    .map((stretch) => ({ ...onDay(stretch), ...stretch }));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const holds = last.until === null || last.until > asOf;
  const now = holds ? { day: asOf, gap: last.gap } : null;
  return {
    first: plain(first),
    now,
    change: now === null ? null : rounded(now.gap - first.gap),
    days: asOf - first.day,
    widest: plain(known.reduce((most, each) => (each.gap > most.gap ? each : most))),
    narrowest: plain(known.reduce((least, each) => (each.gap < least.gap ? each : least))),
  };
}

function onDay({ from, a, b }: GapStretch): GapOnDay {
  return { day: from, gap: rounded(Math.abs(a - b)) };
}

function plain({ day, gap }: GapOnDay): GapOnDay {
  return { day, gap };
}

/** Values are whole numbers or have a few decimals: what the computer adds to them is no difference. */
function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

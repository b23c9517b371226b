import type { BriefingDay, BriefingKind, BriefingSetup, FixedDays } from '../../../shared/briefing-choices';

/** The days that are set in the chooser: ISO days, and '' for a bound of a history that is open. */
export type ChosenDays = Readonly<Record<BriefingDay, string>>;

/** The kind whose dates a briefing has: its own, or for a list of what is on the screen the screen's; null for a list without dates. */
export function datedBy(
  { kind, scope }: Pick<BriefingSetup, 'kind' | 'scope'>,
  onScreen: BriefingKind | null,
): BriefingKind | null {
  const isList = kind === 'positions' || kind === 'evidence' || kind === 'sources';
  if (!isList) return kind;
  return scope === 'screen' ? onScreen : null;
}

/** The days that a briefing is about, as far as they were set otherwise than the screen has them. */
export function daysSet(
  setup: Pick<BriefingSetup, 'kind' | 'scope'>,
  onScreen: BriefingKind | null,
  days: ChosenDays,
  screen: ChosenDays,
): FixedDays {
  const of = daysOf(datedBy(setup, onScreen));
  // Of two dates none is kept without the other: one alone would be compared with whatever the screen shows.
  return of.some((day) => days[day] !== screen[day])
    ? Object.fromEntries(of.map((day) => [day, days[day]]))
    : {};
}

/** Whether the days of the chooser are those that a preset fixes. */
export function areFixed(fixed: FixedDays, days: ChosenDays): boolean {
  return Object.entries(fixed).every(([day, value]) => days[day as BriefingDay] === value);
}

/** Whether a preset fixes any. */
export function fixesDays(fixed: FixedDays): boolean {
  return Object.keys(fixed).length > 0;
}

function daysOf(kind: BriefingKind | null): readonly BriefingDay[] {
  if (kind === 'matrix' || kind === 'sides') return ['asOf'];
  if (kind === 'compare') return ['from', 'to'];
  return kind === 'history' ? ['historyFrom', 'historyTo'] : [];
}

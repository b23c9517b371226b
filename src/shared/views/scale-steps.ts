import { type DaySpan, daySpanOf } from '../day-number';
import { partiesInOrder } from '../dossier';
import type { Dossier, Party, Position } from '../model';
import { NO_FILTER, type PositionFilter, showingTest } from '../position-filter';
import { shiftBetween } from '../shift';
import type { Shift } from '../vocabulary';
import { historyOf } from './histories';

/** A value that a party's position has on an issue's scale from a day on; `last` is the last day on which it may have been stated. */
export interface ScaleStep extends DaySpan {
  readonly position: Position;
  readonly shift: Shift;
  /** 0–100. */
  readonly value: number;
  /** What held until then; null when nothing did. */
  readonly before: number | null;
  /** The day from which it holds no longer; null when it still does. The day itself when another was stated later on that day. */
  readonly until: number | null;
}

export interface ScaleLine {
  readonly party: Party;
  /** In the order in which they count. */
  readonly steps: readonly ScaleStep[];
}

/**
 * Where each party stands on an issue's scale, over time, by the rules in docs/comparison.md: a value holds until the next; a position without one
 * leaves it as it is; a withdrawn one ends it, and so does a value of a position that the filter does not show. Parties without any are left out.
 */
export function scaleLines(dossier: Dossier, issueId: string, filter = NO_FILTER): readonly ScaleLine[] {
  return partiesInOrder(dossier)
    .map((party) => ({ party, steps: stepsOf(historyOf(dossier, party.id, issueId, filter), filter) }))
    .filter(({ steps }) => steps.length > 0);
}

/** The value that a party has on a day, inclusive; null when it has none. */
export function valueOn({ steps }: ScaleLine, day: number): number | null {
  const step = steps.findLast(({ first }) => first <= day);
  return step === undefined || (step.until !== null && step.until <= day) ? null : step.value;
}

function stepsOf(history: readonly Position[], filter: PositionFilter): readonly ScaleStep[] {
  const isShown = showingTest(filter);
  const steps: ScaleStep[] = [];
  /** Whether the last of the steps still holds. */
  let holds = false;
  for (const [place, position] of history.entries()) {
    const span = daySpanOf(position.date);
    const isWithdrawn = position.codedShift === 'withdrawn';
    if (span === null || (position.scaleValue === null && !isWithdrawn)) continue;
    const last = steps.at(-1);
    if (holds && last !== undefined) steps[steps.length - 1] = { ...last, until: span.first };
    const before = holds && last !== undefined ? last.value : null;
    holds = !isWithdrawn && position.scaleValue !== null && isShown?.(position) !== false;
    if (!holds || position.scaleValue === null) continue;
    const shift = shiftBetween(history[place - 1] ?? null, position);
    steps.push({ position, shift, ...span, value: position.scaleValue, before, until: null });
  }
  return steps;
}

import { useMemo } from 'react';
import { type DateThatMatters, datesThatMatter } from '../../shared/views/dates';
import { useAppState, useDossier } from './store';

interface AsOf {
  /** The days the slider stops at, oldest first. */
  readonly dates: readonly DateThatMatters[];
  /** The ISO day that is shown: the one chosen, or else the latest that matters, or else today. */
  readonly day: string;
}

/** The as-of date of the open dossier. */
export function useAsOf(): AsOf {
  const dossier = useDossier();
  const chosen = useAppState((state) => state.viewState.asOf);
  const dates = useMemo(() => datesThatMatter(dossier), [dossier]);
  return { dates, day: chosen ?? latestDay(dates) };
}

/** The ISO days that are compared: those chosen, or else the last two that matter. */
export function useCompareDates(): { readonly dates: readonly DateThatMatters[]; from: string; to: string } {
  const dossier = useDossier();
  const chosenFrom = useAppState((state) => state.viewState.compareFrom);
  const chosenTo = useAppState((state) => state.viewState.compareTo);
  const dates = useMemo(() => datesThatMatter(dossier), [dossier]);
  return {
    dates,
    from: chosenFrom ?? dates.at(-2)?.day ?? latestDay(dates),
    to: chosenTo ?? latestDay(dates),
  };
}

function latestDay(dates: readonly DateThatMatters[]): string {
  return dates.at(-1)?.day ?? today();
}

/** Today where the analyst is, as an ISO day. */
export function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

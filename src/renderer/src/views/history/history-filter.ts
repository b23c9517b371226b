import type { HistoryFilter } from '../../../../shared/history';
import { isSame } from '../../../../shared/is-same';
import { type HistoryChoices, type HistoryState, NO_CHOICES } from '../../../../shared/settings';

/** What is asked of the engine for what the view is set to: its days are the analyst's, from midnight to midnight. */
export function filterOf(state: HistoryState): HistoryFilter {
  const { record } = state;
  const { coder, table, action, from, to } = choicesOf(state);
  return {
    recordId: record?.id ?? null,
    coder,
    table: record?.table ?? table,
    action,
    since: from === '' ? null : midnight(from, 0),
    until: to === '' ? null : midnight(to, 1),
  };
}

/** By what the history that is shown is filtered: that of one record by choices of its own. */
export function choicesOf({ choices, record }: HistoryState): HistoryChoices {
  return record?.choices ?? choices;
}

/** Whether anything narrows the history, or that of the one record. */
export function isFiltered(choices: HistoryChoices): boolean {
  return !isSame(choices, NO_CHOICES);
}

/** The instant at which an ISO day begins here, or one so many days later. */
function midnight(day: string, later: number): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const instant = new Date(2000, month - 1, date + later);
  // Years below 100 would otherwise be taken for those of the twentieth century.
  instant.setFullYear(year, month - 1, date + later);
  return instant.toISOString();
}

import type { HistoryFilter } from '../../../../shared/history';
import type { HistoryState } from '../../../../shared/settings';

/** What is asked of the engine for what the view is set to: its days are the analyst's, from midnight to midnight. */
export function filterOf({ coder, table, action, from, to, record }: HistoryState): HistoryFilter {
  return {
    recordId: record?.id ?? null,
    coder,
    table: record?.table ?? table,
    action,
    since: from === '' ? null : midnight(from, 0),
    until: to === '' ? null : midnight(to, 1),
  };
}

/** Whether anything but the one record narrows the history. */
export function isFiltered({ coder, table, action, from, to, record }: HistoryState): boolean {
  return coder !== null || action !== null || from !== '' || to !== '' || (record === null && table !== null);
}

/** The instant at which an ISO day begins here, or one so many days later. */
function midnight(day: string, later: number): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const instant = new Date(2000, month - 1, date + later);
  // Years below 100 would otherwise be taken for those of the twentieth century.
  instant.setFullYear(year, month - 1, date + later);
  return instant.toISOString();
}

import type { HistoryPage } from '../../../../shared/history';

/**
 * What is shown once the newest page has been read anew: that page, and below it what had been loaded further down. Where the two
 * no longer meet, because more happened meanwhile than a page holds, the page alone.
 */
export function withNewest(loaded: HistoryPage, newest: HistoryPage): HistoryPage {
  const oldest = newest.transactions.at(-1)?.seq;
  const top = loaded.transactions[0]?.seq;
  if (oldest === undefined || top === undefined || (top < oldest && newest.hasMore)) return newest;
  const below = loaded.transactions.filter(({ seq }) => seq < oldest);
  if (below.length === 0) return newest;
  return { transactions: [...newest.transactions, ...below], hasMore: loaded.hasMore };
}

/** What is shown once the page below it has come; the same when it is not the page below. */
export function withOlder(loaded: HistoryPage, older: HistoryPage, before: number): HistoryPage {
  if (loaded.transactions.at(-1)?.seq !== before) return loaded;
  return { transactions: [...loaded.transactions, ...older.transactions], hasMore: older.hasMore };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryFilter, HistoryPage } from '../../../../shared/history';
import { readHistory } from '../../api';
import { useDossier } from '../../store';
import { notifyError } from '../../toasts';
import { withNewest, withOlder } from './merge-pages';

/** How many transactions are read at a time. */
const PAGE = 50;

interface LoadedHistory {
  /** Null until the first page is there. */
  readonly page: HistoryPage | null;
  readonly isLoadingMore: boolean;
  /** Reads the next page; does nothing while one is being read or when there is none. */
  readonly loadMore: () => void;
}

/** The history that passes a filter, as far as it has been asked for; it follows what is done in any window. */
export function useHistory(filter: HistoryFilter): LoadedHistory {
  const dossier = useDossier();
  const key = JSON.stringify(filter);
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly page: HistoryPage } | null>(null);
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const page = loaded?.key === key ? loaded.page : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the filter, and another snapshot is the reason.
  useEffect(() => {
    let isStale = false;
    readHistory({ filter, before: null, limit: PAGE })
      .then((newest) => {
        if (isStale) return;
        setLoaded((last) => ({ key, page: last?.key === key ? withNewest(last.page, newest) : newest }));
      })
      .catch(notifyError);
    return () => {
      isStale = true;
    };
  }, [key, dossier]);

  const isBusy = useRef(false);
  const before = page?.transactions.at(-1)?.seq ?? null;
  const hasMore = page?.hasMore ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the filter.
  const loadMore = useCallback(() => {
    if (isBusy.current || before === null || !hasMore) return;
    isBusy.current = true;
    setIsLoadingMore(true);
    readHistory({ filter, before, limit: PAGE })
      .then((older) =>
        setLoaded((last) => (last?.key === key ? { key, page: withOlder(last.page, older, before) } : last)),
      )
      .catch(notifyError)
      .finally(() => {
        isBusy.current = false;
        setIsLoadingMore(false);
      });
  }, [key, before, hasMore]);

  return { page, isLoadingMore, loadMore };
}

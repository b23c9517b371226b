import { useEffect, useMemo, useState } from 'react';
import {
  RESULTS,
  SEARCH_GROUPS,
  type SearchAnswer,
  type SearchGroup,
  type WantedResults,
} from '../../../../shared/search/answer';
import type { SearchQuery } from '../../../../shared/search/query';
import { search } from '../../api';
import { useAppState, useDossier } from '../../store';
import { messageOf } from '../../words';

interface Found {
  /** The newest answer that there is; while the next one is on its way, that to what was sought before. Null when nothing is sought. */
  readonly answer: SearchAnswer | null;
  /** Why there is none, in words; null when nothing is wrong. */
  readonly error: string | null;
  readonly showMore: (group: SearchGroup) => void;
}

/** What is found for a query: asked anew with every letter, with every change of the dossier and as more can be found. */
export function useSearch(query: SearchQuery | null): Found {
  const dossier = useDossier();
  const progress = useAppState((state) => state.searchProgress);
  const key = JSON.stringify(query);
  const [more, setMore] = useState<{ readonly key: string; readonly counts: Partial<WantedResults> }>({
    key,
    counts: {},
  });
  const [found, setFound] = useState<Omit<Found, 'showMore'>>({ answer: null, error: null });
  const wanted = useMemo(() => wantedResults(more.key === key ? more.counts : {}), [more, key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the query; another snapshot and progress are the reason.
  useEffect(() => {
    if (query === null) {
      setFound({ answer: null, error: null });
      return;
    }
    let isStale = false;
    search({ query, wanted }).then(
      (answer) => {
        if (!isStale && answer !== null) setFound({ answer, error: null });
      },
      (error: unknown) => {
        if (!isStale) setFound({ answer: null, error: messageOf(error) });
      },
    );
    return () => {
      isStale = true;
    };
  }, [key, wanted, dossier, progress]);

  return {
    ...found,
    showMore: (group) => {
      const count = Math.min(wanted[group] + RESULTS.more, RESULTS.most);
      setMore({ key, counts: { ...wanted, [group]: count } });
    },
  };
}

function wantedResults(counts: Partial<WantedResults>): WantedResults {
  return Object.fromEntries(
    SEARCH_GROUPS.map((group) => [group, counts[group] ?? RESULTS.first]),
  ) as WantedResults;
}

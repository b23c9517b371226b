import { useState } from 'react';
import {
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { titleKey } from '../../../../shared/commands';
import type { HistoryPage } from '../../../../shared/history';
import { useDossier } from '../../store';
import { useWords } from '../../words';
import styles from './History.module.css';
import { HistoryRow } from './HistoryRow';

/** The height of most steps, in pixels; those that changed more are higher. */
const USUAL_ROW = 116;
const LOADER = 44;

interface HistoryListProps {
  readonly page: HistoryPage;
  readonly isOfRecord: boolean;
  readonly isLoadingMore: boolean;
  readonly onLoadMore: () => void;
}

/** The steps, newest first; only those in sight are drawn, and earlier ones are read as one scrolls. */
export function HistoryList({ page, isOfRecord, isLoadingMore, onLoadMore }: HistoryListProps) {
  const t = useWords();
  const dossier = useDossier();
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(new Set());

  function expand(seq: number, isExpanded: boolean): void {
    const next = new Set(expanded);
    if (isExpanded) next.add(seq);
    else next.delete(seq);
    setExpanded(next);
  }

  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: USUAL_ROW, loaderSize: LOADER }}>
      <GridList className={styles.list ?? ''} aria-label={t('history.list')} keyboardNavigationBehavior="tab">
        <Collection
          items={page.transactions.map((transaction) => ({ id: transaction.seq, transaction }))}
          dependencies={[dossier, expanded, isOfRecord, t]}
        >
          {({ id, transaction }) => (
            <GridListItem
              id={id}
              textValue={`${t(titleKey(transaction.command))}, ${transaction.coder}`}
              className={styles.row ?? ''}
            >
              <HistoryRow
                transaction={transaction}
                isOfRecord={isOfRecord}
                isExpanded={expanded.has(id)}
                onExpand={(isExpanded) => expand(id, isExpanded)}
              />
            </GridListItem>
          )}
        </Collection>
        <GridListLoadMoreItem
          className={styles.loader ?? ''}
          isLoading={isLoadingMore}
          onLoadMore={onLoadMore}
        >
          {t('history.loadingMore')}
        </GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  );
}

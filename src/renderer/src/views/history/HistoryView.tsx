import { History, SearchX } from 'lucide-react';
import { type HistoryChoices, NO_CHOICES } from '../../../../shared/settings';
import { show } from '../../actions';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ViewHeader } from '../../components/ViewHeader';
import { useAppState } from '../../store';
import { useWords } from '../../words';
import styles from './History.module.css';
import { HistoryFilters } from './HistoryFilters';
import { HistoryList } from './HistoryList';
import { HistoryScope } from './HistoryScope';
import { choicesOf, filterOf, isFiltered } from './history-filter';
import { useHistory } from './use-history';

/** Who changed what, when, and from what to what: of the whole dossier or of one record, with the way back to each earlier state. */
export function HistoryView() {
  const t = useWords();
  const state = useAppState(({ viewState }) => viewState.history);
  const { record } = state;
  const choices = choicesOf(state);
  const filter = filterOf(state);
  const { page, isLoadingMore, loadMore } = useHistory(filter);
  const showWhole = () => show({ history: { ...state, record: null } });
  const clear = () => choose(NO_CHOICES);
  const count = page?.transactions.length ?? 0;

  function choose(patch: Partial<HistoryChoices>): void {
    const chosen = { ...choices, ...patch };
    show({
      history:
        record === null
          ? { ...state, choices: chosen }
          : { ...state, record: { ...record, choices: chosen } },
    });
  }

  return (
    <>
      <ViewHeader title={t('history.title')}>
        <HistoryFilters choices={choices} isOfRecord={record !== null} onChange={choose} />
        {isFiltered(choices) && (
          <Button look="quiet" onPress={clear}>
            {t('history.clear')}
          </Button>
        )}
      </ViewHeader>
      {record !== null && (
        <HistoryScope
          record={record}
          page={page}
          onBack={() => show({ view: record.from, history: { ...state, record: null } })}
          onWhole={showWhole}
        />
      )}
      {page !== null &&
        (count > 0 ? (
          <HistoryList
            key={JSON.stringify(filter)}
            page={page}
            isOfRecord={record !== null}
            isLoadingMore={isLoadingMore}
            onLoadMore={loadMore}
          />
        ) : isFiltered(choices) ? (
          <EmptyState
            icon={SearchX}
            title={t('history.noMatchTitle')}
            actions={<Button onPress={clear}>{t('history.clear')}</Button>}
          >
            {t('history.noMatchText')}
          </EmptyState>
        ) : (
          <EmptyState icon={History} title={t('history.emptyTitle')}>
            {t('history.emptyText')}
          </EmptyState>
        ))}
      <footer className={styles.footer} role="status">
        {page !== null && t(page.hasMore ? 'history.countAtLeast' : 'history.count', { count })}
      </footer>
    </>
  );
}

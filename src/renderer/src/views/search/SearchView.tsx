import { Search, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Autocomplete } from 'react-aria-components';
import { isolated } from '../../../../shared/direction';
import { parseQuery } from '../../../../shared/search/parse-query';
import { queryInWords } from '../../../../shared/search/query-in-words';
import { resultGroups } from '../../../../shared/views/search-results';
import { show, showSearch } from '../../actions';
import { EmptyState } from '../../components/EmptyState';
import { getState, useAppState, useDossier } from '../../store';
import { useWords } from '../../words';
import { FilterChips } from './FilterChips';
import { QueryBox } from './QueryBox';
import styles from './Search.module.css';
import { SearchHelp } from './SearchHelp';
import { SearchResults } from './SearchResults';
import { useSearch } from './use-search';
import { useSearchVocabulary } from './use-search-vocabulary';

/** One box over everything in the dossier. */
export function SearchView() {
  const t = useWords();
  const dossier = useDossier();
  const { typed } = useAppState(({ viewState }) => viewState.search);
  const vocabulary = useSearchVocabulary();
  const query = useMemo(() => parseQuery(typed, vocabulary), [typed, vocabulary]);
  const { answer, error, showMore } = useSearch(query);
  const groups = useMemo(() => (answer === null ? null : resultGroups(answer, dossier)), [answer, dossier]);
  // Letters come first, and results are drawn between them.
  const drawn = useDeferredValue(groups);
  const count = answer?.groups.reduce((sum, group) => sum + group.count, 0) ?? 0;
  const isComplete = answer === null || answer.progress.done >= answer.progress.total;
  const understood = query === null ? '' : queryInWords(query, vocabulary);

  function change(now: string): void {
    show({ search: { ...getState().viewState.search, typed: now } });
  }

  return (
    <>
      <h1 className="visually-hidden">{t('search.title')}</h1>
      <Autocomplete inputValue={typed} onInputChange={change} disableAutoFocusFirst>
        <div className={styles.bar}>
          <QueryBox onLeave={() => show({ view: getState().viewState.search.from })} />
          <SearchHelp
            vocabulary={vocabulary}
            onAdd={(filter) => {
              change(`${typed}${typed === '' || typed.endsWith(' ') ? '' : ' '}${filter}`);
              showSearch();
            }}
          />
        </div>
        <FilterChips query={query} vocabulary={vocabulary} onChange={change} />
        {answer !== null && !isComplete && (
          <p className={styles.building} role="status">
            {t('search.building', { ...answer.progress })}
          </p>
        )}
        <div className={styles.body}>
          {query === null ? (
            <EmptyState icon={Search} title={t('search.emptyTitle')}>
              {t('search.emptyText')}
            </EmptyState>
          ) : error !== null ? (
            <p className={styles.error} role="alert">
              {error}
            </p>
          ) : drawn !== null && drawn.length > 0 ? (
            <SearchResults groups={drawn} onMore={showMore} />
          ) : (
            drawn !== null && (
              <EmptyState icon={SearchX} title={t('search.noneTitle')}>
                {t('search.noneText', { query: isolated(understood) })} {t('search.noneHint')}
              </EmptyState>
            )
          )}
        </div>
      </Autocomplete>
      <footer className={styles.footer} role="status">
        {answer !== null && query !== null && count > 0 && (
          <>
            <span>{t('search.found', { count })}</span>
            <bdi className={styles.understood}>{t('search.understood', { query: understood })}</bdi>
          </>
        )}
      </footer>
    </>
  );
}

import { useMemo } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { SearchGroup } from '../../../../shared/search/answer';
import { issuePaths } from '../../../../shared/views/positions';
import type { ResultGroup, ResultRow } from '../../../../shared/views/search-results';
import { useDossier } from '../../store';
import { numberInWords, useWords } from '../../words';
import { openResult } from './open-result';
import { ResultHead } from './ResultHead';
import styles from './Results.module.css';
import { ResultText } from './ResultText';

interface SearchResultsProps {
  readonly groups: readonly ResultGroup[];
  readonly onMore: (group: SearchGroup) => void;
}

/** What was found, by kind. The arrow keys go from the box through all of it; Enter or a click opens. */
export function SearchResults({ groups, onMore }: SearchResultsProps) {
  const t = useWords();
  const dossier = useDossier();
  const paths = useMemo(() => issuePaths(dossier), [dossier]);
  return (
    <ListBox className={styles.results ?? ''} aria-label={t('search.results')} selectionMode="none">
      {groups.map(({ group, count, rows, shown }) => (
        <ListBoxSection key={group} id={group} className={styles.group ?? ''}>
          <Header className={styles.groupHead ?? ''}>
            {t(`search.group.${group}`)} <span className={styles.count}>{numberInWords(count)}</span>
          </Header>
          <Collection items={rows.map((row) => ({ id: row.key, row }))} dependencies={[dossier, paths, t]}>
            {({ id, row }) => (
              <ListBoxItem
                id={id}
                textValue={textValueOf(row)}
                className={styles.result ?? ''}
                data-further={row.isFurther}
                onAction={() => openResult(row)}
              >
                {!row.isFurther && <ResultHead row={row} issuePaths={paths} />}
                <ResultText row={row} />
              </ListBoxItem>
            )}
          </Collection>
          {count > shown && (
            <ListBoxItem
              id={`more ${group}`}
              textValue={t('search.more', { count: count - shown })}
              className={styles.more ?? ''}
              onAction={() => onMore(group)}
            >
              {t('search.more', { count: Math.min(count - shown, 20) })}
            </ListBoxItem>
          )}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function textValueOf({ entry, excerpts }: ResultRow): string {
  const { table, row } = entry;
  if (table === 'sources') return row.title;
  if (table === 'positions' || table === 'passages' || table === 'assessments')
    return excerpts[0]?.text ?? row.id;
  return row.name;
}

import { X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { SearchQuery } from '../../../../shared/search/query';
import { queryAsTyped, queryInWords } from '../../../../shared/search/query-in-words';
import type { SearchVocabulary } from '../../../../shared/search/vocabulary';
import { useWords } from '../../words';
import styles from './Search.module.css';

interface FilterChipsProps {
  readonly query: SearchQuery | null;
  readonly vocabulary: SearchVocabulary;
  /** Takes what is left when a filter was removed. */
  readonly onChange: (typed: string) => void;
}

/** The filters that everything found passes, as they were understood; each can be taken away. */
export function FilterChips({ query, vocabulary, onChange }: FilterChipsProps) {
  const t = useWords();
  if (query === null) return null;
  const parts = query.kind === 'and' ? query.parts : [query];
  const filters = parts.flatMap((part, place) =>
    isFilter(part) ? [{ id: place, label: queryInWords(part, vocabulary) }] : [],
  );
  if (filters.length === 0) return null;

  function remove(places: ReadonlySet<unknown>): void {
    const left = parts.filter((_part, place) => !places.has(place));
    onChange(left.length === 0 ? '' : queryAsTyped({ kind: 'and', parts: left }, vocabulary));
  }

  return (
    <TagGroup aria-label={t('search.filters')} onRemove={remove}>
      <TagList className={styles.chips ?? ''} items={filters}>
        {({ label }) => (
          <Tag textValue={label} className={styles.chip ?? ''}>
            <bdi>{label}</bdi>
            <Button slot="remove" className={styles.chipRemove ?? ''}>
              <X size={12} aria-hidden />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}

function isFilter(part: SearchQuery): boolean {
  if (part.kind === 'not') return isFilter(part.part);
  return part.kind !== 'words' && part.kind !== 'and' && part.kind !== 'or';
}

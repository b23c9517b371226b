import { Filter } from 'lucide-react';
import { filterCount, NO_FILTER, type PositionFilter } from '../../../shared/position-filter';
import { show } from '../actions';
import { useAppState, useDossier } from '../store';
import { useWords } from '../words';
import { Button } from './Button';
import styles from './FilterNotice.module.css';
import { filterNames } from './filter-names';

/** Says through what positions are looked at, while it is through anything, and offers to look at all. */
export function FilterNotice() {
  const t = useWords();
  const filter = useAppState((state) => state.viewState.filter);
  const parts = useFilterWords(filter);
  if (filterCount(filter) === 0) return null;
  return (
    <p className={styles.notice}>
      <Filter size={14} aria-hidden />
      <span className={styles.words}>
        {parts.map((part) => (
          <bdi key={part} className={styles.part}>
            {part}
          </bdi>
        ))}
      </span>
      <Button look="quiet" onPress={() => show({ filter: NO_FILTER })}>
        {t('filter.clear')}
      </Button>
    </p>
  );
}

/** A filter in words, a part for each question that is not open. */
function useFilterWords(filter: PositionFilter): readonly string[] {
  const t = useWords();
  const dossier = useDossier();
  const named = (kind: 'speakerIds' | 'sourceIds' | 'coders' | 'tags') =>
    filter[kind].map((id) => filterNames(dossier, kind).find((each) => each.id === id)?.name ?? id);
  const list = (label: string, items: readonly string[]) =>
    items.length === 0 ? [] : [t('filter.part', { label, what: items.join(' · ') })];
  return [
    ...list(
      t('filter.attribution'),
      filter.attributions.map((each) => t(`glossary.attribution.${each}`)),
    ),
    ...list(
      t('filter.credibility'),
      filter.credibility === null ? [] : [t(`glossary.credibility.${filter.credibility}`)],
    ),
    ...list(
      t('filter.reliability'),
      filter.reliability === null ? [] : [t(`glossary.reliability.${filter.reliability}`)],
    ),
    ...(['speakerIds', 'sourceIds', 'coders'] as const).flatMap((kind) =>
      list(t(`filter.${kind}`), named(kind)),
    ),
    ...list(
      t('filter.stance'),
      filter.stances.map((each) => t(`glossary.stance.${each}`)),
    ),
    ...list(
      t('filter.firmness'),
      filter.firmnesses.map((each) => t(`glossary.firmness.${each}`)),
    ),
    ...list(t('filter.tags'), named('tags')),
  ];
}

import type { Dossier } from '../../../shared/model';
import type { PositionFilter } from '../../../shared/position-filter';
import type { Translate } from '../../../shared/translate';
import { filterNames } from './filter-names';

/** A filter in words, a part for each question that is not open. */
export function filterInWords(filter: PositionFilter, dossier: Dossier, t: Translate): readonly string[] {
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

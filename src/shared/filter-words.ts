import { filterNames } from './filter-names';
import type { Dossier } from './model';
import type { PositionFilter } from './position-filter';
import type { Translate } from './translate';

/** A filter in words, a part for each question that is not open. */
export function filterWords(filter: PositionFilter, dossier: Dossier, words: Translate): readonly string[] {
  const named = (kind: 'speakerIds' | 'sourceIds' | 'coders' | 'tags') =>
    filter[kind].map((id) => filterNames(dossier, kind).find((each) => each.id === id)?.name ?? id);
  const list = (label: string, items: readonly string[]) =>
    items.length === 0 ? [] : [words('filter.part', { label, what: items.join(' · ') })];
  const { attributions, credibility, reliability, stances, firmnesses } = filter;
  return [
    ...list(
      words('filter.attribution'),
      attributions.map((each) => words(`glossary.attribution.${each}`)),
    ),
    ...list(
      words('filter.credibility'),
      credibility === null ? [] : [words(`glossary.credibility.${credibility}`)],
    ),
    ...list(
      words('filter.reliability'),
      reliability === null ? [] : [words(`glossary.reliability.${reliability}`)],
    ),
    ...(['speakerIds', 'sourceIds', 'coders'] as const).flatMap((kind) =>
      list(words(`filter.${kind}`), named(kind)),
    ),
    ...list(
      words('filter.stance'),
      stances.map((each) => words(`glossary.stance.${each}`)),
    ),
    ...list(
      words('filter.firmness'),
      firmnesses.map((each) => words(`glossary.firmness.${each}`)),
    ),
    ...list(words('filter.tags'), named('tags')),
  ];
}

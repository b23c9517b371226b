import { issuesInOrder, partiesInOrder } from '../../../../shared/dossier';
import type { Dossier } from '../../../../shared/model';
import type { Translate } from '../../../../shared/translate';
import { ATTRIBUTIONS, CREDIBILITIES, FIRMNESSES, STANCES } from '../../../../shared/vocabulary';
import type { ColumnId } from './position-columns';

export interface FilterOption {
  readonly key: string;
  readonly label: string;
}

/** A key of a column's choice in words; '' stands for no value. */
export function optionLabel(id: ColumnId, key: string, dossier: Dossier, t: Translate): string {
  if (key === '') return t('positions.filter.empty');
  switch (id) {
    case 'party':
      return dossier.parties.get(key)?.name ?? key;
    case 'issue':
      return issueOptions(dossier).find((option) => option.key === key)?.label ?? key;
    case 'speaker':
      return dossier.speakers.get(key)?.name ?? key;
  }
  return vocabularyOptions(id, t)?.find((option) => option.key === key)?.label ?? key;
}

/** The choices of a column in the order in which they are offered; `keys` are those that occur in the table. */
export function filterOptions(
  id: ColumnId,
  keys: Iterable<string>,
  dossier: Dossier,
  t: Translate,
  collator: Intl.Collator,
): readonly FilterOption[] {
  const occurring = new Set(keys);
  const listed = listedOptions(id, dossier, t)?.filter(({ key }) => occurring.delete(key)) ?? [];
  const hasEmpty = occurring.delete('');
  const others = [...occurring].map((key) => ({ key, label: optionLabel(id, key, dossier, t) }));
  others.sort((a, b) => collator.compare(a.label, b.label));
  const empty = hasEmpty ? [{ key: '', label: optionLabel(id, '', dossier, t) }] : [];
  return [...listed, ...others, ...empty];
}

function listedOptions(id: ColumnId, dossier: Dossier, t: Translate): readonly FilterOption[] | null {
  if (id === 'party') return partiesInOrder(dossier).map((party) => ({ key: party.id, label: party.name }));
  if (id === 'issue') return issueOptions(dossier);
  return vocabularyOptions(id, t);
}

function issueOptions(dossier: Dossier): readonly FilterOption[] {
  return issuesInOrder(dossier).map(({ issue, path }) => ({ key: issue.id, label: path.join(' › ') }));
}

function vocabularyOptions(id: ColumnId, t: Translate): readonly FilterOption[] | null {
  switch (id) {
    case 'stance':
      return STANCES.map((key) => ({ key, label: t(`glossary.stance.${key}`) }));
    case 'firmness':
      return FIRMNESSES.map((key) => ({ key, label: t(`glossary.firmness.${key}`) }));
    case 'attribution':
      return ATTRIBUTIONS.map((key) => ({ key, label: t(`glossary.attribution.${key}`) }));
    case 'credibility':
      return CREDIBILITIES.map((key) => ({ key: String(key), label: t(`glossary.credibility.${key}`) }));
    default:
      return null;
  }
}

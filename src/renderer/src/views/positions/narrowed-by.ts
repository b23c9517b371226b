import { isolated } from '../../../../shared/direction';
import type { Dossier } from '../../../../shared/model';
import type { FilterValue, TableArrangement } from '../../../../shared/positions-state';
import type { Translate } from '../../../../shared/translate';
import { optionLabel } from './filter-options';
import { filterInWords } from './filter-words';
import { type ColumnId, isColumnId } from './position-columns';

/** So many choices are told by name; of more, how many there are. */
const MOST_NAMED = 12;

/** By what a table is narrowed down, a line for each: what is sought in its rows, and the filters of its columns, every choice by name. */
export function narrowedByWords(
  { filters, search }: Pick<TableArrangement, 'filters' | 'search'>,
  dossier: Dossier,
  t: Translate,
): readonly string[] {
  const sought = search.trim();
  return [
    ...(sought === '' ? [] : [t('positions.filter.searchChip', { text: isolated(sought) })]),
    ...filters.flatMap(({ id, value }) => {
      if (!isColumnId(id)) return [];
      const what = valueWords(id, value, dossier, t);
      return [t('tables.said', { column: t(`positions.column.${id}`), what })];
    }),
  ];
}

function valueWords(id: ColumnId, value: FilterValue, dossier: Dossier, t: Translate): string {
  if (value.kind !== 'choice') return filterInWords(id, value, dossier, t);
  const names = value.keys.slice(0, MOST_NAMED).map((key) => isolated(optionLabel(id, key, dossier, t)));
  const more = value.keys.length - names.length;
  const listed = names.join(', ');
  return more > 0 ? t('briefings.andMore', { names: listed, count: more }) : listed;
}

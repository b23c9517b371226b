import type { Dossier } from '../../../../shared/model';
import { compareDates, parsePartialDate } from '../../../../shared/partial-date';
import type { Grouping, TableArrangement } from '../../../../shared/positions-state';
import type { PositionColumnId } from '../../../../shared/tables/positions-table';
import type { Translate } from '../../../../shared/translate';
import type { PositionRow } from '../../../../shared/views/positions';
import { dateInWords } from '../../components/DateText';
import { filterOptions, optionLabel } from './filter-options';
import type { GroupLevel } from './group-rows';
import { columnSpec } from './position-columns';

/** The column whose order the groups of a grouping take when the table is sorted by it. */
const COLUMN_OF: Readonly<Record<Grouping, PositionColumnId>> = {
  party: 'party',
  issue: 'issue',
  stance: 'stance',
  firmness: 'firmness',
  year: 'date',
  month: 'date',
  source: 'citations',
  tags: 'tags',
  speaker: 'speaker',
  attribution: 'attribution',
  credibility: 'credibility',
  coder: 'coder',
};

/** The grouping that a column stands for; null for one whose rows have nothing in common. */
export function groupingOf(id: PositionColumnId): Grouping | null {
  if (id === 'date') return 'month';
  if (id === 'citations') return 'source';
  const { filter } = columnSpec(id);
  return filter.kind === 'choice' ? (id as Grouping) : null;
}

/** The level of a grouping: which keys rows have, and in which order the groups stand. That is the order of the sorted column, or else the usual one. */
export function groupLevel(
  by: Grouping,
  dossier: Dossier,
  sorting: TableArrangement['sorting'],
  t: Translate,
  collator: Intl.Collator,
): GroupLevel {
  const sorted = sorting.find(({ id }) => id === COLUMN_OF[by]);
  const usual = (keys: readonly string[]): readonly string[] => {
    if (by === 'year' || by === 'month') {
      // The newest first, as the table stands when nobody has sorted it.
      const days = keys.toSorted(compareDates);
      return sorted === undefined ? days.toReversed() : days;
    }
    const isByName = sorted !== undefined && columnSpec(COLUMN_OF[by]).sort.by === 'words';
    if (isByName || by === 'source') {
      const labels = new Map(keys.map((key) => [key, groupLabel(by, key, dossier, t)]));
      return keys.toSorted((a, b) => collator.compare(labels.get(a) ?? '', labels.get(b) ?? ''));
    }
    return filterOptions(COLUMN_OF[by], keys, dossier, t, collator).map(({ key }) => key);
  };
  return {
    keysOf: keysOf(by),
    inOrder(keys) {
      const all = [...keys];
      const named = usual(all.filter((key) => key !== ''));
      const ordered = sorted?.desc === true ? named.toReversed() : named;
      return all.includes('') ? [...ordered, ''] : ordered;
    },
  };
}

/** What a group is called. */
export function groupLabel(by: Grouping, key: string, dossier: Dossier, t: Translate): string {
  if (key === '') return t(by === 'source' ? 'positions.group.noSource' : 'positions.filter.empty');
  if (by === 'year' || by === 'month') return dateInWords(key, t);
  if (by === 'source') return dossier.sources.get(key)?.title ?? key;
  return optionLabel(COLUMN_OF[by], key, dossier, t);
}

function keysOf(by: Grouping): (row: PositionRow) => readonly string[] {
  if (by === 'year' || by === 'month') {
    return ({ position }) => {
      const parsed = parsePartialDate(position.date);
      if (parsed === null) return [''];
      // The marks of doubt are left off; what only has a year stands in a group of its own among the months.
      return [position.date.slice(0, by === 'year' || parsed.month === null ? 4 : 7)];
    };
  }
  if (by === 'source') {
    return ({ sources }) => (sources.length === 0 ? [''] : sources.map(({ id }) => id));
  }
  const { filter } = columnSpec(COLUMN_OF[by]);
  return filter.kind === 'choice' ? filter.keysOf : () => [''];
}

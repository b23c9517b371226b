import { assertNever } from '../../../../shared/assert-never';
import { ChoiceFilter } from './ChoiceFilter';
import { DaysFilter } from './DaysFilter';
import { type ColumnId, columnSpec } from './position-columns';
import { type FilterValue, meaningful } from './position-filters';
import { RangeFilter } from './RangeFilter';
import { TextFilter } from './TextFilter';
import type { PositionsTable } from './use-positions-table';

/** The filter of a column, suited to what it holds; it takes effect while it is set. */
export function ColumnFilter({ table, id }: { readonly table: PositionsTable; readonly id: ColumnId }) {
  const { filter } = columnSpec(id);
  const value = filterOf(table, id);
  function set(next: FilterValue): void {
    table.getColumn(id)?.setFilterValue(meaningful(next));
  }
  switch (filter.kind) {
    case 'choice':
      return (
        <ChoiceFilter
          id={id}
          counts={table.getColumn(id)?.getFacetedUniqueValues() ?? new Map()}
          keys={value?.kind === 'choice' ? value.keys : []}
          onChange={(keys) => set({ kind: 'choice', keys })}
        />
      );
    case 'text':
      return (
        <TextFilter
          text={value?.kind === 'text' ? value.text : ''}
          onChange={(text) => set({ kind: 'text', text })}
        />
      );
    case 'days':
      return (
        <DaysFilter
          from={value?.kind === 'days' ? value.from : ''}
          to={value?.kind === 'days' ? value.to : ''}
          onChange={(from, to) => set({ kind: 'days', from, to })}
        />
      );
    case 'range':
      return (
        <RangeFilter
          min={value?.kind === 'range' ? value.min : null}
          max={value?.kind === 'range' ? value.max : null}
          onChange={(min, max) => set({ kind: 'range', min, max })}
        />
      );
    default:
      return assertNever(filter);
  }
}

/** What a column is filtered to; undefined when it is not. */
export function filterOf(table: PositionsTable, id: ColumnId): FilterValue | undefined {
  const found = table.state.columnFilters.find((filter) => filter.id === id);
  return found?.value as FilterValue | undefined;
}

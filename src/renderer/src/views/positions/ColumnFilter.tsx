import { useMemo } from 'react';
import { assertNever } from '../../../../shared/assert-never';
import type { FilterValue } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { filterColumn, filterOf, useArrangement } from './arrange';
import { ChoiceFilter } from './ChoiceFilter';
import { DaysFilter } from './DaysFilter';
import { countKeys, testsOf } from './filter-rows';
import { type ColumnId, columnSpec, type FilterSpec } from './position-columns';
import { meaningful } from './position-filters';
import { RangeFilter } from './RangeFilter';
import { TextFilter } from './TextFilter';

interface ColumnFilterProps {
  readonly id: ColumnId;
  /** All rows, filtered or not. */
  readonly rows: readonly PositionRow[];
}

/** The filter of a column, suited to what it holds; it takes effect while it is set. */
export function ColumnFilter({ id, rows }: ColumnFilterProps) {
  const { filter } = columnSpec(id);
  const value = filterOf(useArrangement(), id);
  function set(next: FilterValue): void {
    filterColumn(id, meaningful(next));
  }
  switch (filter.kind) {
    case 'choice':
      return (
        <CountedChoice
          id={id}
          rows={rows}
          keysOf={filter.keysOf}
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

interface CountedChoiceProps extends ColumnFilterProps {
  readonly keysOf: Extract<FilterSpec, { readonly kind: 'choice' }>['keysOf'];
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** The values of a column, each with how many rows have it that pass all other filters. Counted while it is open only. */
function CountedChoice({ id, rows, keysOf, keys, onChange }: CountedChoiceProps) {
  const { filters, search } = useArrangement();
  const others = filters.filter((filter) => filter.id !== id);
  const asked = JSON.stringify(others);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other filters are compared by what they say, as every choice here makes them anew.
  const counts = useMemo(
    () => countKeys(rows, testsOf(others, search), keysOf),
    [rows, asked, search, keysOf],
  );
  return <ChoiceFilter id={id} counts={counts} keys={keys} onChange={onChange} />;
}

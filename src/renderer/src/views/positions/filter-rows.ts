import type { TableArrangement } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { columnSpec, isColumnId } from './position-columns';
import { filterTest } from './position-filters';
import { searchTest } from './position-search';

/** The tests that rows have to pass: one for each filter, and the search last, as it takes longest. Filters of unknown columns are passed over. */
export function testsOf(
  filters: TableArrangement['filters'],
  search: string,
): readonly ((row: PositionRow) => boolean)[] {
  const tests = filters.flatMap(({ id, value }) =>
    isColumnId(id) ? [filterTest(columnSpec(id).filter, value)] : [],
  );
  return search.trim() === '' ? tests : [...tests, searchTest(search)];
}

/** The places of the rows that pass all tests, in their order. */
export function filterRows(
  rows: readonly PositionRow[],
  tests: readonly ((row: PositionRow) => boolean)[],
): Uint32Array {
  const places = new Uint32Array(rows.length);
  let count = 0;
  rows.forEach((row, place) => {
    for (const test of tests) if (!test(row)) return;
    places[count] = place;
    count += 1;
  });
  return places.slice(0, count);
}

/** How many of the rows that pass the tests have each key. */
export function countKeys(
  rows: readonly PositionRow[],
  tests: readonly ((row: PositionRow) => boolean)[],
  keysOf: (row: PositionRow) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!tests.every((test) => test(row))) continue;
    for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

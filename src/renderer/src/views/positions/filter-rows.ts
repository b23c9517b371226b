import type { TableArrangement } from '../../../../shared/positions-state';
import type { PositionRow } from '../../../../shared/views/positions';
import { forgetOnClose } from '../../kept-while-open';
import { columnSpec, isColumnId } from './position-columns';
import { filterTest } from './position-filters';
import { searchRows, searchTest, seeksMore } from './position-search';

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
  const passing = new Uint32Array(rows.length);
  let count = 0;
  for (const [place, row] of rows.entries()) {
    if (!tests.every((test) => test(row))) continue;
    passing[count] = place;
    count += 1;
  }
  return passing.slice(0, count);
}

interface Narrowed {
  readonly rows: readonly PositionRow[];
  readonly filters: TableArrangement['filters'];
  /** What passes the filters, and what of that the search finds. */
  readonly filtered: Uint32Array;
  readonly search: string;
  readonly found: Uint32Array;
}
let narrowed: Narrowed | null = null;
forgetOnClose(() => {
  narrowed = null;
});

/** The places of the rows that pass the filters and the search. While a word is typed on, only what its beginning found is looked through again. */
export function narrowRows(
  rows: readonly PositionRow[],
  filters: TableArrangement['filters'],
  search: string,
): Uint32Array {
  const before = narrowed?.rows === rows && narrowed.filters === filters ? narrowed : null;
  const filtered = before?.filtered ?? filterRows(rows, testsOf(filters, ''));
  const among = before !== null && seeksMore(search, before.search) ? before.found : filtered;
  const found = searchRows(rows, among, search);
  narrowed = { rows, filters, filtered, search, found };
  return found;
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

import type { RawRow } from '../../../shared/table-import/raw-table';

/** A merged area: rows as their numbers, columns from 0, both ends within. */
export interface MergedArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** An area such as `A2:A5`; null for what is none. */
export function readArea(reference: string): MergedArea | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (match === null) return null;
  const [, left = '', top, right = '', bottom] = match;
  return { top: Number(top), bottom: Number(bottom), left: column(left), right: column(right) };
}

/** How many cells are filled at most: more is a workbook made to take room. */
const MOST_FILLED = 500_000;

/** The rows with the value of every merged area in each of its cells: a party that is written once beside its five rows is that of all. Areas are no wider than the table. */
export function fillMerged(rows: readonly RawRow[], areas: readonly MergedArea[]): readonly RawRow[] {
  if (areas.length === 0) return rows;
  const cellsOf = new Map(rows.map(({ number, cells }): [number, string[]] => [number, [...cells]]));
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  let filled = 0;
  for (const { top, bottom, left, right } of areas) {
    const value = cellsOf.get(top)?.[left] ?? '';
    if (value === '') continue;
    for (const [number, cells] of within(cellsOf, top, bottom)) {
      for (let place = left; place <= Math.min(right, widest - 1); place++) {
        if (++filled > MOST_FILLED) return rows;
        while (cells.length <= place) cells.push('');
        if (number !== top || place !== left) cells[place] ||= value;
      }
    }
  }
  return rows.map(({ number }) => ({ number, cells: cellsOf.get(number) ?? [] }));
}

function* within(
  cellsOf: ReadonlyMap<number, string[]>,
  top: number,
  bottom: number,
): Generator<readonly [number, string[]]> {
  // Rows without cells of their own are no rows.
  for (let number = top; number <= Math.min(bottom, top + MOST_FILLED); number++) {
    const cells = cellsOf.get(number);
    if (cells !== undefined) yield [number, cells];
  }
}

function column(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

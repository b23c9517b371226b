import { isolated } from '../direction';
import type { Table } from '../table';
import type { Translate } from '../translate';
import type { RawTable } from './raw-table';
import type { RefusedRow, RowProblem } from './resolution';

/** What is wrong with a row, in a sentence that says what to do. */
export function problemInWords(problem: RowProblem, words: Translate): string {
  const field = 'field' in problem ? words(`tableImport.field.${problem.field}`) : '';
  const value = 'value' in problem ? isolated(problem.value) : '';
  return words(`tableImport.problem.${problem.code}`, { field, value });
}

/** The rows that are not taken in, as they stand in the table, with their numbers and what is wrong with each: to be mended and imported again. */
export function refusedTable(
  table: RawTable,
  headerRow: number | null,
  refused: readonly RefusedRow[],
  words: Translate,
): Table {
  const rows = refused.map(({ place, number, problems }) => {
    const cells = table.rows[place]?.cells ?? [];
    return { cells, number, why: problems.map((problem) => problemInWords(problem, words)).join(' ') };
  });
  const header = headerRow === null ? [] : (table.rows[headerRow]?.cells ?? []);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  return {
    columns: [...padded(header), words('tableImport.refusedRow'), words('tableImport.refusedWhy')],
    rows: rows.map(({ cells, number, why }) => [...padded(cells), number, why]),
  };
}

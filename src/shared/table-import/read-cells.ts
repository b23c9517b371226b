import { unguardFormula } from '../csv';
import { exports as exportWords } from '../messages/en/exports';
import { isOwnExport } from './guess-plan';
import type { FIXED_FIELDS, ImportField, TablePlan } from './import-fields';
import { columnCount, type RawRow, type RawTable } from './raw-table';

/** What stands in a row for a field: '' where it has no column and no fixed value, or the cell is empty. Line ends are LF, as in sources. */
export type ReadCell = (row: RawRow, field: ImportField) => string;

/** How cells are read under a plan. The guard of Parley's own exports is taken away where the plan says so. */
export function cellReader({ columns, fixed, unguards }: TablePlan): ReadCell {
  return (row, field) => {
    const place = columns[field];
    if (place === undefined) return (isFixable(field) ? fixed[field] : undefined) ?? '';
    const cell = row.cells[place] ?? '';
    const plain = unguards ? unguardFormula(cell) : cell;
    return plain.includes('\r') ? plain.replaceAll(/\r\n?/g, '\n') : plain;
  };
}

/** The rows of a table that a plan is about, with their places among all its rows; the lines in which a briefing says where it is from are none. */
export function dataRows(table: RawTable, plan: TablePlan): readonly (readonly [number, RawRow])[] {
  const first = plan.headerRow === null ? 0 : plan.headerRow + 1;
  return table.rows.slice(first, aboutBegin(table.rows)).map((row, at) => [first + at, row] as const);
}

/** How the first line begins in which a briefing says where it is from. */
const ABOUT = exportWords.about.dossier.replace(/\{\{.*$/u, '');

/** The place of the first of the lines that `withAbout` puts under a table: after an empty row, with words in the first cell only, to the end; or how many rows there are. */
function aboutBegin(rows: readonly RawRow[]): number {
  let at = rows.length;
  if (columnCount(rows) < 2) return at;
  while (at > 1 && isLine(rows[at - 1])) at--;
  for (; at < rows.length; at++) {
    const isAfterGap = (rows[at]?.number ?? 0) > (rows[at - 1]?.number ?? 0) + 1;
    if (isAfterGap && rows[at]?.cells[0]?.startsWith(ABOUT)) return at;
  }
  return rows.length;
}

/** Whether a row has words in its first cell only. */
function isLine(row: RawRow | undefined): boolean {
  return row?.cells.slice(1).every((cell) => cell.trim() === '') ?? false;
}

/** Whether a plan reads one of Parley's own exports, in whose notation tags, speakers and quotes are taken apart. */
export function isOwnNotation(plan: TablePlan): boolean {
  return plan.headerRow !== null && isOwnExport(plan.columns);
}

function isFixable(field: ImportField): field is (typeof FIXED_FIELDS)[number] {
  return (
    field === 'party' || field === 'issue' || field === 'date' || field === 'stance' || field === 'source'
  );
}

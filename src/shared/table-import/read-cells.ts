import { unguardFormula } from '../csv';
import { isOwnExport } from './guess-plan';
import type { FIXED_FIELDS, ImportField, TablePlan } from './import-fields';
import type { RawRow, RawTable } from './raw-table';

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

/** The rows of a table that a plan is about, with their places among all its rows. */
export function dataRows(table: RawTable, plan: TablePlan): readonly (readonly [number, RawRow])[] {
  const first = plan.headerRow === null ? 0 : plan.headerRow + 1;
  return table.rows.slice(first).map((row, at) => [first + at, row] as const);
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

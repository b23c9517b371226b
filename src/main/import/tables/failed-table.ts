import { toWire } from '../../../shared/errors';
import type { ReadTable, TableOrder } from './table-order';

/** A table that was not read; `sheets` are those of its workbook, as far as they are known. */
export function failedTable(
  { fileName, encoding, separator, sheet }: Omit<TableOrder, 'kind' | 'path'>,
  error: unknown,
  sheets: readonly string[] = [],
): ReadTable {
  return { error: toWire(error), fileName, sheets, wanted: { encoding, separator, sheet } };
}

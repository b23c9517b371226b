import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../dossier/testing/temporary-folder';
import { readTable } from '../read-table';
import type { TableOrder } from '../table-order';

/** Reads a file of this name and these bytes as a table; what `how` does not say is found out. */
export async function readBytes(name: string, bytes: string | Uint8Array, how: Partial<TableOrder> = {}) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return readTable({
    kind: 'table',
    fileName: name,
    path,
    encoding: null,
    separator: null,
    sheet: null,
    ...how,
  });
}

/** The cells of such a table, row by row. Throws when it is refused. */
export async function cellsOf(name: string, bytes: string | Uint8Array, how: Partial<TableOrder> = {}) {
  const result = await readBytes(name, bytes, how);
  if (result.error !== null) throw new Error(result.error.code);
  return result.table.rows.map((row) => row.cells);
}

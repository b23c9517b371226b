import type { Table } from '../../../shared/table';
import { NO_PAUSE, type Pace } from '../pace';
import { inSlices, type SlicedTable } from '../table-slices';
import { type XlsxOptions, xlsxPieces } from '../xlsx/xlsx';

/** All of a text that is written in pieces, of a table that is there already. */
export async function wholeText<O>(
  write: (table: SlicedTable, options: O, pace: Pace) => AsyncIterable<string>,
  table: Table,
  options: O,
): Promise<string> {
  let text = '';
  // Slices of two rows: what belongs between slices is written too.
  for await (const piece of write(inSlices(table, 2), options, NO_PAUSE)) text += piece;
  return text;
}

/** All of a workbook that is written in pieces, of a table that is there already. Rejects as `xlsxPieces` does. */
export async function wholeWorkbook(table: Table, options: XlsxOptions): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxPieces(inSlices(table, 2), options, NO_PAUSE)) pieces.push(piece);
  return Buffer.concat(pieces);
}

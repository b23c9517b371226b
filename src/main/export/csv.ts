import type { CsvOptions } from '../../shared/briefing';
import { guardFormula } from '../../shared/csv';
import type { Cell, Table } from '../../shared/table';
import type { Pace } from './pace';
import { inSlices, type SlicedTable } from './table-slices';

/**
 * A table as the bytes of a CSV file (RFC 4180), a slice at a time: UTF-8, records end in CRLF, cells are in quotation marks where they have to be.
 * Line ends within cells stay as they are, so that quotes are verbatim; only `guardsFormulas` alters text, as `shared/csv.ts` says.
 */
export async function* csvPieces(
  table: SlicedTable,
  options: CsvOptions,
  pace: Pace,
): AsyncGenerator<Uint8Array> {
  const recordOf = recordIn(options, table.columns.length);
  yield Buffer.from((options.hasBom ? '\ufeff' : '') + recordOf(table.columns));
  for (const { rows, share } of table.slices()) {
    yield Buffer.from(rows.map(recordOf).join(''));
    await pace.reach(share);
  }
}

/** A table as the bytes of a CSV file, all at once. */
export function csvBytes(table: Table, options: CsvOptions): Uint8Array {
  const recordOf = recordIn(options, table.columns.length);
  const records = [...inSlices(table).slices()].map(({ rows }) => rows.map(recordOf).join(''));
  return Buffer.from([options.hasBom ? '\ufeff' : '', recordOf(table.columns), ...records].join(''));
}

/** Writes the cells of a record, with its end. */
function recordIn(
  { separator, guardsFormulas }: CsvOptions,
  width: number,
): (cells: readonly Cell[]) => string {
  const special = new RegExp(`["\\r\\n${separator}]`);
  const textOf = (cell: string): string => {
    const text = guardsFormulas ? guardFormula(cell) : cell;
    if (special.test(text)) return `"${text.replaceAll('"', '""')}"`;
    // White space at the ends of a cell is part of it (RFC 4180, 2.4); in quotation marks no reader trims it.
    return hasWhiteEnd(text) ? `"${text}"` : text;
  };
  return (cells) => {
    let record = '';
    for (const [at, cell] of cells.entries()) {
      if (at > 0) record += separator;
      if (typeof cell === 'string') record += textOf(cell);
      else if (cell !== null) record += String(cell);
    }
    // A line with nothing in it is taken for none.
    return record === '' && width === 1 ? '""\r\n' : `${record}\r\n`;
  };
}

function hasWhiteEnd(text: string): boolean {
  return isWhite(text.charCodeAt(0)) || isWhite(text.charCodeAt(text.length - 1));
}

/** Whether a UTF-16 unit is white space, or a byte order mark. NaN, of an empty text, is not. */
function isWhite(unit: number): boolean {
  return unit <= 0x20 || (unit >= 0x85 && /[\s\u0085]/.test(String.fromCharCode(unit)));
}

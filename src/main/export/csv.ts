import { stringify } from 'csv-stringify/sync';
import type { CsvOptions } from '../../shared/briefing';
import { tableForCsv } from '../../shared/csv';
import type { Table } from '../../shared/table';

/**
 * A table as the bytes of a CSV file (RFC 4180): UTF-8, records end in CRLF, cells are in quotation marks where they have to be.
 * Line ends within cells stay as they are, so that quotes are verbatim; only `guardsFormulas` alters text, as `shared/csv.ts` says.
 */
export function csvBytes(table: Table, options: CsvOptions): Uint8Array {
  const { columns, rows } = tableForCsv(table, options);
  const csv = stringify([columns, ...rows], {
    bom: options.hasBom,
    delimiter: options.separator,
    record_delimiter: '\r\n',
    // White space at the ends of a cell is part of it (RFC 4180, 2.4); in quotation marks no reader trims it.
    quoted_match: /^\s|\s$|[\r\n]/,
  });
  return new TextEncoder().encode(csv);
}

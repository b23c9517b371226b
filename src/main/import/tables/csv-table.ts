import { CsvError, parse } from 'csv-parse/sync';
import { DossierError } from '../../../shared/errors';
import { MOST_COLUMNS, MOST_ROWS, type RawRow, type RawTable } from '../../../shared/table-import/raw-table';
import { type DecodedText, decodeText } from '../decode';
import { csvShape } from './csv-shape';
import type { Separator, TableReading } from './table-order';

/** What is known of a table after it was read. */
export interface ParsedTable {
  readonly table: RawTable;
  readonly reading: TableReading;
}

/**
 * Reads a CSV file as people have them: in any encoding, separated by commas, semicolons, tabs or strokes, with line ends of any kind and of several, with cells of
 * several lines. Quotation marks within a cell that is in none are letters. Throws `tableQuoteOpen`, `tableFormatOther` and what decoding throws.
 */
export function readCsvTable(
  bytes: Uint8Array,
  {
    name,
    encoding,
    separator,
  }: { readonly name: string; readonly encoding: string | null; readonly separator: Separator | null },
): ParsedTable {
  const decoded = textOf(bytes, encoding ?? unmarkedUtf16(bytes), name);
  const isGuessed = encoding === null && unmarkedUtf16(bytes) !== null;
  const whole = decoded.text.startsWith('\ufeff') ? decoded.text.slice(1) : decoded.text;
  const shape = csvShape(whole);
  const text = whole.replace(/^sep=.\r?\n/i, '');
  const used = separator ?? shape.separator;
  const records = recordsOf(text, used, shape.quote, name);
  const rows = rowsOf(records);
  return {
    table: {
      rows,
      epoch: 1900,
      notes: { hiddenRows: 0, mergedAreas: 0, raggedRows: raggedIn(rows) },
      isText: true,
    },
    reading: {
      format: 'csv',
      encoding: decoded.encoding,
      isEncodingCertain: decoded.isCertain && !isGuessed,
      separator: used,
      sheets: [],
      sheet: null,
    },
  };
}

/** What decoding says, but of what is no text that it is no table: whoever chose one cannot do with advice on sources. */
function textOf(bytes: Uint8Array, encoding: string | null, name: string): DecodedText {
  try {
    return decodeText(bytes, encoding, name);
  } catch (error) {
    if (error instanceof DossierError && error.code === 'textBinary')
      throw new DossierError('tableFormatOther', { name }, error);
    throw error;
  }
}

function recordsOf(text: string, separator: string, quote: string, name: string): string[][] {
  try {
    return parse(text, {
      delimiter: separator,
      quote,
      escape: quote,
      // Longest first; a file may have several.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: MOST_ROWS + 2,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new DossierError('tableQuoteOpen', { name, row: openQuoteIn(text, separator, quote) }, error);
    throw new DossierError('tableFormatOther', { name }, error);
  }
}

/** The row, from 1, in which a quotation mark begins that is never closed. */
function openQuoteIn(text: string, separator: string, quote: string): number {
  let [row, begin] = [1, 1];
  let isQuoted = false;
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (isQuoted) {
      if (unit !== quote) continue;
      if (text.charAt(at + 1) === quote) at++;
      else isQuoted = false;
    } else if (unit === quote && isStart) [isQuoted, begin] = [true, row];
    else if (unit === '\n' || (unit === '\r' && text.charAt(at + 1) !== '\n')) {
      row++;
      isStart = true;
      continue;
    }
    isStart = unit === separator;
  }
  return begin;
}

/** Rows with their numbers, those without words left out. */
function rowsOf(records: readonly string[][]): readonly RawRow[] {
  const rows: RawRow[] = [];
  records.forEach((cells, at) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ number: at + 1, cells });
  });
  return rows;
}

/** How many rows have another number of cells than most. */
function raggedIn(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return rows.length - Math.max(0, ...counts.values());
}

/** Text in UTF-16 that does not say so has a zero beside nearly every letter of ASCII; null for other bytes. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return null;
  const head = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 10 && even * 20 < odd) return 'utf-16le';
  return even > head.length / 10 && odd * 20 < even ? 'utf-16be' : null;
}

/** Throws `tableEmpty`, `tableTooWide` or `tableTooLong`; the cells of a table are as many as its rows are wide. */
export function requireFit({ rows }: RawTable, name: string): void {
  if (rows.length === 0) throw new DossierError('tableEmpty', { name });
  let [widest, cells] = [0, 0];
  for (const row of rows) {
    widest = Math.max(widest, row.cells.length);
    cells += row.cells.length;
  }
  if (widest > MOST_COLUMNS)
    throw new DossierError('tableTooWide', { name, count: widest, limit: MOST_COLUMNS });
  if (rows.length > MOST_ROWS || cells > MOST_CELLS)
    throw new DossierError('tableTooLong', { name, limit: MOST_ROWS });
}

const MOST_CELLS = 6_000_000;

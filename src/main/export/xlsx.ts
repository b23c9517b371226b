import writeXlsxFile, { type Sheet, type Cell as SheetCell } from 'write-excel-file/node';
import { DossierError } from '../../shared/errors';
import type { Cell, Table } from '../../shared/table';

/** A cell holds no more, in UTF-16 units: https://support.microsoft.com/office/excel-specifications-and-limits */
const MOST_IN_CELL = 32_767;
/** Of rows, the header included, and of columns. */
const MOST = { rows: 1_048_576, columns: 16_384 } as const;
/** Column widths, in characters. */
const WIDTH = { least: 8, most: 60 } as const;

export interface XlsxOptions {
  /** The name of the sheet with the table, and of the one that says where it is from. */
  readonly sheetNames: readonly [string, string];
  /** Where the table is from, a line for each. */
  readonly about: readonly string[];
  /** Whether the first column stands at the right. */
  readonly isRightToLeft: boolean;
}

/**
 * A table as the bytes of an Excel workbook (ECMA-376): texts are texts whatever they begin with, numbers numbers, the header stays in sight, long cells
 * are wrapped. Throws `cellTooLong` or `tableTooLarge` when Excel could not hold it: nothing is ever cut.
 */
export async function xlsxBytes(table: Table, options: XlsxOptions): Promise<Uint8Array> {
  const { columns, rows } = table;
  if (rows.length >= MOST.rows || columns.length > MOST.columns) {
    throw new DossierError('tableTooLarge', { rows: MOST.rows - 1, columns: MOST.columns });
  }
  const sheets: Sheet<Buffer>[] = [
    {
      sheet: options.sheetNames[0],
      data: [columns.map(headCell), ...rows.map((row) => row.map(bodyCell))],
      columns: columns.map((head, at) => ({ width: widthOf([head, ...rows.map((row) => row[at] ?? null)]) })),
      stickyRowsCount: 1,
      rightToLeft: options.isRightToLeft,
    },
    {
      sheet: options.sheetNames[1],
      data: options.about.map((line) => [textCell(line)]),
      columns: [{ width: WIDTH.most }],
      rightToLeft: options.isRightToLeft,
    },
  ];
  return writeXlsxFile(sheets).toBuffer();
}

function headCell(text: string): SheetCell {
  return { ...textCell(text), fontWeight: 'bold', backgroundColor: '#edf0f3' };
}

function bodyCell(cell: Cell): SheetCell {
  if (cell === null) return null;
  return typeof cell === 'number' ? { value: cell, type: Number, alignVertical: 'top' } : textCell(cell);
}

function textCell(text: string) {
  if (text.length > MOST_IN_CELL) throw new DossierError('cellTooLong', { most: MOST_IN_CELL });
  return { value: escaped(text), type: String, wrap: true, alignVertical: 'top' } as const;
}

/**
 * What XML cannot hold or would alter, what the writer would leave out, and what already looks like an escape: ECMA-376 part 1, 22.9.2.19, ST_Xstring.
 */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD]|\p{Noncharacter_Code_Point}/gu;

function escaped(text: string): string {
  // The writer keeps texts as the keys of a plain object, in which these have a meaning of their own.
  if (text in Object.prototype) return `${asUnits(text.slice(0, 1))}${text.slice(1)}`;
  return text.replaceAll(UNWRITABLE, asUnits);
}

function asUnits(letter: string): string {
  const units = Array.from({ length: letter.length }, (_, at) => letter.charCodeAt(at));
  return units.map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`).join('');
}

/** As wide as the longest line, within bounds. */
function widthOf(cells: readonly Cell[]): number {
  let widest: number = WIDTH.least;
  for (const cell of cells) {
    for (const line of String(cell ?? '').split('\n')) widest = Math.max(widest, line.length + 2);
    if (widest >= WIDTH.most) return WIDTH.most;
  }
  return widest;
}

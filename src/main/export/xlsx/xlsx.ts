import { DossierError } from '../../../shared/errors';
import type { Cell, ColumnKind, Table } from '../../../shared/table';
import type { Pace } from '../pace';
import type { SlicedTable } from '../table-slices';
import { zipPieces } from '../zip';
import { columnName, linkOf, sheetCell, textCell } from './cells';
import { part, relationships, STYLE, WORKSHEET, workbookParts, XML } from './parts';

/** Of rows, the header included, and of columns and links: https://support.microsoft.com/office/excel-specifications-and-limits */
const MOST = { rows: 1_048_576, columns: 16_384, links: 65_530 } as const;
/** Column widths, in characters. */
const WIDTH = { least: 8, most: 60 } as const;
/** Rows by which the widths of columns are judged. */
const JUDGED = 500;

export interface XlsxOptions {
  /** The name of the sheet with the table, and of the one that says where it is from. */
  readonly sheetNames: readonly [string, string];
  /** Where the table is from, a line for each. */
  readonly about: readonly string[];
  /** Whether the first column stands at the right. */
  readonly isRightToLeft: boolean;
}

/** A link of the sheet: the place of its cell, and where it leads. */
interface Link {
  readonly reference: string;
  readonly target: string;
}

/**
 * A table as the bytes of an Excel workbook (ECMA-376), in pieces as they are made: texts are texts whatever they begin with, numbers numbers, full days
 * dates, addresses of sources links; the header stays in sight, long cells are wrapped. Throws `cellTooLong` or `tableTooLarge` when Excel could not
 * hold it: nothing is ever cut.
 */
export async function* xlsxPieces(
  table: SlicedTable,
  options: XlsxOptions,
  pace: Pace,
): AsyncGenerator<Uint8Array> {
  const links: Link[] = [];
  yield* zipPieces([
    ...workbookParts(options.sheetNames),
    { name: 'xl/worksheets/sheet1.xml', content: tableSheet(table, options, links, pace) },
    part('xl/worksheets/sheet2.xml', aboutSheet(options)),
    { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: linkParts(links) },
  ]);
}

async function* tableSheet(
  table: SlicedTable,
  { isRightToLeft }: XlsxOptions,
  links: Link[],
  pace: Pace,
): AsyncGenerator<string> {
  const { columns, traits } = table;
  const kinds = columns.map((_, at): ColumnKind => traits?.[at]?.kind ?? 'text');
  const names = columns.map((_, at) => columnName(at));
  if (columns.length > MOST.columns) throw tooLarge();
  yield `${XML}${WORKSHEET}${sheetView(isRightToLeft, true)}`;
  let number = 1;
  let isBegun = false;
  for (const { rows, share } of table.slices()) {
    if (!isBegun) yield sheetHead(columns, names, rows);
    isBegun = true;
    let xml = '';
    for (const row of rows) {
      number += 1;
      if (number > MOST.rows) throw tooLarge();
      xml += `<row r="${number}">`;
      for (const [at, kind] of kinds.entries()) {
        const reference = `${names[at]}${number}`;
        const cell = row[at] ?? null;
        const target = kind === 'url' && typeof cell === 'string' ? linkOf(cell) : null;
        if (target !== null && links.length < MOST.links) links.push({ reference, target });
        xml += orPlace(() => sheetCell(reference, cell, kind), columns[at] ?? '', number);
      }
      xml += '</row>';
    }
    yield xml;
    await pace.reach(share);
  }
  if (!isBegun) yield sheetHead(columns, names, []);
  yield `</sheetData><autoFilter ref="A1:${names.at(-1) ?? 'A'}${number}"/>`;
  if (links.length > 0) {
    yield `<hyperlinks>${links.map(({ reference }, at) => `<hyperlink ref="${reference}" r:id="rId${at + 1}"/>`).join('')}</hyperlinks>`;
  }
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape"/></worksheet>';
}

/** Says of a cell that Excel cannot hold where it stands: its column, and its row as Excel counts them. */
function orPlace(write: () => string, column: string, row: number): string {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    throw new DossierError(error.code, { ...error.params, column, row });
  }
}

/** Read when the sheet is written: only then its links are known. */
function* linkParts(links: readonly Link[]): Generator<string> {
  yield XML;
  yield* relationships(links.map(({ target }) => ({ type: 'hyperlink', target, isOutside: true })));
}

/** What comes before the rows, of which some are judged. */
function sheetHead(columns: readonly string[], names: readonly string[], rows: Table['rows']): string {
  return `${columnWidths(columns, rows)}<sheetData>${headRow(columns, names)}`;
}

function headRow(columns: readonly string[], names: readonly string[]): string {
  const cells = columns.map((column, at) => textCell(`${names[at]}1`, column, STYLE.head));
  return `<row r="1">${cells.join('')}</row>`;
}

function aboutSheet({ about, isRightToLeft }: XlsxOptions): readonly string[] {
  const rows = about.map(
    (line, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, line, STYLE.about)}</row>`,
  );
  return [
    `${WORKSHEET}${sheetView(isRightToLeft, false)}`,
    `<cols><col min="1" max="1" width="${WIDTH.most * 1.5}" customWidth="1"/></cols>`,
    `<sheetData>${rows.join('')}</sheetData></worksheet>`,
  ];
}

function sheetView(isRightToLeft: boolean, hasHead: boolean): string {
  const pane = hasHead
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
    : '';
  const direction = isRightToLeft ? ' rightToLeft="1"' : '';
  return `<sheetViews><sheetView${direction} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnWidths(columns: readonly string[], rows: Table['rows']): string {
  const judged = rows.slice(0, JUDGED);
  const widths = columns.map((head, at) => widthOf([head, ...judged.map((row) => row[at] ?? null)]));
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`;
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

function tooLarge(): DossierError {
  return new DossierError('tableTooLarge', { rows: MOST.rows - 1, columns: MOST.columns });
}

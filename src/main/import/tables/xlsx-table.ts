import { DossierError } from '../../../shared/errors';
import { MOST_COLUMNS, MOST_ROWS, type RawRow } from '../../../shared/table-import/raw-table';
import { type Archive, openArchive } from '../archive';
import { readXml, type XmlElement, type XmlOptions } from '../xml';
import type { ParsedTable } from './csv-table';
import { type CellContext, cellText } from './xlsx-cells';
import { fillMerged, type MergedArea, readArea } from './xlsx-merged';
import { dateStyles } from './xlsx-styles';
import { stringText } from './xlsx-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** ECMA-376 part 1, transitional and strict. */
const NAMESPACES = new Map([
  [MAIN, 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  [RELATIONS, 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'p'],
]);

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** The most text that the cells of a sheet may have, in UTF-16 units. */
const MOST_TEXT = 100 * 1024 * 1024;

/**
 * Reads a sheet of an Excel workbook (ECMA-376): the one of this name, or the first that is not hidden. Cells are as they are shown where that says what they are: dates are ISO days,
 * formulas what they came to last. Rejects with `tableEmpty`, `tableTooWide`, `tableTooLong`, `tableFormatOther` for what is no workbook, and as `openArchive` and `readXml` do.
 */
export async function readXlsxTable(
  bytes: Uint8Array,
  { name, sheet: wanted }: { readonly name: string; readonly sheet: string | null },
): Promise<ParsedTable> {
  const archive = await openArchive(bytes, name);
  const book = await xmlAt(archive, 'xl/workbook.xml', name);
  if (book === null) throw new DossierError('tableFormatOther', { name });
  const sheets = await sheetsOf(archive, book, name);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const sheet = sheets.find((each) => each.name === wanted) ?? shown[0] ?? sheets[0];
  if (sheet === undefined) throw new DossierError('tableEmpty', { name });
  const epoch = isTrue(childOf(book, 'x:workbookPr')?.attributes.get('date1904')) ? 1904 : 1900;
  const context: CellContext = {
    strings: await sharedStrings(archive, name),
    isDate: dateStyles(await xmlAt(archive, 'xl/styles.xml', name)),
    epoch,
  };
  const { rows, hiddenRows, merged } = await readSheet(archive, sheet.path, context, name);
  return {
    table: {
      rows: fillMerged(rows, merged).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
      epoch,
      notes: { hiddenRows, mergedAreas: merged.length, raggedRows: 0 },
      isText: false,
    },
    reading: {
      format: 'xlsx',
      encoding: 'utf-8',
      isEncodingCertain: true,
      separator: null,
      sheets: (shown.length > 0 ? shown : sheets).map((each) => each.name),
      sheet: sheet.name,
    },
  };
}

async function readSheet(archive: Archive, path: string, context: CellContext, name: string) {
  const rows: RawRow[] = [];
  const merged: MergedArea[] = [];
  let [hiddenRows, last, length, cellCount] = [0, 0, 0, 0];
  const take = (element: XmlElement): boolean => {
    if (element.name === 'x:mergeCell') {
      const area = readArea(element.attributes.get('ref') ?? '');
      if (area !== null && merged.length < 100_000) merged.push(area);
      return true;
    }
    if (element.name !== 'x:row') return false;
    const number = Number(element.attributes.get('r')) || last + 1;
    last = number;
    if (isTrue(element.attributes.get('hidden'))) hiddenRows += 1;
    const cells: string[] = [];
    for (const cell of element.children) {
      if (typeof cell === 'string' || cell.name !== 'x:c') continue;
      const place = columnOf(cell.attributes.get('r')) ?? cells.length;
      const text = cellText(cell, context);
      if (text === '') continue;
      if (place >= MOST_COLUMNS)
        throw new DossierError('tableTooWide', { name, count: place + 1, limit: MOST_COLUMNS });
      while (cells.length < place) cells.push('');
      cells[place] = text;
      length += text.length;
      cellCount += 1;
    }
    if (cells.length > 0) rows.push({ number, cells });
    if (rows.length > MOST_ROWS || length > MOST_TEXT || cellCount > 6_000_000)
      throw new DossierError('tableTooLong', { name, limit: MOST_ROWS });
    return true;
  };
  const root = await xmlAt(archive, path, name, take);
  if (root === null) throw new DossierError('documentDamaged', { name });
  return { rows, hiddenRows, merged };
}

async function sheetsOf(archive: Archive, book: XmlElement, name: string): Promise<readonly Sheet[]> {
  const relations = await xmlAt(archive, 'xl/_rels/workbook.xml.rels', name);
  const paths = new Map<string, string>();
  for (const each of relations?.children ?? []) {
    if (typeof each === 'string') continue;
    const target = each.attributes.get('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    paths.set(each.attributes.get('Id') ?? '', path);
  }
  const listed = childOf(book, 'x:sheets')?.children ?? [];
  return listed.flatMap((each) => {
    if (typeof each === 'string') return [];
    const path = paths.get(each.attributes.get('r:id') ?? '');
    const isHidden = (each.attributes.get('state') ?? 'visible') !== 'visible';
    // Sheets of charts and of macros have no cells.
    if (path === undefined || !path.includes('worksheets/')) return [];
    return [{ name: each.attributes.get('name') ?? '', path, isHidden }];
  });
}

async function sharedStrings(archive: Archive, name: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let length = 0;
  await xmlAt(archive, 'xl/sharedStrings.xml', name, (element, around) => {
    if (element.name !== 'x:si' || around.length !== 1) return false;
    const text = stringText(element);
    length += text.length;
    if (length > MOST_TEXT) throw new DossierError('tableTooLong', { name, limit: MOST_ROWS });
    strings.push(text);
    return true;
  });
  return strings;
}

async function xmlAt(
  archive: Archive,
  path: string,
  name: string,
  take?: XmlOptions['take'],
): Promise<XmlElement | null> {
  const content = await archive.read(path);
  if (content === null) return null;
  return readXml(content, { name, namespaces: NAMESPACES, ...(take && { take }) });
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => typeof child !== 'string' && child.name === name) as
    | XmlElement
    | undefined;
}

/** The column of a reference such as `AB12`, from 0; null where there is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

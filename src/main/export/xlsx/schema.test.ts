import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/table';
import { traitsOf } from '../../../shared/tables/column-traits';
import { faultsOfOrder, SHEET_ORDERS } from '../testing/child-order';
import { faultsOfPackage } from '../testing/package-rules';
import { readXml, unzip } from '../testing/read-office';
import { wholeWorkbook } from '../testing/whole';

/* Excel offers to repair, and empties, what LibreOffice reads without a word. Excel cannot be run here: this is what stands for it. */

type Files = ReadonlyMap<string, string>;

/** References to styles, formats, fonts, fills and borders that are not there, counts that are wrong, and cells out of their places. */
function faultsOfReferences(files: Files): readonly string[] {
  const faults: string[] = [];
  const lists = new Map<string, { said: number; count: number }>();
  let within: string[] = [];
  const formats: number[] = [];
  const used: { readonly list: string; readonly at: number }[] = [];
  readXml(files.get('xl/styles.xml') ?? '', {
    open({ name, attributes }) {
      const parent = within.at(-1) ?? '';
      const list = lists.get(parent);
      if (list !== undefined) list.count += 1;
      if (attributes.count !== undefined) lists.set(name, { said: Number(attributes.count), count: 0 });
      if (name === 'numFmt') formats.push(Number(attributes.numFmtId));
      if (name === 'xf') {
        for (const [key, of] of [
          ['fontId', 'fonts'],
          ['fillId', 'fills'],
          ['borderId', 'borders'],
          ['xfId', 'cellStyleXfs'],
        ] as const)
          if (attributes[key] !== undefined) used.push({ list: of, at: Number(attributes[key]) });
        const format = Number(attributes.numFmtId);
        if (format >= 164 && !formats.includes(format)) faults.push(`no format ${format}`);
      }
      within = [...within, name];
    },
    close() {
      within = within.slice(0, -1);
    },
  });
  for (const [name, { said, count }] of lists)
    if (said !== count) faults.push(`${name}: ${count}, not ${said}`);
  for (const { list, at } of used) if (at >= (lists.get(list)?.count ?? 0)) faults.push(`no ${list} ${at}`);
  const styles = lists.get('cellXfs')?.count ?? 0;
  for (const [name, xml] of files)
    if (/worksheets\/sheet\d\.xml$/.test(name)) faults.push(...faultsOfCells(xml, styles));
  return faults;
}

function faultsOfCells(xml: string, styles: number): readonly string[] {
  const faults: string[] = [];
  let [row, column] = [0, 0];
  readXml(xml, {
    open({ name, attributes }) {
      if (name === 'row') {
        if (Number(attributes.r) <= row) faults.push(`row ${String(attributes.r)} after ${row}`);
        [row, column] = [Number(attributes.r), 0];
      }
      if (name !== 'c') return;
      const [, letters = '', number] = /^([A-Z]+)(\d+)$/.exec(String(attributes.r)) ?? [];
      const place = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      if (place <= column || Number(number) !== row)
        faults.push(`cell ${String(attributes.r)} out of its place`);
      column = place;
      if (Number(attributes.s) >= styles) faults.push(`no style ${String(attributes.s)}`);
    },
  });
  return faults;
}

function faultsIn(files: Files): readonly string[] {
  const ordered = [...files].filter(([name]) => name.startsWith('xl/') && !name.endsWith('.rels'));
  return [
    ...faultsOfPackage(files),
    ...faultsOfReferences(files),
    ...ordered.flatMap(([name, xml]) => faultsOfOrder(xml, SHEET_ORDERS).map((fault) => `${name}: ${fault}`)),
  ];
}

const SHEETS = ['Briefing', 'About'] as const;

function bytesOf(rows: Table['rows'], isRightToLeft = false): Promise<Uint8Array> {
  const columns = Array.from({ length: 30 }, (_, at) => `Column ${at}`);
  const traits = columns.map((column, at) =>
    at === 1 ? traitsOf('date', column) : at === 2 ? traitsOf('url', column) : traitsOf('', column),
  );
  return wholeWorkbook({ columns, rows, traits }, { sheetNames: SHEETS, about: ['a', ''], isRightToLeft });
}

describe('An Excel workbook', () => {
  it('has every element where its schema has it, and every reference leads somewhere, whatever is in it', async () => {
    const cell = fc.oneof(
      fc.constantFrom('2025-08-06', '2025-08', 'https://example.org/a?b=c&d', '', null, '=1+1', '_x0041_'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 30, maxLength: 30 }), { maxLength: 3 }),
        fc.boolean(),
        async (rows, isRightToLeft) => {
          expect(faultsIn(await unzip(await bytesOf(rows, isRightToLeft)))).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('would be found out if it had not', async () => {
    const row = Array.from({ length: 30 }, (_, at) => (at === 2 ? 'https://example.org' : 'x'));
    const made = await unzip(await bytesOf([row]));
    expect(faultsIn(made)).toEqual([]);
    const spoilt = (part: string, from: string | RegExp, to: string) => {
      const xml = made.get(part) ?? '';
      expect(xml).toMatch(from);
      return faultsIn(new Map([...made, [part, xml.replace(from, to)]]));
    };
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(spoilt(sheet, /(<autoFilter[^>]*>)(<hyperlinks>.*<\/hyperlinks>)/, '$2$1')).not.toEqual([]);
    expect(spoilt(sheet, /r:id="rId1"/, 'r:id="rId2"')).not.toEqual([]);
    expect(spoilt(sheet, / s="1"/, ' s="7"')).not.toEqual([]);
    expect(spoilt(sheet, /r="B1"/, 'r="A1"')).not.toEqual([]);
    expect(spoilt('xl/styles.xml', '<fonts count="4">', '<fonts count="5">')).not.toEqual([]);
    expect(spoilt('xl/styles.xml', /(<fonts.*<\/fonts>)(<fills.*<\/fills>)/, '$2$1')).not.toEqual([]);
    expect(spoilt('xl/styles.xml', 'fillId="2"', 'fillId="3"')).not.toEqual([]);
    expect(spoilt('[Content_Types].xml', '/xl/styles.xml', '/xl/style.xml')).not.toEqual([]);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { temporaryFolder } from '../../dossier/testing/temporary-folder';
import { encode } from '../testing/encode';
import { makeZip, type ZipEntry } from '../testing/zip';
import { readTable } from './read-table';
import type { TableOrder } from './table-order';

const HEADER = ['Party', 'Issue', 'Date', 'Stance', 'Statement'];

async function read(name: string, bytes: string | Uint8Array, how: Partial<TableOrder> = {}) {
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

async function cells(name: string, bytes: string | Uint8Array, how: Partial<TableOrder> = {}) {
  const result = await read(name, bytes, how);
  if (result.error !== null) throw new Error(result.error.code);
  return result.table.rows.map((row) => row.cells);
}

describe('a CSV file', () => {
  it.each([',', ';', '\t', '|'])('is read whatever separates it: %j', async (separator) => {
    const text = [HEADER, ['Киев', 'Арм; "x", y', '6.8.2025', 'rejects', 'a\tb|c']]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
      .join('\r\n');
    expect(await cells('a.csv', text)).toEqual([
      HEADER,
      ['Киев', 'Арм; "x", y', '6.8.2025', 'rejects', 'a\tb|c'],
    ]);
  });

  it.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
  ])('is read with the line ends %j', async (end) => {
    expect(await cells('a.csv', ['a,b', '1,2', '3,4'].join(end))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('is read with line ends of several kinds, and keeps those within cells', async () => {
    expect(await cells('a.csv', 'a,b\r\n1,"x\ny\r\nz"\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', 'x\ny\r\nz'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it.each([
    [
      'windows-1251',
      'Сторона;Вопрос\nМосква;Территория, которую Россия требует от Украины\nКиев;Гарантии безопасности',
    ],
    [
      'windows-1256',
      'الطرف;القضية\nموسكو;تطالب موسكو بانسحاب القوات الأوكرانية من أربع مناطق\nكييف;ترفض كييف ذلك',
    ],
    ['utf-8', 'Сторона;المسألة\n🕊️;b'],
  ])('is read in %s', async (encoding, text) => {
    const bytes = encoding === 'utf-8' ? Buffer.from(text) : encode(text, encoding);
    const result = await read('a.csv', bytes);
    expect(result.error).toBeNull();
    if (result.error !== null) return;
    expect(result.reading.encoding).toBe(encoding);
    expect(result.reading.isEncodingCertain).toBe(encoding === 'utf-8');
    expect(result.table.rows.map((row) => row.cells.join(';')).join('\n')).toBe(text);
  });

  it('is read in UTF-16, with a mark and without one, and in UTF-8 with a mark', async () => {
    const text = 'a;b\nموسكو;x';
    const wanted = [
      ['a', 'b'],
      ['موسكو', 'x'],
    ];
    expect(await cells('a.csv', Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(wanted);
    expect(await cells('a.csv', Buffer.from('name;value\nfirst;second row', 'utf16le'))).toEqual([
      ['name', 'value'],
      ['first', 'second row'],
    ]);
    expect(await cells('a.csv', `\ufeff${text}`)).toEqual(wanted);
  });

  it('may be quoted with apostrophes, say its separator itself, and have stray quotation marks', async () => {
    expect(await cells('a.csv', "'a','b'\n'1,5','x'\n")).toEqual([
      ['a', 'b'],
      ['1,5', 'x'],
    ]);
    expect(await cells('a.csv', 'sep=;\r\na,b;c\r\n1;2')).toEqual([
      ['a,b', 'c'],
      ['1', '2'],
    ]);
    expect(await cells('a.csv', 'a,b\n5" gun,say "no"\n')).toEqual([
      ['a', 'b'],
      ['5" gun', 'say "no"'],
    ]);
    expect(await cells('a.csv', "a,b\nKyiv's,Moscow's\n")).toEqual([
      ['a', 'b'],
      ["Kyiv's", "Moscow's"],
    ]);
  });

  it('keeps the numbers of its rows over empty ones, and says how many are ragged', async () => {
    const result = await read('a.csv', 'a,b\n\n1,2\n,\n3\n4,5\n6,7,8\n');
    if (result.error !== null) throw new Error(result.error.code);
    expect(result.table.rows.map(({ number }) => number)).toEqual([1, 3, 5, 6, 7]);
    expect(result.table.notes.raggedRows).toBe(2);
  });

  it('is read with 1,000 columns and with a cell of 10 MB, and refused with more columns', async () => {
    const row = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(',');
    expect((await cells('a.csv', `${row(1_000)}\n${row(1_000)}`))[1]).toHaveLength(1_000);
    expect(await read('a.csv', row(1_001))).toMatchObject({
      error: { code: 'tableTooWide', params: { count: 1_001 } },
    });
    const large = 'x'.repeat(10 * 1024 * 1024);
    expect((await cells('a.csv', `a,b\n1,"${large}"\n`))[1]?.[1]).toHaveLength(large.length);
  });

  it.each([
    ['', 'tableEmpty'],
    [' \n,,\n', 'tableEmpty'],
    ['a,b\n1,2\n3,"x\n4,5\n', 'tableQuoteOpen'],
    ['<html><table>', 'tableFormatOther'],
    ['%PDF-1.7', 'tableFormatOther'],
    ['Party,Issue\nUkraine,\0\n', 'tableFormatOther'],
    [Uint8Array.of(0x89, 0x01, 0xfe, 0x1f, 0x80, 0x05), 'tableFormatOther'],
  ])('is refused when it is %j', async (text, code) => {
    expect(await read('a.csv', text)).toMatchObject({ error: { code } });
  });

  it('says in which row a quotation mark stays open', async () => {
    expect(await read('a.csv', 'a,b\r\n1,"two\nlines"\r\n3,"x\r\n4,5\r\n')).toMatchObject({
      error: { code: 'tableQuoteOpen', params: { row: 3 } },
    });
  });
});

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook with these sheets: their names, what stands in `sheetData` and after it. */
function workbook(
  sheets: readonly {
    readonly name: string;
    readonly data: string;
    readonly after?: string;
    readonly state?: string;
  }[],
  more: {
    readonly strings?: string;
    readonly styles?: string;
    readonly is1904?: boolean;
    readonly entries?: readonly ZipEntry[];
  } = {},
): Uint8Array {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}" state="${state ?? 'visible'}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return makeZip([
    { path: '[Content_Types].xml', content: TYPES },
    {
      path: 'xl/workbook.xml',
      content: `<workbook ${MAIN} ${RELS}><workbookPr date1904="${more.is1904 === true ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    ...sheets.map(({ data, after }, at) => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet ${MAIN}><sheetData>${data}</sheetData>${after ?? ''}</worksheet>`,
    })),
    ...(more.strings === undefined
      ? []
      : [{ path: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${more.strings}</sst>` }]),
    ...(more.styles === undefined
      ? []
      : [{ path: 'xl/styles.xml', content: `<styleSheet ${MAIN}>${more.styles}</styleSheet>` }]),
    ...(more.entries ?? []),
  ]);
}

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

describe('a workbook', () => {
  it('is read with shared, formatted and inline strings, formulas, dates, numbers and truths', async () => {
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>inline</t></is></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>45875</v></c><c r="C3" s="2"><v>45875.5</v></c>' +
      '<c r="D3" s="3"><v>0.30000000000000004</v></c><c r="E3" t="str"><f>A1&amp;"x"</f><v>came to</v></c>' +
      '<c r="F3" t="b"><v>1</v></c><c r="G3" t="e"><v>#REF!</v></c></row>';
    const strings =
      '<si><t>الطرف</t><rPh sb="0" eb="1"><t>said</t></rPh></si><si><r><t xml:space="preserve">two </t></r><r><rPr/><t>parts_x000D_&#10;🕊️</t></r></si>';
    expect(await cells('a.xlsx', workbook([{ name: 'S', data }], { strings, styles: STYLES }))).toEqual([
      ['الطرف', '', 'inline'],
      ['two parts\r\n🕊️', '2025-08-06', '2025-08-06T12:00:00Z', '0.3', 'came to', 'TRUE', '#REF!'],
    ]);
  });

  it('counts days from 1904 where it does', async () => {
    const data = `<row r="1"><c r="A1" s="1"><v>${45_875 - 1_462}</v></c></row>`;
    expect(await cells('a.xlsx', workbook([{ name: 'S', data }], { styles: STYLES, is1904: true }))).toEqual([
      ['2025-08-06'],
    ]);
  });

  it('has its sheets to choose from, hidden ones left out, and says what is merged and hidden in one', async () => {
    const row = (number: number, text: string, more = '') =>
      `<row r="${number}"${more}><c r="A${number}" t="inlineStr"><is><t>${text}</t></is></c><c r="B${number}"><v>${number}</v></c></row>`;
    const bare = '<row r="3"><c r="B3"><v>3</v></c></row>';
    const data = row(1, 'head') + row(2, 'Kyiv') + bare + row(4, 'hidden', ' hidden="1"');
    const merged = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
    const bytes = workbook([
      { name: 'Secret', data: row(1, 'x'), state: 'hidden' },
      { name: 'First', data: row(1, 'first') },
      { name: 'Second', data, after: merged },
    ]);
    const first = await read('a.xlsx', bytes);
    expect(first).toMatchObject({ error: null, reading: { sheets: ['First', 'Second'], sheet: 'First' } });
    const second = await read('a.xlsx', bytes, { sheet: 'Second' });
    if (second.error !== null) throw new Error(second.error.code);
    expect(second.table.rows.map((one) => one.cells)).toEqual([
      ['head', '1'],
      ['Kyiv', '2'],
      ['Kyiv', '3'],
      ['hidden', '4'],
    ]);
    expect(second.table.notes).toEqual({ hiddenRows: 1, mergedAreas: 1, raggedRows: 0 });
  });

  it('is refused by what it is when it has a password, is of an older Excel, of OpenDocument, or no workbook', async () => {
    const compound = (stream: string) =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(504),
        Buffer.from(stream, 'utf16le'),
      ]);
    expect(await read('a.xlsx', compound('EncryptedPackage'))).toMatchObject({
      error: { code: 'documentProtected' },
    });
    expect(await read('a.xls', compound('Workbook'))).toMatchObject({ error: { code: 'tableFormatOld' } });
    const ods = makeZip([
      { path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
    ]);
    expect(await read('a.ods', ods)).toMatchObject({ error: { code: 'tableFormatOther' } });
    expect(await read('a.xlsx', makeZip([{ path: 'x', content: 'y' }]))).toMatchObject({
      error: { code: 'tableFormatOther' },
    });
    expect(await read('a.xlsx', workbook([{ name: 'S', data: '' }]))).toMatchObject({
      error: { code: 'tableEmpty' },
    });
  });

  it('is refused when it is a bomb, by its size, by its strings or by a column that is far out', async () => {
    const big = { path: 'xl/media/a', content: new Uint8Array(30 * 1024 * 1024) };
    const bomb = workbook([{ name: 'S', data: '' }], { entries: [big] });
    expect(await read('a.xlsx', bomb)).toMatchObject({ error: { code: 'archiveUnsafe' } });
    const far = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    expect(await read('a.xlsx', workbook([{ name: 'S', data: far }]))).toMatchObject({
      error: { code: 'tableTooWide' },
    });
    const entries = [
      { path: 'xl/sharedStrings.xml', content: `<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst ${MAIN}/>` },
    ];
    const hostile = workbook([{ name: 'S', data: far }], { entries });
    expect(await read('a.xlsx', hostile)).toMatchObject({ error: { code: 'documentUnsafe' } });
  });

  it('is read cell by cell as the library writes it that Parley exports with', async () => {
    const rows = [
      ['Party', 'Quote', 'On the scale'],
      ['Київ', '=1+1\n«цитата» 🕊️', 50],
      ['موسكو', ' بِتَشْكيل '],
    ];
    const data = rows.map((row) =>
      row.map((value) => (typeof value === 'number' ? { type: Number, value } : { type: String, value })),
    );
    const bytes = await writeXlsxFile([{ data, sheet: 'Positions' }]).toBuffer();
    expect(await cells('b.xlsx', bytes)).toEqual([
      ['Party', 'Quote', 'On the scale'],
      ['Київ', '=1+1\n«цитата» 🕊️', '50'],
      ['موسكو', ' بِتَشْكيل '],
    ]);
  });
});

describe('hostile bytes', () => {
  it('are read or refused by name, never with an unforeseen error', async () => {
    const whole = workbook(
      [
        {
          name: 'S',
          data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
          after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        },
      ],
      {
        strings: '<si><t>words</t></si>',
        styles: STYLES,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc
            .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
            .map((changes) => {
              const bytes = new Uint8Array(whole);
              for (const [at, byte] of changes) bytes[at] = byte;
              return bytes;
            }),
          fc.stringMatching(/^[a",;\t|\r\n'= ]{0,80}$/).map((text) => new Uint8Array(Buffer.from(text))),
        ),
        async (bytes) => {
          const result = await read('x.xlsx', bytes);
          expect(result.error?.code).not.toBe('unexpected');
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

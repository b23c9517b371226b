import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { makeZip } from '../testing/zip';
import { cellsOf, readBytes } from './testing/read-bytes';
import { MAIN, STYLES, workbook } from './testing/workbook';

describe('a workbook', () => {
  it('is read with shared, formatted and inline strings, formulas, dates, numbers and truths', async () => {
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>inline</t></is></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>45875</v></c><c r="C3" s="2"><v>45875.5</v></c>' +
      '<c r="D3" s="3"><v>0.30000000000000004</v></c><c r="E3" t="str"><f>A1&amp;"x"</f><v>came to</v></c>' +
      '<c r="F3" t="b"><v>1</v></c><c r="G3" t="e"><v>#REF!</v></c></row>';
    const strings =
      '<si><t>الطرف</t><rPh sb="0" eb="1"><t>said</t></rPh></si><si><r><t xml:space="preserve">two </t></r><r><rPr/><t>parts_x000D_&#10;🕊️</t></r></si>';
    expect(await cellsOf('a.xlsx', workbook([{ name: 'S', data }], { strings, styles: STYLES }))).toEqual([
      ['الطرف', '', 'inline'],
      ['two parts\r\n🕊️', '2025-08-06', '2025-08-06T12:00:00Z', '0.3', 'came to', 'TRUE', '#REF!'],
    ]);
  });

  it('counts days from 1904 where it does', async () => {
    const data = `<row r="1"><c r="A1" s="1"><v>${45_875 - 1_462}</v></c></row>`;
    expect(
      await cellsOf('a.xlsx', workbook([{ name: 'S', data }], { styles: STYLES, is1904: true })),
    ).toEqual([['2025-08-06']]);
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
    const first = await readBytes('a.xlsx', bytes);
    expect(first).toMatchObject({ error: null, reading: { sheets: ['First', 'Second'], sheet: 'First' } });
    const second = await readBytes('a.xlsx', bytes, { sheet: 'Second' });
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
    expect(await readBytes('a.xlsx', compound('EncryptedPackage'))).toMatchObject({
      error: { code: 'documentProtected' },
    });
    expect(await readBytes('a.xls', compound('Workbook'))).toMatchObject({
      error: { code: 'tableFormatOld' },
    });
    const ods = makeZip([
      { path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
    ]);
    expect(await readBytes('a.ods', ods)).toMatchObject({ error: { code: 'tableFormatOther' } });
    expect(await readBytes('a.xlsx', makeZip([{ path: 'x', content: 'y' }]))).toMatchObject({
      error: { code: 'tableFormatOther' },
    });
    expect(await readBytes('a.xlsx', workbook([{ name: 'S', data: '' }]))).toMatchObject({
      error: { code: 'tableEmpty' },
    });
  });

  it('is refused when it is a bomb, by its size, by its strings or by a column that is far out', async () => {
    const big = { path: 'xl/media/a', content: new Uint8Array(30 * 1024 * 1024) };
    const bomb = workbook([{ name: 'S', data: '' }], { entries: [big] });
    expect(await readBytes('a.xlsx', bomb)).toMatchObject({ error: { code: 'archiveUnsafe' } });
    const far = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    expect(await readBytes('a.xlsx', workbook([{ name: 'S', data: far }]))).toMatchObject({
      error: { code: 'tableTooWide' },
    });
    const entries = [
      { path: 'xl/sharedStrings.xml', content: `<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst ${MAIN}/>` },
    ];
    const hostile = workbook([{ name: 'S', data: far }], { entries });
    expect(await readBytes('a.xlsx', hostile)).toMatchObject({ error: { code: 'documentUnsafe' } });
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
    expect(await cellsOf('b.xlsx', bytes)).toEqual([
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
          const result = await readBytes('x.xlsx', bytes);
          expect(result.error?.code).not.toBe('unexpected');
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

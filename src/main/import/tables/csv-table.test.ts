import { describe, expect, it } from 'vitest';
import { encode } from '../testing/encode';
import { cellsOf, readBytes } from './testing/read-bytes';

const HEADER = ['Party', 'Issue', 'Date', 'Stance', 'Statement'];

describe('a CSV file', () => {
  it.each([',', ';', '\t', '|'])('is read whatever separates it: %j', async (separator) => {
    const text = [HEADER, ['Киев', 'Арм; "x", y', '6.8.2025', 'rejects', 'a\tb|c']]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
      .join('\r\n');
    expect(await cellsOf('a.csv', text)).toEqual([
      HEADER,
      ['Киев', 'Арм; "x", y', '6.8.2025', 'rejects', 'a\tb|c'],
    ]);
  });

  it.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
  ])('is read with the line ends %j', async (end) => {
    expect(await cellsOf('a.csv', ['a,b', '1,2', '3,4'].join(end))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('is read with line ends of several kinds, and keeps those within cells', async () => {
    expect(await cellsOf('a.csv', 'a,b\r\n1,"x\ny\r\nz"\n3,4\r5,6')).toEqual([
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
    const result = await readBytes('a.csv', bytes);
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
    expect(await cellsOf('a.csv', Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(wanted);
    expect(await cellsOf('a.csv', Buffer.from('name;value\nfirst;second row', 'utf16le'))).toEqual([
      ['name', 'value'],
      ['first', 'second row'],
    ]);
    expect(await cellsOf('a.csv', `\ufeff${text}`)).toEqual(wanted);
  });

  it('may be quoted with apostrophes, say its separator itself, and have stray quotation marks', async () => {
    expect(await cellsOf('a.csv', "'a','b'\n'1,5','x'\n")).toEqual([
      ['a', 'b'],
      ['1,5', 'x'],
    ]);
    expect(await cellsOf('a.csv', 'sep=;\r\na,b;c\r\n1;2')).toEqual([
      ['a,b', 'c'],
      ['1', '2'],
    ]);
    expect(await cellsOf('a.csv', 'a,b\n5" gun,say "no"\n')).toEqual([
      ['a', 'b'],
      ['5" gun', 'say "no"'],
    ]);
    expect(await cellsOf('a.csv', "a,b\nKyiv's,Moscow's\n")).toEqual([
      ['a', 'b'],
      ["Kyiv's", "Moscow's"],
    ]);
  });

  it('keeps the numbers of its rows over empty ones, and says how many are ragged', async () => {
    const result = await readBytes('a.csv', 'a,b\n\n1,2\n,\n3\n4,5\n6,7,8\n');
    if (result.error !== null) throw new Error(result.error.code);
    expect(result.table.rows.map(({ number }) => number)).toEqual([1, 3, 5, 6, 7]);
    expect(result.table.notes.raggedRows).toBe(2);
  });

  it('is read with 1,000 columns and with a cell of 10 MB, and refused with more columns', async () => {
    const row = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(',');
    expect((await cellsOf('a.csv', `${row(1_000)}\n${row(1_000)}`))[1]).toHaveLength(1_000);
    expect(await readBytes('a.csv', row(1_001))).toMatchObject({
      error: { code: 'tableTooWide', params: { count: 1_001 } },
    });
    const large = 'x'.repeat(10 * 1024 * 1024);
    expect((await cellsOf('a.csv', `a,b\n1,"${large}"\n`))[1]?.[1]).toHaveLength(large.length);
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
    expect(await readBytes('a.csv', text)).toMatchObject({ error: { code } });
  });

  it('says in which row a quotation mark stays open', async () => {
    expect(await readBytes('a.csv', 'a,b\r\n1,"two\nlines"\r\n3,"x\r\n4,5\r\n')).toMatchObject({
      error: { code: 'tableQuoteOpen', params: { row: 3 } },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { ParserInput } from '../document';
import { encode } from '../testing/encode';
import { ARABIC, RUSSIAN } from '../testing/texts';
import { parseRtf } from './rtf';
import { readWith, told } from './testing/told';

const read = (text: string | Uint8Array, more?: Partial<ParserInput>) => readWith(parseRtf, text, more);
const blocks = async (body: string) =>
  (await read(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${body}}`)).blocks.map(told);

/** A text as \'hh in an encoding, and as \u with a question mark for others. */
const escaped = (text: string, encoding: string) =>
  Array.from(encode(text, encoding), (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
const unicode = (text: string) =>
  text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`);
const russian = RUSSIAN.replace('\n', ' ');
const arabic = ARABIC.replace('\n', ' ');

describe('Rich Text Format in a legacy code page', () => {
  it('is read in that of the document, and in those of its fonts', async () => {
    const fonts =
      '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fcharset204{\\*\\fname Arial;}Arial Cyr;}{\\f2\\fnil\\fcharset178 Arial (Arabic);}{\\f3\\cpg20866 K;}}';
    const result = await read(
      `{\\rtf1\\ansi\\ansicpg1251\\deff0${fonts}\\f1 ${escaped(russian, 'windows-1251')}\\par{\\f2\\rtlch ${escaped(arabic, 'windows-1256')}}\\par\\plain caf\\'e9\\par\\f3 ${escaped('мир', 'koi8-r')}}`,
    );
    expect(result.blocks.map(told)).toEqual([
      `paragraph ${russian}`,
      `paragraph ${arabic}`,
      'paragraph café',
      'paragraph мир',
    ]);
    expect(result.isEncodingCertain).toBe(true);
    // Programs that know no character sets write 0 for every font.
    const plain = await read(
      `{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset0 Arial;}}\\f0 ${escaped(russian, 'windows-1251')}}`,
    );
    expect(plain.blocks.map(told)).toEqual([`paragraph ${russian}`]);
    expect([plain.encoding, plain.isEncodingCertain]).toEqual(['windows-1251', true]);
  });

  it('that it does not say is guessed, and said to be a guess, unless somebody chooses one', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}} '),
      encode(russian, 'windows-1251'),
      Buffer.from('}'),
    ]);
    const result = await read(bytes);
    expect(result.blocks.map(told)).toEqual([`paragraph ${russian}`]);
    expect([result.encoding, result.isEncodingCertain]).toEqual(['windows-1251', false]);
    const chosen = await read(bytes, { encoding: 'koi8-r' });
    expect([chosen.encoding, chosen.isEncodingCertain]).toEqual(['koi8-r', true]);
    expect(chosen.blocks.map(told)).not.toEqual(result.blocks.map(told));
  });

  it('of several bytes for a character is read too', async () => {
    const japanese = await read("{\\rtf1\\ansi\\ansicpg932 \\'93\\'fa\\'96{\\b}\\'93\\'fa\\'96\\'7b}");
    expect(japanese.blocks.map(told)).toEqual(['paragraph 日\ufffd日本']);
  });
});

describe('Rich Text Format in Unicode', () => {
  it('has each character once, however long what stands beside it for other programs', async () => {
    const text = 'قَالَ \u200fالوزيرُ, ґ ё 👩🏽‍💻 e\u0301';
    const result = await read(
      `{\\rtf1\\ansi\\ansicpg1252\\uc1 ${unicode(text)}\\par\\uc2 \\u1071 \\'df\\'dfx{\\uc0\\u1071 y}\\u1071ab\\uc3\\u1071\\'df\\emdash !z\\u1071{w}}`,
    );
    expect(result.blocks.map(told)).toEqual([`paragraph ${text}`, 'paragraph ЯxЯyЯЯzЯw']);
    expect([result.encoding, result.isEncodingCertain]).toEqual(['utf-8', true]);
    expect(await blocks('{\\upr{ascii}{\\*\\ud{\\u1071?}}} end')).toEqual(['paragraph Я end']);
  });
});

describe('A document', () => {
  it('has its paragraphs, lines, tabs and signs', async () => {
    expect(
      await blocks(`\\pard One\r\n \\b two\\b0 , th\nree.\\line\\tab x\\~y\\_z\\{\\}\\\\ \\ldblquote q\\rdblquote\\emdash\\bullet\\par
\\pard{Four\\par}\\page \\rtlmark five\\ltrmark  \\zwnj\\zwj\\'\\par`),
    ).toEqual([
      'paragraph One two, three.\n\tx\u00a0y\u2011z{}\\ “q”—•',
      'paragraph Four',
      'paragraph \u200ffive\u200e \u200c\u200d',
    ]);
  });

  it('has headings by outline level and by style, quotations and list items', async () => {
    expect(
      await blocks(`{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0\\b heading 1;}{\\s5\\outlinelevel2 My part;}{\\s7 Quote;}{\\*\\cs10 Default;}}
\\pard\\s1 Title\\par\\pard\\s5 Part\\par\\pard\\outlinelevel1 Own\\par\\pard\\s7 said\\par\\pard\\outlinelevel9 plain\\par
\\pard{\\listtext\\tab 1.\\tab}\\ls1 first\\par{\\listtext\\f3\\'b7\\tab}second\\par\\pard{\\pntext o\\tab}third\\par\\pard end`),
    ).toEqual([
      'h1 Title',
      'h3 Part',
      'h2 Own',
      'quotation said',
      'paragraph plain',
      'listItem 1. first',
      'listItem second',
      'listItem third',
      'paragraph end',
    ]);
  });

  it('has the rows of its tables, and a frame of one cell as paragraphs', async () => {
    expect(
      await blocks(`before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl Issue\\cell Moscow\\par more\\cell\\row
\\trowd\\intbl a{\\pard\\intbl\\itap2 in\\nestcell ner\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables\\par}}b\\cell\\cell\\row
\\trowd\\intbl\\pard\\intbl One\\par Two\\cell\\row\\pard after\\par`),
    ).toEqual([
      'paragraph before',
      'row Issue | Moscow\nmore',
      'row ain\nner\nb | ',
      'paragraph One',
      'paragraph Two',
      'paragraph after',
    ]);
  });

  it('has notes and text boxes after the text, and neither what is hidden or deleted nor what runs along', async () => {
    expect(
      await blocks(`{\\header\\pard Head\\par}{\\colortbl;\\red0;}{\\*\\unknown x {y}}{\\pict\\bin4 }{x\\picw9 ffd8}a{\\v hid}{\\deleted gone}
{\\*\\bkmkstart n}b{\\footnote \\pard note{\\super\\chftn}\\par}{\\field{\\*\\fldinst{HYPERLINK "http://x"}}{\\fldrslt link}}
{\\shp{\\*\\shpinst{\\sp{\\sn name}{\\sv 1}}{\\shptxt\\pard box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext box}}}}\\v h\\v0 c{\\*\\annotation no}\\par d`),
    ).toEqual(['paragraph ablinkc', 'paragraph d', 'paragraph note', 'paragraph box']);
  });

  it('proposes what its record says of it', async () => {
    const info = `{\\info{\\title ${escaped('Итоги', 'windows-1251')}}{\\author {\\upr{?}{\\*\\ud \\u1071?. K.}}}{\\creatim\\yr2025\\mo8\\dy6\\hr23}{\\revtim\\yr2026\\mo1\\dy1}{\\*\\company Agency}}`;
    expect((await read(`{\\rtf1\\ansi\\ansicpg1251${info}x}`)).proposed).toEqual({
      title: 'Итоги',
      author: 'Я. K.',
      publishedOn: '2025-08-06',
      publisher: 'Agency',
    });
  });

  it('that is none, or is cut off, is refused', async () => {
    for (const text of [
      '',
      'text',
      '{\\rt',
      '{rtf1 x}',
      '{\\rtf1 cut',
      '{\\rtf1 {x}',
      '{\\rtf1\\bin99999 }',
    ]) {
      await expect(read(text), text).rejects.toMatchObject({ code: 'documentDamaged' });
    }
    expect((await read('\ufeff\n{\\rtf1 x}\u0000 trailing } {')).blocks.map(told)).toEqual(['paragraph x']);
  });

  it('is read in time, though it be built to keep a reader busy', async () => {
    expect(await blocks(`${'{'.repeat(200_000)}deep${'}'.repeat(200_000)}`)).toEqual(['paragraph deep']);
    expect(await blocks(`${'{\\footnote '.repeat(50_000)}x${'}'.repeat(50_000)}`)).toEqual(['paragraph x']);
    expect(await blocks(`{\\stylesheet ${'{\\s1 a'.repeat(100_000)}${'}'.repeat(100_000)}}x`)).toEqual([
      'paragraph x',
    ]);
    expect((await blocks("\\'e9".repeat(1_000_000)))[0]).toHaveLength(1_000_010);
    expect((await blocks('\\u233?'.repeat(500_000)))[0]).toHaveLength(500_010);
    for (const unit of [
      '\\cell ',
      '\\row ',
      '\\par ',
      '\\upr{',
      '\\*',
      '\\',
      "\\'",
      '\\u-99999999999 ',
      '\\uc999999 \\u1',
      '{\\listtext 1}',
      '{\\fonttbl{\\f1\\fcharset204 ',
    ]) {
      const body = unit.repeat(100_000);
      await read(`{\\rtf1 ${body}x${'}'.repeat(200_001)}`);
    }
  });
});

import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../shared/table';
import { jsonPieces } from './briefing-json';
import { htmlPieces } from './html';
import { markdownPieces } from './markdown';
import { readXlsx, unzip } from './testing/read-office';
import { wholeText, wholeWorkbook } from './testing/whole';

const TRICKY = [
  'قَالَ «نَعَمْ»',
  '=SUM(A1)',
  "'+1",
  'a | b \\ c <br> &amp; *not* _this_ `code` [link](x) ~no~ # h',
  ' spaces  at the ends ',
  'line\nline\n\nline',
  'tab\tand “quotes”, "straight"; and, commas',
  '_x0041_ and _x000D_',
  'a\u0001b\u007f\u0085c\uFFFDd',
  '🕊️ e\u0301 \u200f\u202aembedded\u202c \u{1FFFE}',
  'https://example.org/a_b?c=d&e=f',
  '- item',
  'toString',
  '__proto__',
  '1. one',
  '',
];
const table: Table = { columns: TRICKY.map((_, at) => `Column ${at}`), rows: [TRICKY, TRICKY.toReversed()] };
const about = ['From “A & B”', '2025-08-06 <caveat>'];

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly HtmlNode[];
}

/** The texts of the cells of the first table of a page, row by row; breaks are line feeds. */
function readHtml(html: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const textOf = (node: HtmlNode): string =>
    node.nodeName === 'br' ? '\n' : (node.value ?? (node.childNodes ?? []).map(textOf).join(''));
  const walk = (node: HtmlNode): void => {
    if (node.nodeName === 'tr') rows.push([]);
    if (node.nodeName === 'td' || node.nodeName === 'th') rows.at(-1)?.push(textOf(node));
    else for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parseHtml(html) as HtmlNode);
  return rows;
}

const XLSX = { sheetNames: ['Briefing', 'About'], about, isRightToLeft: true } as const;
const HTML = { title: 'A & B', about, language: 'en', isRightToLeft: false } as const;
/** A canonical text never has a carriage return, nor a lone surrogate. */
const anyText = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((text) => text.toWellFormed().replaceAll('\r', ''));
const anyRows = fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });

describe('an Excel workbook', () => {
  it('gives back every cell untouched, none of them a formula, and numbers as numbers', async () => {
    const bytes = await wholeWorkbook({ ...table, rows: [...table.rows, [1.5, ...TRICKY.slice(1)]] }, XLSX);
    const [head, first, second, third] = await readXlsx(bytes);
    expect(head).toEqual(table.columns);
    expect([first?.slice(0, TRICKY.length - 1), second?.slice(1)]).toEqual([
      TRICKY.slice(0, -1),
      TRICKY.toReversed().slice(1),
    ]);
    expect(third?.[0]).toBe(1.5);
    const files = await unzip(bytes);
    expect(files.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(files.get('xl/worksheets/sheet1.xml')).toMatch(/rightToLeft="1"[\s\S]*<pane [^>]*ySplit="1"/);
  });

  it('holds any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const read = await readXlsx(
          await wholeWorkbook({ columns: ['a', 'b'], rows: [[text, 'end']] }, XLSX),
        );
        expect(read[1]?.[0] ?? '').toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused, and nothing cut, where a cell is longer than Excel can hold', async () => {
    const long = 'x'.repeat(32_768);
    await expect(wholeWorkbook({ columns: ['a', 'b'], rows: [['x', long]] }, XLSX)).rejects.toMatchObject({
      code: 'cellTooLong',
      params: { column: 'b', row: 2, most: 32_767 },
    });
  });
});

describe('an HTML page', () => {
  it('gives back every cell untouched, and nothing in it is markup', async () => {
    const cells = TRICKY.map((text) => text.replaceAll('\u0001', ''));
    const html = await wholeText(htmlPieces, { columns: table.columns, rows: [cells] }, HTML);
    expect(readHtml(html)).toEqual([table.columns, cells]);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<p dir="auto">2025-08-06 &lt;caveat&gt;</p>');
  });

  it('holds any text that HTML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const sound = rows.map((row) => row.map((text) => text.replaceAll('\0', '')));
        const html = await wholeText(htmlPieces, { columns: ['a', 'b'], rows: sound }, HTML);
        expect(readHtml(html).slice(1)).toEqual(sound);
      }),
    );
  });
});

describe('a Markdown table', () => {
  const markdown = new MarkdownIt({ html: true });
  const read = (text: string) => readHtml(markdown.render(text));

  it('reads, when it is rendered, as the cells are', async () => {
    const cells = TRICKY.map((text) => text.replaceAll('\u0001', ''));
    const shown = { columns: table.columns, rows: [cells] };
    const text = await wholeText(markdownPieces, shown, { title: 'A', about });
    expect(read(text)).toEqual([table.columns, cells]);
  });
});

it('JSON has every cell untouched, by the headers, with its form and where it is from', async () => {
  const text = await wholeText(jsonPieces, table, { title: 'A', about });
  const read = JSON.parse(text) as Record<string, unknown>;
  expect(read).toMatchObject({ form: 'parley-briefing/1', title: 'A', about });
  expect((read.rows as Record<string, string>[]).map((row) => Object.values(row))).toEqual(table.rows);
});

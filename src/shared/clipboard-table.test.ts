import { parse } from 'csv-parse/sync';
import { parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { clipboardTable } from './clipboard-table';
import type { Cell } from './table';

const CELLS = [
  ...['قَالَ «نَعَمْ»; "x"', 'line\nline', 'a\tb', '"quoted"', '=1+1', 'x < y & z\u00a0', '🕊️', ''],
  ...['He said "no",\nand left\ttwice', '  two  spaces ', '2025-08-06', '2025-08'],
];
const COLUMNS = CELLS.map((_, at) => `Column ${at}`);

/** What lies on the clipboard of these rows. */
function copied(rows: readonly (readonly Cell[])[], options = { guardsFormulas: true, hasHeads: false }) {
  const columns = rows[0]?.map((_, at) => `Column ${at}`) ?? [];
  const made = clipboardTable({ columns, rows }, options);
  if (made === null) throw new Error('too much');
  return made;
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly Node[];
}

function cellsIn(node: Node): readonly string[] {
  const textOf = (inner: Node): string =>
    inner.nodeName === 'br' ? '\n' : (inner.value ?? (inner.childNodes ?? []).map(textOf).join(''));
  if (node.nodeName === 'td') return [textOf(node)];
  return (node.childNodes ?? []).flatMap(cellsIn);
}

it('Both forms on the clipboard have every cell as it is, line ends, tabs and spaces in their cells', () => {
  const made = copied([CELLS], { guardsFormulas: false, hasHeads: true });
  const rows = parse(made.text, { delimiter: '\t', record_delimiter: '\r\n' });
  expect(rows).toEqual([COLUMNS, CELLS]);
  expect(cellsIn(parseHtml(made.html ?? '') as Node)).toEqual(CELLS);
});

describe('the text on the clipboard', () => {
  it('has an apostrophe before what could be taken for a formula, when that is wanted, but not before numbers', () => {
    expect(copied([['=1+1', -5, 'no']]).text).toBe("'=1+1\t-5\tno");
    const heads = clipboardTable(
      { columns: ['=a', 'b'], rows: [['x', 1]] },
      { guardsFormulas: true, hasHeads: true },
    );
    expect(heads?.text).toBe("'=a\tb\r\nx\t1");
  });

  it('is the text itself, and nothing else, for a single cell', () => {
    const cell = '- "one"\n- two';
    expect(copied([[cell]]).text).toBe(cell);
  });
});

describe('the table on the clipboard', () => {
  it('marks text as text, so that nothing is computed and nothing has to be added, and leaves numbers and whole days as they are', () => {
    const html = copied([['=<b>&"\r\nx', 7, '2025-08-06', '2025-08']]).html ?? '';
    expect(html).toContain('=&lt;b&gt;&amp;&quot;<br style="mso-data-placement:same-cell">x');
    expect(html).not.toContain("'=");
    expect(html).toContain('<td>7</td><td>2025-08-06</td>');
    expect(html.match(/sdnum="1033;0;@"/gu)).toHaveLength(2);
  });
});

it('What no program takes at ease is not copied', () => {
  const table = { columns: ['a'], rows: [['x'.repeat(10_000_001)]] };
  expect(clipboardTable(table, { guardsFormulas: true, hasHeads: true })).toBeNull();
  const asText = clipboardTable(table, { guardsFormulas: true, hasHeads: true, isTextOnly: true });
  expect(asText).toEqual({ html: null, text: `a\r\n${'x'.repeat(10_000_001)}` });
  const more = { columns: ['a'], rows: Array.from({ length: 5 }, () => ['x'.repeat(10_000_001)]) };
  expect(clipboardTable(more, { guardsFormulas: true, hasHeads: true, isTextOnly: true })).toBeNull();
});

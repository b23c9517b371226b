import { parse } from 'csv-parse/sync';
import { parse as parseHtml } from 'parse5';
import { expect, it } from 'vitest';
import { clipboardTable } from './clipboard-table';

const CELLS = ['قَالَ «نَعَمْ»; "x"', 'line\nline', 'a\tb', '"quoted"', '=1+1', 'x < y & z\u00a0', '🕊️', ''];

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

it('Both forms on the clipboard have every cell as it is, line ends and tabs in their cells', () => {
  const table = { columns: CELLS.map((_, at) => `Column ${at}`), rows: [CELLS] };
  const made = clipboardTable(table, { guardsFormulas: false });
  expect(parse(made?.text ?? '', { delimiter: '\t', relax_quotes: true })).toEqual([table.columns, CELLS]);
  expect(cellsIn(parseHtml(made?.html ?? '') as Node)).toEqual(CELLS);
});

it('The guard keeps a spreadsheet from running what is pasted, and numbers stay numbers', () => {
  const made = clipboardTable({ columns: ['=a', 'b'], rows: [['=1+1', -1]] }, { guardsFormulas: true });
  expect(made?.text).toBe("'=a\tb\n'=1+1\t-1");
  expect(made?.html).toContain('mso-number-format:\'\\@\'" dir="auto">\'=1+1<');
});

it('What no program takes at ease is not copied', () => {
  expect(
    clipboardTable({ columns: ['a'], rows: [['x'.repeat(10_000_001)]] }, { guardsFormulas: true }),
  ).toBeNull();
});

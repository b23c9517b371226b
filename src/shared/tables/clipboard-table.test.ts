import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { clipboardTable } from './clipboard-table';

const ROWS = [
  ['2025-08-06', 'He said "no",\nand left\ttwice', '=1+1', 5, null],
  ['2025-08', ' قال: «لا»', '-5%', 0.5, '  two  spaces '],
] as const;

function readBack(text: string): unknown {
  return parse(text, { delimiter: '\t', record_delimiter: '\r\n' });
}

describe('the text on the clipboard', () => {
  it('gives back every cell, with its tabs, line ends and quotation marks', () => {
    expect(readBack(clipboardTable(ROWS, { guardsFormulas: false }).text)).toEqual([
      ['2025-08-06', 'He said "no",\nand left\ttwice', '=1+1', '5', ''],
      ['2025-08', ' قال: «لا»', '-5%', '0.5', '  two  spaces '],
    ]);
  });

  it('has an apostrophe before what could be taken for a formula, when that is wanted, but not before numbers', () => {
    const { text } = clipboardTable([['=1+1', -5, 'no']], { guardsFormulas: true });
    expect(text).toBe("'=1+1\t-5\tno");
  });

  it('is the text itself, and nothing else, for a single cell', () => {
    const cell = '- "one"\n- two';
    expect(clipboardTable([[cell]], { guardsFormulas: true }).text).toBe(cell);
  });
});

describe('the table on the clipboard', () => {
  it('marks text as text, keeps line ends within the cell and escapes what HTML would take for its own', () => {
    const { html } = clipboardTable([['=<b>&"\r\nx', 7, '2025-08-06', '2025-08']], { guardsFormulas: true });
    expect(html).toContain('=&lt;b&gt;&amp;&quot;<br style="mso-data-placement:same-cell">x');
    expect(html).not.toContain("'=");
    expect(html).toContain('<td>7</td><td>2025-08-06</td>');
    expect(html.match(/sdnum="1033;0;@"/gu)).toHaveLength(2);
  });
});

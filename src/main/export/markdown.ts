import type { Cell } from '../../shared/table';
import type { Pace } from './pace';
import type { SlicedTable } from './table-slices';

export interface MarkdownOptions {
  readonly title: string;
  /** Where the table is from, a line for each. */
  readonly about: readonly string[];
}

/**
 * A table in Markdown, as GitHub Flavored Markdown has them (https://github.github.com/gfm/#tables-extension-), in pieces: what is read when it is rendered
 * is what stands in the cells.
 */
export async function* markdownPieces(
  table: SlicedTable,
  options: MarkdownOptions,
  pace: Pace,
): AsyncGenerator<string> {
  yield textHead(table.columns, options);
  for (const { rows, share } of table.slices()) {
    yield rows.map(rowText).join('');
    await pace.reach(share);
  }
  yield textFoot(options);
}

function textHead(columns: readonly string[], { title }: MarkdownOptions): string {
  return `# ${escaped(title)}\n\n${rowText(columns)}|${columns.map(() => '---|').join('')}\n`;
}

function rowText(cells: readonly Cell[]): string {
  return `| ${cells.map(cellText).join(' | ')} |\n`;
}

function textFoot({ about }: MarkdownOptions): string {
  return `\n${about.map((line) => `- ${escaped(line)}\n`).join('')}`;
}

function cellText(cell: Cell): string {
  return escaped(String(cell ?? ''));
}

/** Every sign that could be markup by a backslash, line ends as breaks, spaces at the ends and tabs by their numbers. */
function escaped(text: string): string {
  return text
    .replaceAll(/[!-/:-@[-`{-~]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\t|^ +| +$| {2,}/gu, (spaces) =>
      [...spaces].map((each) => `&#${each.codePointAt(0)};`).join(''),
    )
    .replaceAll(/\r\n|[\r\n]/gu, '<br>');
}

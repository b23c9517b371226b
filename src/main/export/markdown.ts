import type { Cell, Table } from '../../shared/table';

export interface MarkdownOptions {
  readonly title: string;
  /** Where the table is from, a line for each. */
  readonly about: readonly string[];
}

/** A table in Markdown, as GitHub Flavored Markdown has them (https://github.github.com/gfm/#tables-extension-): what is read when it is rendered is what stands in the cells. */
export function markdownText({ columns, rows }: Table, { title, about }: MarkdownOptions): string {
  const lines = [columns, columns.map(() => null), ...rows].map((cells, at) =>
    at === 1 ? `|${columns.map(() => '---|').join('')}` : `| ${cells.map(cellText).join(' | ')} |`,
  );
  const notes = about.map((line) => `- ${escaped(line)}`);
  return `# ${escaped(title)}\n\n${lines.join('\n')}\n\n${notes.join('\n')}\n`;
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

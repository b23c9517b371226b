import type { Table } from '../../shared/table';
import { htmlText } from './html-text';
import type { Pace } from './pace';
import type { SlicedTable } from './table-slices';

export interface HtmlOptions {
  readonly title: string;
  /** Where the table is from, a line for each. */
  readonly about: readonly string[];
  /** BCP 47 tag of the interface's language, in which the headers are. */
  readonly language: string;
  readonly isRightToLeft: boolean;
}

/** A table as one HTML page that needs nothing else, in pieces: readable by screen readers, each cell in its own direction, fit to be printed. */
export async function* htmlPieces(
  table: SlicedTable,
  options: HtmlOptions,
  pace: Pace,
): AsyncGenerator<string> {
  yield pageHead(table.columns, options);
  for (const { rows, share } of table.slices()) {
    yield rows.map(rowHtml).join('');
    await pace.reach(share);
  }
  yield pageFoot(options);
}

function pageHead(columns: readonly string[], { title, language, isRightToLeft }: HtmlOptions): string {
  const head = columns.map((column) => `<th scope="col" dir="auto">${htmlText(column)}</th>`).join('');
  return `<!doctype html>
<html lang="${htmlText(language)}" dir="${isRightToLeft ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${htmlText(title)}</h1>
<div class="table" role="region" aria-label="${htmlText(title)}" tabindex="0">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
`;
}

function rowHtml(row: Table['rows'][number]): string {
  const cells = row.map((cell, at) => {
    const tag = at === 0 ? 'th scope="row"' : 'td';
    const kind = typeof cell === 'number' ? ' class="number"' : '';
    return `<${tag} dir="auto"${kind}>${htmlText(String(cell ?? ''))}</${at === 0 ? 'th' : 'td'}>`;
  });
  return `<tr>${cells.join('')}</tr>\n`;
}

function pageFoot({ about }: HtmlOptions): string {
  return `</tbody>
</table>
</div>
</main>
<footer>
${about.map((line) => `<p dir="auto">${htmlText(line)}</p>`).join('\n')}
</footer>
</body>
</html>
`;
}

/** The style of such a page, which the policy of the window allows for previews of it. */
export const PAGE_STYLE = `
:root { color-scheme: light; font: 0.9375rem/1.45 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif; color: #16212b; background: #fff; }
body { margin: 1.5rem; }
h1 { font-size: 1.25rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.375rem 0.625rem; border: 1px solid #c3ccd4; text-align: start; vertical-align: top; white-space: pre-wrap; overflow-wrap: break-word; max-width: 24rem; }
thead th { background: #edf0f3; }
tbody th { font-weight: 600; }
.number { font-variant-numeric: tabular-nums; }
footer { margin-top: 1.5rem; color: #52606d; font-size: 0.8125rem; }
footer p { margin: 0.125rem 0; }
@page { size: A4 landscape; margin: 14mm; }
@media print { body { margin: 0; } .table { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } th, td { font-size: 0.6875rem; max-width: none; } }
`;

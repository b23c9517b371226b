import type { Table } from '../../shared/table';

export interface HtmlOptions {
  readonly title: string;
  /** Where the table is from, a line for each. */
  readonly about: readonly string[];
  /** BCP 47 tag of the interface's language, in which the headers are. */
  readonly language: string;
  readonly isRightToLeft: boolean;
}

/** A table as one HTML page that needs nothing else: readable by screen readers, each cell in its own direction, fit to be printed. */
export function htmlPage({ columns, rows }: Table, options: HtmlOptions): string {
  const { title, about, language, isRightToLeft } = options;
  const head = columns.map((column) => `<th scope="col" dir="auto">${escaped(column)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, at) => {
      const tag = at === 0 ? 'th scope="row"' : 'td';
      const kind = typeof cell === 'number' ? ' class="number"' : '';
      return `<${tag} dir="auto"${kind}>${escaped(String(cell ?? ''))}</${at === 0 ? 'th' : 'td'}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${isRightToLeft ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${escaped(title)}</h1>
<div class="table" role="region" aria-label="${escaped(title)}" tabindex="0">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>
</main>
<footer>
${about.map((line) => `<p dir="auto">${escaped(line)}</p>`).join('\n')}
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

/** Text as it has to stand in HTML, in elements and attributes; a carriage return would otherwise be read as a line feed. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"\r\u00A0]/gu, (letter) => ENTITIES[letter] ?? letter);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\u00A0': '&nbsp;',
};

import { isRightToLeft } from '../../shared/direction-runs';
import { isBlank } from '../../shared/is-blank';
import type { PrintedRows } from '../../shared/printable';
import {
  blocksOf,
  isWide,
  type PaperCell,
  type PaperPart,
  type PaperTable,
} from '../../shared/tables/paper-table';
import { htmlText } from './html-text';

export interface PrintOptions {
  readonly title: string;
  readonly subtitle: string;
  readonly caption: string;
  readonly notesHeading: string;
  readonly aboutHeading: string;
  readonly about: readonly string[];
  /** The foot of every page; `{page}` and `{pages}` stand for numbers. Null for a look at it on a screen, which has no pages. */
  readonly foot: string | null;
  /** BCP 47 tag of the interface's language. */
  readonly language: string;
  readonly isRightToLeft: boolean;
}

/**
 * A table as the HTML page that is printed as PDF: A4, on its side where it is wide, the header repeated and the pages numbered (CSS Paged Media), citations
 * as numbered notes at its end, each citation once. It needs no script and nothing from anywhere.
 */
export function printPage(paper: PaperTable, options: PrintOptions): string {
  const { title, subtitle, caption, notesHeading, aboutHeading, about, language } = options;
  const notes = new Map<string, number>();
  const rows = paper.rows.map((row) => {
    const cells = row.map((cell, at) => cellHtml(cell, at === 0 && paper.hasRowHeads, notes));
    return `<tr>${cells.join('')}</tr>`;
  });
  const sum = paper.columns.reduce((all, { weight }) => all + weight, 0);
  const widths = paper.columns.map(({ weight }) => `<col width="${((weight / sum) * 100).toFixed(2)}%">`);
  const heads = paper.columns.map(({ head }) => `<th scope="col" dir="auto">${htmlText(head)}</th>`);
  return `<!doctype html>
<html lang="${htmlText(language)}" dir="${options.isRightToLeft ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title>
<style>${PRINT_STYLE}</style>
${options.foot === null ? '' : `<style>${pageRule(options.foot, isWide(paper))}</style>`}
</head>
<body${isWide(paper) ? ' class="wide"' : ''}>
<h1 dir="auto">${htmlText(title)}</h1>
<p class="subtitle" dir="auto">${htmlText(subtitle)}</p>
<table>
<caption dir="auto">${htmlText(caption)}</caption>
<colgroup>${widths.join('')}</colgroup>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${notes.size === 0 ? '' : `<h2>${htmlText(notesHeading)}</h2>\n<ol>\n${[...notes.keys()].map((note) => `<li>${htmlText(note)}</li>`).join('\n')}\n</ol>`}
<h2>${htmlText(aboutHeading)}</h2>
${about.map((line) => `<p class="about" dir="auto">${htmlText(line)}</p>`).join('\n')}
</body>
</html>
`;
}

function cellHtml({ parts, notes }: PaperCell, isHead: boolean, known: Map<string, number>): string {
  const numbers = notes.map((note) => {
    const number = known.get(note) ?? known.size + 1;
    known.set(note, number);
    return number;
  });
  const marks = numbers.length === 0 ? '' : `<sup dir="ltr">${numbers.join(', ')}</sup>`;
  const stacked = blocksOf(parts);
  const blocks = stacked.map((part, at) => blockHtml(part, at === stacked.length - 1 ? marks : ''));
  const tag = isHead ? 'th' : 'td';
  // A cell that shows nothing is left out of the tree of a PDF, and those after it would stand for others.
  const shown = stacked.some(({ text }) => !isBlank(text)) || marks !== '' ? '' : '&nbsp;';
  return `<${tag}${isHead ? ' scope="row"' : ''}>${blocks.length === 0 ? marks : blocks.join('')}${shown}</${tag}>`;
}

/** The paragraphs of the table's cells, as `printPage` has them. */
export function printedLines(paper: PaperTable): PrintedRows {
  return paper.rows.map((row) =>
    row.map(({ parts }) =>
      blocksOf(parts).flatMap((part) =>
        linesOf(part).map((text) => ({ text, isQuote: part.kind === 'quote' })),
      ),
    ),
  );
}

/** The lines of a part, its label in the first. */
function linesOf({ label, text }: PaperPart): readonly string[] {
  return text.split('\n').map((line, at) => (label !== null && at === 0 ? `${label}: ${line}` : line));
}

function blockHtml(part: PaperPart, marks: string): string {
  const { kind, text, language } = part;
  const lines = text.split('\n');
  const said = linesOf(part);
  const base = isRightToLeft(text);
  const spoken = language === null ? '' : ` lang="${htmlText(language)}"`;
  return lines
    .map((line, at) => {
      const direction = isRightToLeft(line, base) ? 'rtl' : 'ltr';
      return `<p class="${kind}" dir="${direction}"${spoken}>${htmlText(said[at] ?? '')}${at === lines.length - 1 ? marks : ''}</p>`;
    })
    .join('');
}

function pageRule(foot: string, isOnItsSide: boolean): string {
  const size = isOnItsSide ? 'landscape' : 'portrait';
  return `@page { size: A4 ${size}; margin: 15mm 15mm 17mm; @bottom-center { content: ${footContent(foot)}; font: 8pt sans-serif; color: #52606d; } }`;
}

/** The value of the CSS property `content` that says this, with the numbers of the pages. */
function footContent(foot: string): string {
  const pieces = foot.split(/(\{pages?\})/).filter((piece) => piece !== '');
  return pieces
    .map((piece) => {
      if (piece === '{page}') return 'counter(page)';
      if (piece === '{pages}') return 'counter(pages)';
      // Letters by their numbers: neither a quotation mark nor the end of the style can come of them.
      return `"${Array.from(piece, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `).join('')}"`;
    })
    .join(' ');
}

/** The style of such a page, which the policy of the window allows for previews of it: these are as wide as the paper within its margins, so that lines end where they will. */
export const PRINT_STYLE = `
:root { color-scheme: light; font: 9pt/1.4 "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; color: #16212b; }
body { margin: 0; }
h1 { font-size: 16pt; margin: 0 0 2pt; line-height: 1.2; }
h2 { font-size: 11pt; margin: 14pt 0 4pt; break-after: avoid; }
p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; text-align: start; }
.subtitle { color: #52606d; margin-bottom: 10pt; }
caption { text-align: start; color: #52606d; font-size: 8pt; padding-bottom: 3pt; break-after: avoid; }
table { width: calc(100% - 1pt); margin: 0 0.5pt; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #9aa7b2; padding: 3pt 4.5pt; text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { background: #e4e9ee; font-weight: 700; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
tbody th p { font-weight: 700; }
.mark { font-weight: 700; }
.mark + .mark { margin-top: 0; }
.fact { color: #52606d; font-size: 8pt; }
.quote { margin: 1.5pt 0; padding-inline-start: 5pt; border-inline-start: 1.5pt solid #9aa7b2; }
sup { font-size: 7pt; line-height: 0; margin-inline-start: 1pt; }
ol { margin: 0; padding-inline-start: 20pt; font-size: 8pt; }
li { white-space: pre-wrap; overflow-wrap: anywhere; }
.about { color: #52606d; font-size: 8pt; }
@media screen { body { margin: 18pt; min-width: 180mm; } body.wide { min-width: 267mm; } }
`;

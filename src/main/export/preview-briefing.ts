import type { Briefing, ExportOptions } from '../../shared/briefing';
import { briefingAbout, briefingTitle, type Exporting, exportingAs } from '../../shared/briefing-about';
import type { BriefingPreview, BriefingWeight, PreviewOutput } from '../../shared/briefing-preview';
import { countGuarded, withAbout } from '../../shared/csv';
import type { Dossier } from '../../shared/model';
import type { Cell, Table } from '../../shared/table';
import { briefingRows } from '../../shared/tables/briefing-table';
import type { RowSource } from '../../shared/tables/row-source';
import type { Translate } from '../../shared/translate';
import { LOOK } from './briefing-bytes';
import { briefingJson } from './briefing-json';
import { csvBytes } from './csv';
import { htmlPage } from './html';
import { markdownText } from './markdown';

/** So many rows are previewed at most, and no more than make so many UTF-16 units, but one at least. */
const MOST_ROWS = 30;
const MOST_TEXT = 60_000;
/** How many rows are weighed between two breaths: a few milliseconds. */
const STEP = 100;

/** The first rows of a briefing as its file will have them, made by the functions that write it; of formats that are no text, the table that they show. */
export function previewBriefing(
  dossier: Dossier,
  briefing: Briefing,
  options: ExportOptions,
  exporting: Exporting,
  words: Translate,
): BriefingPreview {
  const source = briefingRows(dossier, briefing, words);
  const table = beginningOf(source);
  const about = briefingAbout(dossier, briefing, exportingAs(exporting, options), words, source.count);
  const title = briefingTitle(dossier, briefing, words);
  const output = outputOf(table, options, title, about);
  const length = lengthOf(output);
  const shown = table.rows.length;
  return {
    rows: source.count,
    columns: source.columns.length,
    shown,
    about,
    output,
    bytes: length === null || shown === 0 ? null : Math.round((length * source.count) / shown),
  };
}

/** Looks at every cell of a briefing, a step at a time so that others are heard meanwhile; null as soon as nobody wants to know. */
export async function weighBriefing(
  dossier: Dossier,
  briefing: Briefing,
  words: Translate,
  isWanted: () => boolean,
): Promise<BriefingWeight | null> {
  const { columns, count, rows } = briefingRows(dossier, briefing, words);
  let guarded = countGuarded({ columns, rows: [] });
  let longest = 0;
  for (let from = 0; from < count; from += STEP) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!isWanted()) return null;
    const some = rows(from, Math.min(count, from + STEP));
    guarded += countGuarded({ columns: [], rows: some });
    for (const row of some) for (const cell of row) longest = Math.max(longest, lengthOfCell(cell));
  }
  return { guarded, longest };
}

function beginningOf({ columns, count, rows }: RowSource): Table {
  const first = rows(0, Math.min(count, MOST_ROWS));
  let length = 0;
  const end = first.findIndex((row) => {
    length += row.reduce<number>((sum, cell) => sum + lengthOfCell(cell), 0);
    return length > MOST_TEXT;
  });
  return { columns, rows: end === -1 ? first : first.slice(0, Math.max(1, end)) };
}

function outputOf(
  table: Table,
  { format, csv }: ExportOptions,
  title: string,
  about: readonly string[],
): PreviewOutput {
  switch (format) {
    case 'csv': {
      const bytes = csvBytes(csv.hasAbout ? withAbout(table, about) : table, csv);
      return { kind: 'text', text: new TextDecoder().decode(bytes) };
    }
    case 'md':
      return { kind: 'text', text: markdownText(table, { title, about }) };
    case 'json':
      return { kind: 'text', text: briefingJson(table, { title, about }) };
    case 'html':
      return { kind: 'page', html: htmlPage(table, { ...LOOK, title, about }) };
    default:
      return { kind: 'table', table };
  }
}

function lengthOf(output: PreviewOutput): number | null {
  if (output.kind === 'table') return null;
  return Buffer.byteLength(output.kind === 'text' ? output.text : output.html, 'utf8');
}

function lengthOfCell(cell: Cell): number {
  return typeof cell === 'string' ? cell.length : 0;
}

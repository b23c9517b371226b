import { PAPER_FORMATS } from '../../shared/briefing';
import { briefingAbout, exportingAs } from '../../shared/briefing-about';
import type { BriefingPreview, BriefingWeight, PreviewOutput } from '../../shared/briefing-preview';
import { countGuarded } from '../../shared/csv';
import type { Cell, Table } from '../../shared/table';
import type { Translate } from '../../shared/translate';
import { type BriefingOrder, layoutOf, piecesOf } from './briefing-pieces';
import { docxHere } from './docx/here';
import { NO_PAUSE } from './pace';
import { inSlices, type SlicedTable, slicedTable } from './table-slices';

/** So many rows are previewed at most, and no more than make so many UTF-16 units, but one at least. */
const MOST_ROWS = 30;
const MOST_TEXT = 60_000;
/** How many rows are weighed between two breaths: a few milliseconds. */
const STEP = 100;

/**
 * The first rows of a briefing as its file will have them, made by what writes it: its text, or its page; of a Word document the page that it looks like,
 * and of a workbook the table that it shows.
 */
export async function previewBriefing(order: BriefingOrder, words: Translate): Promise<BriefingPreview> {
  const { dossier, briefing, options, exporting } = order;
  const whole = slicedTable(dossier, briefing, layoutOf(options), words, MOST_ROWS);
  const table = beginningOf(whole);
  const about = briefingAbout(dossier, briefing, exportingAs(exporting, options), words, whole.count);
  const shown = table.rows.length;
  const output: PreviewOutput =
    shown === 0 ? { kind: 'table', table } : await outputOf(table, whole.count, order, words);
  const length = lengthOf(output, options.format);
  return {
    rows: whole.count,
    columns: whole.columns.length,
    groupsAre: whole.groupsAre ?? null,
    shown,
    about,
    output,
    bytes: length === null || shown === 0 ? null : Math.round((length * whole.count) / shown),
  };
}

/** Looks at every cell of a briefing, a step at a time so that others are heard meanwhile; null as soon as nobody wants to know. */
export async function weighBriefing(
  { dossier, briefing, options }: Omit<BriefingOrder, 'exporting'>,
  words: Translate,
  isWanted: () => boolean,
): Promise<BriefingWeight | null> {
  const { columns, slices } = slicedTable(dossier, briefing, layoutOf(options), words, STEP);
  let guarded = countGuarded({ columns, rows: [] });
  let longest = 0;
  for (const { rows } of slices()) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!isWanted()) return null;
    guarded += countGuarded({ columns: [], rows });
    for (const row of rows) for (const cell of row) longest = Math.max(longest, lengthOfCell(cell));
  }
  return { guarded, longest };
}

function beginningOf({ slices, count: _, ...head }: SlicedTable): Table {
  const [first] = slices();
  const rows = (first?.rows ?? []).slice(0, MOST_ROWS);
  let length = 0;
  const end = rows.findIndex((row) => {
    length += row.reduce<number>((sum, cell) => sum + lengthOfCell(cell), 0);
    return length > MOST_TEXT;
  });
  return { ...head, rows: end === -1 ? rows : rows.slice(0, Math.max(1, end)) };
}

async function outputOf(
  table: Table,
  count: number,
  order: BriefingOrder,
  words: Translate,
): Promise<PreviewOutput> {
  const { format } = order.options;
  if (format === 'xlsx') return { kind: 'table', table };
  const isPaper = PAPER_FORMATS.some((each) => each === format);
  const shown: BriefingOrder = isPaper
    ? { ...order, options: { ...order.options, format: 'pdf' }, isOnScreen: true }
    : order;
  const parts: Uint8Array[] = [];
  const workshop = { words, pace: NO_PAUSE, makeDocx: docxHere };
  for await (const part of piecesOf(inSlices(table), count, shown, workshop)) parts.push(part);
  // A preview has a byte order mark where the file has one.
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(Buffer.concat(parts));
  return isPaper || format === 'html' ? { kind: 'page', html: text } : { kind: 'text', text };
}

/** In bytes; null where the file is another thing than what is shown. */
function lengthOf(output: PreviewOutput, format: string): number | null {
  if (output.kind === 'table' || PAPER_FORMATS.some((each) => each === format)) return null;
  return Buffer.byteLength(output.kind === 'text' ? output.text : output.html, 'utf8');
}

function lengthOfCell(cell: Cell): number {
  return typeof cell === 'string' ? cell.length : 0;
}

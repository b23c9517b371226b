import { assertNever } from '../../shared/assert-never';
import { type Briefing, DATA_FORMATS, type ExportOptions } from '../../shared/briefing';
import { briefingAbout, briefingTitle, type Exporting, exportingAs } from '../../shared/briefing-about';
import { withAbout } from '../../shared/csv';
import { isMostlyRightToLeft } from '../../shared/direction-runs';
import { DossierError } from '../../shared/errors';
import type { Dossier } from '../../shared/model';
import type { Table } from '../../shared/table';
import type { Translate } from '../../shared/translate';
import { jsonPieces } from './briefing-json';
import { csvPieces } from './csv';
import type { DocxMaker } from './docx/job';
import { htmlPieces } from './html';
import { markdownPieces } from './markdown';
import type { Pace } from './pace';
import { paperOf, proseIn } from './paper-of';
import { printPage } from './print-page';
import { endingWith, type SlicedTable, slicedTable } from './table-slices';
import { xlsxPieces } from './xlsx/xlsx';

/** What a briefing is made of and for. */
export interface BriefingOrder {
  readonly dossier: Dossier;
  readonly briefing: Briefing;
  readonly options: ExportOptions;
  readonly exporting: Exporting;
  /** Whether what is to be printed is only looked at, on a screen that has no pages. */
  readonly isOnScreen?: boolean;
}

/** With what it is made. */
export interface Workshop {
  readonly words: Translate;
  readonly pace: Pace;
  readonly makeDocx: DocxMaker;
}

/** The bytes of a file in pieces as they are made, and how many rows are in it, without the header. */
export interface BriefingPieces {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly rows: number;
}

/** The interface runs from left to right so far; the language is that of its words. */
export const LANGUAGE = 'en';

/**
 * A briefing as a file in one of the formats; `pdf` gives its page alone. Reading the pieces rejects with `nothingToExport`, `cellTooLong`,
 * `tableTooLarge`, `tooLongForPaper`, or `exportCancelled`.
 */
export function briefingPieces(order: BriefingOrder, workshop: Workshop): BriefingPieces {
  const { dossier, briefing, options } = order;
  const table = slicedTable(dossier, briefing, layoutOf(options), workshop.words);
  return { pieces: piecesOf(table, table.count, order, workshop), rows: table.count };
}

/** The layout that a briefing has in a format: only those for programs can be long. */
export function layoutOf({ format, layout }: ExportOptions): ExportOptions['layout'] {
  return DATA_FORMATS.some((each) => each === format) ? layout : 'wide';
}

/**
 * A table of a briefing as a file; where it says how many rows there are it says `count`, of which the table may be the beginning. Rejects like `briefingPieces`.
 */
export async function* piecesOf(
  table: SlicedTable,
  count: number,
  order: BriefingOrder,
  workshop: Workshop,
): AsyncGenerator<Uint8Array> {
  const { dossier, briefing, options, exporting } = order;
  const { words, pace, makeDocx } = workshop;
  const looked = firstRows(table);
  if (looked === null) throw new DossierError('nothingToExport');
  const about = briefingAbout(dossier, briefing, exportingAs(exporting, options), words, count);
  const title = briefingTitle(dossier, briefing, words);
  const look = { title, about, language: LANGUAGE, isRightToLeft: false } as const;
  switch (options.format) {
    case 'csv': {
      const ending = options.csv.hasAbout ? withAbout({ ...table, rows: [] }, about).rows : [];
      yield* csvPieces(endingWith(table, ending), options.csv, pace);
      return;
    }
    case 'xlsx': {
      const sheetNames = [words('exports.sheet'), words('exports.aboutSheet')] as const;
      const isRightToLeft = isMostlyRightToLeft(proseIn(looked, table.traits));
      yield* xlsxPieces(table, { sheetNames, about, isRightToLeft }, pace);
      return;
    }
    case 'docx': {
      const { paper, page } = await paperOf(table, count, look, words, pace);
      await pace.reach(null);
      yield await makeDocx({ ...page, paper, notes: options.notes }, pace.signal);
      return;
    }
    case 'pdf': {
      const { paper, page } = await paperOf(table, count, look, words, pace);
      yield utf8(printPage(paper, { ...page, foot: order.isOnScreen === true ? null : page.foot }));
      return;
    }
    case 'html':
      yield* inUtf8(htmlPieces(table, look, pace));
      return;
    case 'md':
      yield* inUtf8(markdownPieces(table, look, pace));
      return;
    case 'json':
      yield* inUtf8(jsonPieces(table, look, pace));
      return;
    default:
      return assertNever(options.format);
  }
}

/** The first rows of a table; null when it has none. */
function firstRows(table: SlicedTable): Table['rows'] | null {
  for (const { rows } of table.slices()) if (rows.length > 0) return rows;
  return null;
}

async function* inUtf8(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield utf8(text);
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text);
}

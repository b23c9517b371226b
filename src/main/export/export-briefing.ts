import { briefingAbout, briefingTitle, exportingAs } from '../../shared/briefing-about';
import { DossierError } from '../../shared/errors';
import type { Printable } from '../../shared/printable';
import { jsonPieces } from './briefing-json';
import { type BriefingOrder, briefingPieces, LANGUAGE, type Workshop } from './briefing-pieces';
import { NO_PAUSE } from './pace';
import { paperOf } from './paper-of';
import { printedLines, printPage } from './print-page';
import { inSlices, slicedTable } from './table-slices';
import { writePieces } from './write-pieces';

/**
 * Writes a briefing as a file and resolves to how many rows it has, without the header. An earlier file of that name is replaced only by a complete one.
 * Rejects with what `briefingPieces` and `exportError` name.
 */
export async function exportBriefing(
  order: BriefingOrder,
  path: string,
  workshop: Workshop,
): Promise<number> {
  const { pieces, rows } = briefingPieces(order, workshop);
  await writePieces(path, pieces, workshop.pace);
  return rows;
}

/** A briefing as it is printed as PDF, with what travels in the file. Rejects with what `briefingPieces` names. */
export async function printableBriefing(
  { dossier, briefing, options, exporting }: BriefingOrder,
  { words, pace }: Workshop,
): Promise<Printable> {
  const table = slicedTable(dossier, briefing, 'wide', words);
  if (table.count === 0) throw new DossierError('nothingToExport');
  const title = briefingTitle(dossier, briefing, words);
  const about = briefingAbout(dossier, briefing, exportingAs(exporting, options), words, table.count);
  const look = { title, about, language: LANGUAGE };
  const { paper, page, whole } = await paperOf(table, table.count, look, words, pace);
  const html = printPage(paper, page);
  let attachment: string | null = null;
  if (options.attachesTable !== false) {
    attachment = '';
    for await (const text of jsonPieces(inSlices(whole), look, NO_PAUSE)) attachment += text;
  }
  return { html, rows: table.count, lines: printedLines(paper), attachment };
}

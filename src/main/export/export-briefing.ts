import { type BriefingOrder, briefingPieces, type Workshop } from './briefing-pieces';
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

/** A briefing as the page that is printed as PDF, and how many rows it has. Rejects with what `briefingPieces` names. */
export async function briefingPage(
  order: BriefingOrder,
  workshop: Workshop,
): Promise<{ readonly html: string; readonly rows: number }> {
  const options = { ...order.options, format: 'pdf' } as const;
  const { pieces, rows } = briefingPieces({ ...order, options }, workshop);
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return { html: Buffer.concat(parts).toString('utf8'), rows };
}

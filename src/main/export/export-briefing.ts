import { basename } from 'node:path';
import type { Briefing, ExportOptions } from '../../shared/briefing';
import type { Exporting } from '../../shared/briefing-about';
import { DossierError } from '../../shared/errors';
import type { Dossier } from '../../shared/model';
import { writeAtomically } from '../dossier/write-atomically';
import { briefingBytes } from './briefing-bytes';
import { loadWords } from './words';

/**
 * Writes a briefing as a file and returns how many rows it has, without the header. An earlier file of that name is replaced
 * only by a complete one. Throws `nothingToExport`, `cellTooLong`, `tableTooLarge`, `diskFull`, `fileReadOnly` or `exportFailed`.
 */
export async function exportBriefing(
  dossier: Dossier,
  path: string,
  briefing: Briefing,
  options: ExportOptions,
  exporting: Exporting,
): Promise<number> {
  const { bytes, rows } = await briefingBytes(dossier, briefing, options, exporting, await loadWords());
  writeBriefing(path, bytes);
  return rows;
}

/** Writes the bytes of a briefing, whole or not at all. Throws `diskFull`, `fileReadOnly` or `exportFailed`. */
export function writeBriefing(path: string, bytes: Uint8Array): void {
  try {
    writeAtomically(path, bytes);
  } catch (error) {
    if (error instanceof DossierError && error.code !== 'saveFailed') throw error;
    throw new DossierError('exportFailed', { name: basename(path) }, error);
  }
}

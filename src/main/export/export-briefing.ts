import { basename } from 'node:path';
import type { Briefing, CsvOptions } from '../../shared/briefing';
import { DossierError } from '../../shared/errors';
import type { Dossier } from '../../shared/model';
import { briefingTable } from '../../shared/tables/briefing-table';
import { writeAtomically } from '../dossier/write-atomically';
import { csvBytes } from './csv';
import { loadWords } from './words';

/**
 * Writes a briefing as a CSV file and returns how many rows it has, without the header. An earlier file of that name is replaced
 * only by a complete one. Throws `nothingToExport`, `diskFull`, `fileReadOnly` or `exportFailed`.
 */
export async function exportBriefing(
  dossier: Dossier,
  path: string,
  briefing: Briefing,
  options: CsvOptions,
): Promise<number> {
  const table = briefingTable(dossier, briefing, await loadWords());
  if (table.rows.length === 0) throw new DossierError('nothingToExport');
  try {
    writeAtomically(path, csvBytes(table, options));
  } catch (error) {
    if (error instanceof DossierError && error.code !== 'saveFailed') throw error;
    throw new DossierError('exportFailed', { name: basename(path) }, error);
  }
  return table.rows.length;
}

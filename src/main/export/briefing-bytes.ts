import { assertNever } from '../../shared/assert-never';
import type { Briefing, ExportOptions } from '../../shared/briefing';
import { briefingAbout, briefingTitle, type Exporting, exportingAs } from '../../shared/briefing-about';
import { withAbout } from '../../shared/csv';
import { DossierError } from '../../shared/errors';
import type { Dossier } from '../../shared/model';
import { briefingTable } from '../../shared/tables/briefing-table';
import type { Translate } from '../../shared/translate';
import { briefingJson } from './briefing-json';
import { csvBytes } from './csv';
import { htmlPage } from './html';
import { markdownText } from './markdown';
import { xlsxBytes } from './xlsx';

/** A briefing as the bytes of a file, and how many rows it has, without the header. */
export interface BriefingBytes {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** The interface runs from left to right so far; the language is that of its words. */
export const LOOK = { language: 'en', isRightToLeft: false } as const;

/** A briefing as a file in one of the formats. Throws `nothingToExport`, `cellTooLong` or `tableTooLarge`. */
export async function briefingBytes(
  dossier: Dossier,
  briefing: Briefing,
  options: ExportOptions,
  exporting: Exporting,
  words: Translate,
): Promise<BriefingBytes> {
  const { format, csv } = options;
  const table = briefingTable(dossier, briefing, words);
  const rows = table.rows.length;
  if (rows === 0) throw new DossierError('nothingToExport');
  const about = briefingAbout(dossier, briefing, exportingAs(exporting, options), words, rows);
  const title = briefingTitle(dossier, briefing, words);
  switch (format) {
    case 'csv':
      return { bytes: csvBytes(csv.hasAbout ? withAbout(table, about) : table, csv), rows };
    case 'xlsx': {
      const sheetNames = [words('exports.sheet'), words('exports.aboutSheet')] as const;
      return { bytes: await xlsxBytes(table, { ...LOOK, sheetNames, about }), rows };
    }
    case 'html':
      return { bytes: utf8(htmlPage(table, { ...LOOK, title, about })), rows };
    case 'md':
      return { bytes: utf8(markdownText(table, { title, about })), rows };
    case 'json':
      return { bytes: utf8(briefingJson(table, { title, about })), rows };
    default:
      return assertNever(format);
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

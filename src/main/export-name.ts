import type { Briefing, ExportFormat } from '../shared/briefing';
import type { PictureFile } from '../shared/picture-file';
import type { Translate } from '../shared/translate';
import { safeFileName, withExtension } from './file-name';

/**
 * The file name to propose for a briefing: the dossier's title, the view and its date.
 * `today` is an ISO day, for the views that have no date of their own.
 */
export function exportName(
  briefing: Briefing,
  title: string,
  today: string,
  format: ExportFormat,
  words: Translate,
): string {
  return withExtension(safeFileName(nameOf(briefing, title, today, words), words('app.name')), `.${format}`);
}

/** The file name to propose for a picture: the dossier's title, what it shows, and the ISO day `today`. */
export function pictureName(
  { shows, format }: Pick<PictureFile, 'shows' | 'format'>,
  title: string,
  today: string,
  words: Translate,
): string {
  return withExtension(
    safeFileName(words(`menu.fileName.${shows}`, { title, today }), words('app.name')),
    `.${format}`,
  );
}

function nameOf(briefing: Briefing, title: string, today: string, words: Translate): string {
  switch (briefing.view) {
    case 'matrix':
      return words('menu.fileName.matrix', { title, asOf: briefing.asOf });
    case 'compare':
      return words('menu.fileName.compare', { title, from: briefing.from, to: briefing.to });
    case 'sides':
      return words('menu.fileName.sides', { title, asOf: briefing.asOf });
    case 'positions':
      return words('menu.fileName.positions', { title, today });
    case 'evidence':
      return words('menu.fileName.evidence', { title, today });
    case 'history':
      return words('menu.fileName.history', { title, today });
    case 'sources':
      return words('menu.fileName.sources', { title, today });
  }
}

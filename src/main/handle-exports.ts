import { basename } from 'node:path';
import { shell } from 'electron';
import { DossierError } from '../shared/errors';
import { chooseExport } from './dialogs';
import { writePicture } from './export/write-picture';
import { exportName, pictureName } from './export-name';
import { exportPdf } from './export-pdf';
import type { Handlers } from './handlers';

/** Briefings and pictures that go out. */
export const exportHandlers = {
  exportBriefing: async (app, window, { briefing, options }) => {
    const { dossier } = window;
    if (dossier === null) throw new DossierError('nothingToExport');
    const today = new Date().toISOString().slice(0, 10);
    const name = exportName(briefing, dossier.title, today, options.format, app.words);
    const path = await chooseExport(app, window, name, options.format);
    if (path === null) return null;
    const exporting = new AbortController();
    window.exporting = exporting;
    exporting.signal.addEventListener('abort', () => dossier.engine.cancelExports());
    try {
      const rows =
        options.format === 'pdf'
          ? await exportPdf(app, window, dossier.engine, path, { briefing, options }, exporting.signal)
          : await dossier.engine.exportTo(path, briefing, options);
      window.lastExport = path;
      return { fileName: basename(path), rows };
    } finally {
      if (window.exporting === exporting) window.exporting = null;
    }
  },
  cancelExport: (_app, window) => {
    window.exporting?.abort();
    return null;
  },
  exportPicture: async (app, window, picture) => {
    const { dossier } = window;
    if (dossier === null) throw new DossierError('nothingToExport');
    const today = new Date().toISOString().slice(0, 10);
    const name = pictureName(picture, dossier.title, today, app.words);
    const path = await chooseExport(app, window, name, picture.format);
    if (path === null) return null;
    writePicture(path, picture);
    window.lastExport = path;
    return { fileName: basename(path) };
  },
  showExport: (_app, window) => {
    if (window.lastExport !== null) shell.showItemInFolder(window.lastExport);
    return null;
  },
} satisfies Partial<Handlers>;

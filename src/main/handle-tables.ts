import { basename } from 'node:path';
import { DossierError } from '../shared/errors';
import { chooseExport, chooseTableFile } from './dialogs';
import { writeAtomically } from './dossier/write-atomically';
import { safeFileName, withExtension } from './file-name';
import type { Handlers } from './handlers';
import { offerFiles } from './offers';

/** Tables of positions that come in, and what of them did not. */
export const tableHandlers = {
  chooseTable: async (app, window) =>
    window.dossier === null ? null : offerFiles(window, await chooseTableFile(app, window)),
  saveRefused: async (app, window, { name, csv }) => {
    const path = await chooseExport(
      app,
      window,
      withExtension(safeFileName(name, app.words('app.name')), '.csv'),
      'csv',
    );
    if (path === null) return null;
    try {
      writeAtomically(path, new TextEncoder().encode(csv));
    } catch (error) {
      if (error instanceof DossierError && error.code !== 'saveFailed') throw error;
      throw new DossierError('exportFailed', { name: basename(path) }, error);
    }
    window.lastExport = path;
    return { fileName: basename(path) };
  },
} satisfies Partial<Handlers>;

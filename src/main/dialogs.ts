import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dialog } from 'electron';
import type { ExportFormat } from '../shared/briefing';
import { DossierError } from '../shared/errors';
import type { PictureFile } from '../shared/picture-file';
import { TABLE_ENDINGS } from '../shared/table-import/table-endings';
import type { Application, DossierWindow } from './application';
import { safeFileName, withExtension } from './file-name';
import { DOCUMENT_ENDINGS } from './import/format';

/** How the name of a dossier file ends. */
export const DOSSIER_EXTENSION = '.parley';

/** Asks which dossier to open; an absolute path, or null when the person closed the dialog. */
export async function chooseDossier(app: Application, window: DossierWindow): Promise<string | null> {
  const { words } = app;
  const { filePaths } = await dialog.showOpenDialog(window.browser, {
    defaultPath: folderOf(app, window),
    properties: ['openFile'],
    filters: [
      { name: words('menu.dialog.dossiers'), extensions: ['parley'] },
      { name: words('menu.dialog.allFiles'), extensions: ['*'] },
    ],
  });
  return filePaths[0] ?? null;
}

/** Asks where to keep a new dossier with this title; an absolute path that ends in `.parley`, or null. */
export async function chooseNewDossier(
  app: Application,
  window: DossierWindow,
  title: string,
): Promise<string | null> {
  const { words } = app;
  const name = safeFileName(title, words('menu.fileName.untitled')) + DOSSIER_EXTENSION;
  const { filePath } = await dialog.showSaveDialog(window.browser, {
    title: words('menu.dialog.createTitle'),
    buttonLabel: words('menu.dialog.createButton'),
    defaultPath: join(folderOf(app, window), name),
    filters: [{ name: words('menu.dialog.dossiers'), extensions: ['parley'] }],
  });
  return filePath ? withExtension(filePath, DOSSIER_EXTENSION) : null;
}

/**
 * Asks where to write all of the window's dossier once more, under this name; an absolute path that ends in `.parley`, or null.
 * The folder of the file itself is not proposed when the file is in trouble there.
 */
export async function chooseCopy(
  app: Application,
  window: DossierWindow,
  name: string,
  isElsewhere: boolean,
): Promise<string | null> {
  const { words } = app;
  const folder = isElsewhere ? app.locations.documents : folderOf(app, window);
  const { filePath } = await dialog.showSaveDialog(window.browser, {
    title: words(isElsewhere ? 'menu.dialog.elsewhereTitle' : 'menu.dialog.copyTitle'),
    buttonLabel: words('menu.dialog.copyButton'),
    defaultPath: join(folder, name),
    filters: [{ name: words('menu.dialog.dossiers'), extensions: ['parley'] }],
  });
  return filePath ? withExtension(filePath, DOSSIER_EXTENSION) : null;
}

/** Asks which texts to import; absolute paths, none when the person closed the dialog. */
export async function chooseTexts(app: Application, window: DossierWindow): Promise<readonly string[]> {
  const { words } = app;
  const { filePaths } = await dialog.showOpenDialog(window.browser, {
    title: words('menu.dialog.sourcesTitle'),
    buttonLabel: words('menu.dialog.sourcesButton'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: words('menu.dialog.texts'), extensions: [...DOCUMENT_ENDINGS, 'json'] },
      { name: words('menu.dialog.allFiles'), extensions: ['*'] },
    ],
  });
  return filePaths;
}

/** Asks for a folder of which all documents are imported; its absolute path alone, or none when the person closed the dialog. */
export async function chooseTextFolder(app: Application, window: DossierWindow): Promise<readonly string[]> {
  const { words } = app;
  const { filePaths } = await dialog.showOpenDialog(window.browser, {
    title: words('menu.dialog.folderTitle'),
    buttonLabel: words('menu.dialog.sourcesButton'),
    properties: ['openDirectory'],
  });
  return filePaths;
}

/** Asks for a table of positions; its absolute path alone, or none when the person closed the dialog. */
export async function chooseTableFile(app: Application, window: DossierWindow): Promise<readonly string[]> {
  const { words } = app;
  const { filePaths } = await dialog.showOpenDialog(window.browser, {
    title: words('menu.dialog.tableTitle'),
    buttonLabel: words('menu.dialog.sourcesButton'),
    properties: ['openFile'],
    filters: [
      { name: words('menu.dialog.tables'), extensions: [...TABLE_ENDINGS, 'txt'] },
      { name: words('menu.dialog.allFiles'), extensions: ['*'] },
    ],
  });
  return filePaths;
}

/**
 * Asks where to write a CSV table or a picture; an absolute path that ends in `.csv`, `.svg` or `.png`, or null. Throws `fileExists` when only the ending that
 * was added makes it an existing file's name, which the system's dialog has then not asked about.
 */
export async function chooseExport(
  app: Application,
  window: DossierWindow,
  name: string,
  format: ExportFormat | PictureFile['format'],
): Promise<string | null> {
  const { words } = app;
  const { filePath } = await dialog.showSaveDialog(window.browser, {
    title: words(isPicture(format) ? 'menu.dialog.pictureTitle' : 'menu.dialog.exportTitle'),
    buttonLabel: words('menu.dialog.exportButton'),
    defaultPath: join(folderOf(app, window), name),
    properties: ['showOverwriteConfirmation'],
    filters: [{ name: words(`menu.dialog.${format}`), extensions: [format] }],
  });
  if (!filePath) return null;
  const path = withExtension(filePath, `.${format}`);
  if (path !== filePath && existsSync(path)) throw new DossierError('fileExists', { name: basename(path) });
  return path;
}

function isPicture(format: ExportFormat | PictureFile['format']): format is PictureFile['format'] {
  return format === 'svg' || format === 'png';
}

/** Asks whether what was typed into a form may be lost. */
export function confirmDiscard(app: Application, window: DossierWindow): Promise<boolean> {
  const { words } = app;
  return confirm(window, {
    message: words('menu.dialog.unsavedTitle'),
    detail: words('menu.dialog.unsavedDetail'),
    buttons: [words('menu.dialog.keepWriting'), words('menu.dialog.discard')],
  });
}

/** Asks whether what was recorded and is in the window alone may be lost. */
export function confirmLoss(app: Application, window: DossierWindow): Promise<boolean> {
  const { words } = app;
  return confirm(window, {
    message: words('menu.dialog.lossTitle'),
    detail: words('menu.dialog.lossDetail'),
    buttons: [words('menu.dialog.keepOpen'), words('menu.dialog.closeAnyway')],
  });
}

/** Asks a question whose second button destroys something. */
async function confirm(
  window: DossierWindow,
  question: { readonly message: string; readonly detail: string; readonly buttons: readonly string[] },
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window.browser, {
    type: 'warning',
    message: question.message,
    detail: question.detail,
    buttons: [...question.buttons],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Where the person last put something: beside the export, else beside the dossier, else among the documents. */
function folderOf(app: Application, window: DossierWindow): string {
  const last = window.lastExport ?? window.dossier?.path;
  return last === undefined ? app.locations.documents : dirname(last);
}

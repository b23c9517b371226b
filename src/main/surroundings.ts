import { existsSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Application, type DossierWindow, type OpenedDossier, tell } from './application';
import { conflictedCopiesOf } from './conflicted-copies';
import { rememberedOf, withRemembered } from './settings';
import { syncServiceOf } from './sync-service';

/** How much of a file is looked at for a dossier's id, in bytes: `meta` is the first table, and its one row is there. */
const BEGINNING = 64 * 1024;

/**
 * Tells the window what the analyst has to mind about the folder that its dossier is in: once for each dossier that a service
 * synchronises the folder, and every time that there are conflicted copies. Never rejects.
 */
export async function warnOfSurroundings(app: Application, window: DossierWindow): Promise<void> {
  const { dossier } = window;
  if (dossier === null) return;
  const service = syncServiceOf(dossier.path, (folder, name) => existsSync(join(folder, name)));
  if (service !== null && !rememberedOf(app.settings.read(), dossier.id).isSyncTold) {
    app.settings.update((stored) => withRemembered(stored, dossier.id, { isSyncTold: true }));
    tell(window, { type: 'notice', notice: { key: 'syncFolder', params: { service } } });
  }
  const copies = await copiesBeside(dossier);
  const [name] = copies;
  if (name === undefined || window.dossier?.id !== dossier.id) return;
  const params = { name, names: copies.map((copy) => `“${copy}”`).join(', '), count: copies.length };
  tell(window, { type: 'notice', notice: { key: 'conflictedCopies', params } });
}

/** The files beside a dossier that are called like conflicted copies of it and are this very dossier. */
export async function copiesBeside({
  path,
  fileName,
  id,
}: Pick<OpenedDossier, 'path' | 'fileName' | 'id'>): Promise<readonly string[]> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const copies: string[] = [];
  for (const name of conflictedCopiesOf(fileName, names)) {
    if (await isOfDossier(join(folder, name), id)) copies.push(name);
  }
  return copies;
}

/** Whether a file is an SQLite database that names the dossier of this id at its beginning. */
async function isOfDossier(path: string, id: string): Promise<boolean> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
      const beginning = buffer.subarray(0, bytesRead).toString('latin1');
      return beginning.startsWith('SQLite format 3\0') && beginning.includes(id);
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

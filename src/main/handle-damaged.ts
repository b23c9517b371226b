import { basename, dirname, join } from 'node:path';
import { DossierError } from '../shared/errors';
import type { Application } from './application';
import { copyBackup } from './copy-backup';
import { chooseNewDossier, DOSSIER_EXTENSION } from './dialogs';
import { safeFileName } from './file-name';
import type { Handlers } from './handlers';
import { isThere } from './is-there';
import { openDossier } from './open-dossier';

/** What can be done about a damaged dossier: the file itself is never written to. */
export const damagedHandlers = {
  salvage: async (app, window) => {
    if (window.damaged === null) throw new DossierError('requestInvalid');
    const { path } = window.damaged;
    const options = { window, create: null, salvageFrom: path };
    try {
      await openDossier(app, await freePathBeside(app, path, 'damaged.fileName', new Date()), options);
    } catch (error) {
      // Beside the damaged file there is no room, or nothing may be written: the person knows a better place.
      if (!(error instanceof DossierError) || !NO_PLACE.includes(error.code)) throw error;
      const place = await chooseNewDossier(app, window, stemOf(path));
      if (place === null) return false;
      await openDossier(app, place, options);
    }
    return true;
  },
  openBackup: async (app, window) => {
    const { damaged } = window;
    if (damaged === null || damaged.backup === null) throw new DossierError('requestInvalid');
    // A backup stays what it is: the copy is what is worked on.
    const at = new Date(damaged.backup.at);
    const copy = await freePathBeside(app, damaged.path, 'damaged.backupFileName', at);
    await copyBackup(damaged.backup.path, copy, basename(copy));
    await openDossier(app, copy, { window, create: null });
    return null;
  },
} satisfies Partial<Handlers>;

const NO_PLACE: readonly string[] = ['fileReadOnly', 'diskFull', 'saveFailed', 'fileExists', 'nameTooLong'];

/** A path beside a file that nobody has yet, named after it and a day, which stands in the name as an ISO date. */
async function freePathBeside(
  app: Application,
  path: string,
  pattern: 'damaged.fileName' | 'damaged.backupFileName',
  day: Date,
): Promise<string> {
  const date = day.toISOString().slice(0, 10);
  const name = safeFileName(app.words(pattern, { name: stemOf(path), date }), date);
  for (let count = 1; ; count += 1) {
    const numbered = count === 1 ? name : `${name} ${count}`;
    const free = join(dirname(path), numbered + DOSSIER_EXTENSION);
    if (!(await isThere(free))) return free;
  }
}

function stemOf(path: string): string {
  const name = basename(path);
  return name.toLowerCase().endsWith(DOSSIER_EXTENSION) ? name.slice(0, -DOSSIER_EXTENSION.length) : name;
}

import { basename } from 'node:path';
import { DossierError, toWire } from '../shared/errors';
import { type Application, type DossierWindow, frontWindow, tell } from './application';
import { newestBackupOf } from './dossier/backups/read-backup';
import { createWindow, showWindow } from './window';

/** What a file is refused with when it was, or should have been, a dossier. */
const DAMAGE: readonly string[] = ['fileDamaged', 'fileTruncated', 'fileEmpty'];

/**
 * Whether a refusal to open is about a damaged dossier. A file that does not look like one is taken for one only when entries of a
 * dossier can still be read in it; `canSalvage` is what the engine says of that, null when it was not asked.
 */
export function isDamage(error: unknown, canSalvage: boolean | null): error is DossierError {
  if (!(error instanceof DossierError) || canSalvage === null) return false;
  return canSalvage || DAMAGE.includes(error.code);
}

interface Refused {
  /** Absolute. */
  readonly path: string;
  readonly error: DossierError;
  readonly canSalvage: boolean;
}

/**
 * Tells the window that asked, or else the one in front, that a dossier is damaged and what can be done about it: recovering what can be
 * read, or opening the newest good backup of the file that was at its path.
 */
export async function tellDamaged(
  app: Application,
  asked: DossierWindow | null,
  refused: Refused,
): Promise<void> {
  const found = await newestBackupOf(app.locations.backups, refused.path);
  const backup = found === null ? null : { path: found.path, at: new Date(found.at).toISOString() };
  const window = asked !== null && app.windows.has(asked) ? asked : (frontWindow(app) ?? createWindow(app));
  const { path, error, canSalvage } = refused;
  window.damaged = { path, backup };
  tell(window, {
    type: 'damaged',
    fileName: basename(path),
    error: toWire(error),
    canSalvage,
    backup: backup && { at: backup.at },
  });
  if (window.untold === null) showWindow(window);
}

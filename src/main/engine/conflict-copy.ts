import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Notice } from '../../shared/notices';
import type { Disk } from '../dossier/disk';
import { openSession } from '../dossier/open-session';
import type { Session } from '../dossier/session';
import { conflictName } from './conflict-name';

/** Where a conflict copy of the dossier at `path` goes: beside it, under a name that nothing has yet. */
export function conflictPath(path: string, disk: Disk): string {
  const folder = dirname(path);
  const isTaken = (name: string) => disk.look(join(folder, name)) !== null;
  return join(folder, conflictName(path, new Date(), hostname(), isTaken));
}

/** Writes all that a session has to a conflict copy beside `path`. Resolves to its path; rejects with what `saveCopy` rejects with. */
export async function saveConflictCopy(session: Session, path: string, disk: Disk): Promise<string> {
  const copy = conflictPath(path, disk);
  await session.saveCopy(copy);
  return copy;
}

/** What is said of one that was written to `copy`. */
export function noticeOfCopy(copy: string): Notice {
  return { key: 'copySaved', params: { name: basename(copy) } };
}

/**
 * Writes a conflict copy unless the dossier that is at `path` now has all that the session has. Resolves to its path, or to null where none
 * was wanted or none could be written: then the log still has everything. Never rejects.
 */
export async function rescue(session: Session, path: string, disk: Disk): Promise<string | null> {
  if (await hasAllOf(session, path, disk)) return null;
  try {
    return await saveConflictCopy(session, path, disk);
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** What cannot be read has nothing. */
async function hasAllOf(session: Session, path: string, disk: Disk): Promise<boolean> {
  try {
    const there = await openSession(path, { coder: '', disk, isReadOnly: true });
    const isKnown = there.hasCarriedOut(session.lastTransactionId);
    await there.abandon();
    return isKnown;
  } catch {
    return false;
  }
}

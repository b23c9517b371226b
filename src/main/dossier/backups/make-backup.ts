import { basename } from 'node:path';
import type { BackupReason } from '../../../shared/backups';
import { metaOf } from '../../../shared/dossier';
import { DossierError } from '../../../shared/errors';
import type { Dossier } from '../../../shared/model';
import { type Disk, NODE_DISK } from '../disk';
import { readDossierFile } from '../file';
import { writeError } from '../file-errors';
import { sha256 } from '../hash';
import { syncFolder, tryToRemove, writeAtomically } from '../write-atomically';
import { type Holdings, holdingsOf, readAbout, writeAbout } from './about';
import { type Backup, backupFolder, backupPath, listBackups, removeOrphans } from './backup-folder';
import { backupId } from './backup-name';
import { removableBackups } from './retention';

/** What is to be backed up. */
export interface BackupOrder {
  /** The dossier's file, an absolute path. */
  readonly path: string;
  /** SHA-256 of the file as it was last written or read: a file that is another by now is not backed up. */
  readonly hash: string;
  /** The folder of all backups, an absolute path; it is made when it is missing. */
  readonly backups: string;
  readonly dossierId: string;
  readonly reason: BackupReason;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * Copies a dossier's file among its backups, opens and checks the copy as it now lies on the disk, and only then removes what the rule of
 * `retention.ts` lets go. A copy that is not whole and sound is removed again. Throws `fileReplaced` when the file is not the one expected, what
 * `readDossierFile` throws when it is damaged, and `diskFull`, `fileReadOnly` or `saveFailed`; no older backup is touched then.
 */
export async function makeBackup(order: BackupOrder, disk: Disk = NODE_DISK): Promise<Backup> {
  const { path, hash, reason } = order;
  const folder = backupFolder(order.backups, order.dossierId);
  const name = basename(path);
  const bytes = readExpected(path, hash, disk);
  const before = listBackups(folder, disk);
  const at = freeInstant(order.now, before);
  const id = backupId({ at, reason, hash });
  const copy = backupPath(folder, id);
  let isDurable: boolean;
  try {
    disk.makeFolder(folder);
    syncFolder(order.backups, disk);
    removeOrphans(folder, order.now, disk);
    ({ isDurable } = writeAtomically(copy, bytes, { isNew: true }, disk));
  } catch (error) {
    throw writeError(error, name);
  }
  const dossier = await checkedCopy(copy, order, disk);
  protect(copy, disk);
  const backup: Backup = { id, at, reason, hash: hash.slice(0, 16), size: bytes.length };
  // Where the folder could not be synchronised a power cut may take the new one: then it makes no older one needless.
  const ours = withoutThoseOfCopies(before, folder, path, disk);
  const removable = removableBackups(isDurable ? [...ours, backup] : ours);
  // With a clock that was set back the new one is not the newest by its name; it stays all the same.
  for (const { id: older } of removable) if (older !== id) tryToRemove(backupPath(folder, older), disk);
  noteAbout(folder, path, dossier, backup, disk);
  return backup;
}

function readExpected(path: string, hash: string, disk: Disk): Uint8Array {
  const name = basename(path);
  try {
    const bytes = disk.readWhole(path);
    if (sha256(bytes) !== hash) throw new DossierError('fileReplaced', { name });
    return bytes;
  } catch (error) {
    throw writeError(error, name);
  }
}

/**
 * Copies of a dossier share the folder: the backups of one that is there stand in for none of another's. Those of a file that is there no
 * more, as it was moved or renamed, count as our own.
 */
function withoutThoseOfCopies(
  backups: readonly Backup[],
  folder: string,
  path: string,
  disk: Disk,
): readonly Backup[] {
  const origins = readAbout(folder, disk)?.paths ?? {};
  return backups.filter(({ id }) => {
    const origin = origins[id] ?? path;
    return origin === path || !isThere(origin, disk);
  });
}

/** What cannot be looked at counts as there. */
function isThere(path: string, disk: Disk): boolean {
  try {
    return disk.look(path) !== null;
  } catch {
    return true;
  }
}

/** Two backups never share an instant, whatever the clock does. */
function freeInstant(now: number, backups: readonly Backup[]): number {
  const taken = new Set(backups.map(({ at }) => at));
  let at = now;
  while (taken.has(at)) at += 1;
  return at;
}

/** Opens the copy as any dossier is opened, from the disk. What is wrong with it takes it away again. */
async function checkedCopy(
  copy: string,
  { hash, dossierId, path }: BackupOrder,
  disk: Disk,
): Promise<Dossier> {
  try {
    const { db, dossier, identity } = await readDossierFile(copy, {}, disk);
    db.close();
    const isTheSame = identity.hash === hash && metaOf(dossier).id === dossierId;
    if (!isTheSame) throw new DossierError('saveFailed', { name: basename(path) });
    return dossier;
  } catch (error) {
    tryToRemove(copy, disk);
    throw error;
  }
}

/** A backup that somebody opens by hand opens for reading only. Where a system does not have such permissions nothing is lost. */
function protect(copy: string, disk: Disk): void {
  try {
    const handle = disk.open(copy, 'r');
    try {
      disk.setMode(handle, 0o444);
    } finally {
      disk.close(handle);
    }
  } catch {
    // It is as good a backup without.
  }
}

/** The record beside the backups is for convenience: a backup without is as good. */
function noteAbout(folder: string, path: string, dossier: Dossier, backup: Backup, disk: Disk): void {
  const known = readAbout(folder, disk);
  const holdings: Record<string, Holdings> = {};
  const paths: Record<string, string> = {};
  for (const { id } of listBackups(folder, disk)) {
    const its = id === backup.id ? holdingsOf(dossier) : known?.holdings[id];
    if (its !== undefined) holdings[id] = its;
    const origin = id === backup.id ? path : known?.paths[id];
    if (origin !== undefined) paths[id] = origin;
  }
  try {
    writeAbout(folder, { title: metaOf(dossier).title, path, holdings, paths }, disk);
  } catch {
    // It is written with the next backup.
  }
}

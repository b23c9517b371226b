import { join } from 'node:path';
import { type Disk, NODE_DISK } from '../disk';
import { temporaryPrefixIn, tryToRemove } from '../write-atomically';
import { type BackupName, parseBackupId } from './backup-name';

const ENDING = '.parley';

/** A backup as its folder shows it. */
export interface Backup extends BackupName {
  /** Its file name without the ending; tells it from all others of its dossier. */
  readonly id: string;
  /** In bytes. */
  readonly size: number;
}

/** The folder of a dossier's backups, inside the one of all backups. `dossierId` is a UUID. */
export function backupFolder(backups: string, dossierId: string): string {
  return join(backups, dossierId);
}

/** Where a backup lies, a path inside `folder`. */
export function backupPath(folder: string, id: string): string {
  return join(folder, `${id}${ENDING}`);
}

/** The backups in a folder, the newest first; none when there is no such folder or it cannot be read. Other files are left aside. Never throws. */
export function listBackups(folder: string, disk: Disk = NODE_DISK): readonly Backup[] {
  const found: Backup[] = [];
  for (const file of namesIn(folder, disk)) {
    const id = file.slice(0, -ENDING.length);
    const name = file.endsWith(ENDING) ? parseBackupId(id) : null;
    const facts = name === null ? null : lookAt(join(folder, file), disk);
    if (name !== null && facts !== null && !facts.isFolder) found.push({ id, ...name, size: facts.size });
  }
  return found.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** An interrupted backup's temporary file is no longer being written after this time, in milliseconds. */
const ORPHAN_AFTER = 60 * 60_000;

/** Removes what interrupted backups left in a folder, once it is an hour old at `now` (in milliseconds since 1970): a younger one may be another window's. Never throws. */
export function removeOrphans(folder: string, now: number, disk: Disk = NODE_DISK): void {
  for (const file of namesIn(folder, disk)) {
    if (temporaryPrefixIn(file) === null) continue;
    const facts = lookAt(join(folder, file), disk);
    if (facts === null || now - Number(facts.mtimeNs / 1_000_000n) < ORPHAN_AFTER) continue;
    tryToRemove(join(folder, file), disk);
  }
}

/** The names in a folder; none when it cannot be read. Never throws. */
export function namesIn(folder: string, disk: Disk = NODE_DISK): readonly string[] {
  try {
    return disk.list(folder);
  } catch {
    return [];
  }
}

function lookAt(path: string, disk: Disk): ReturnType<Disk['look']> {
  try {
    return disk.look(path);
  } catch {
    return null;
  }
}

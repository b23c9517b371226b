import { join } from 'node:path';
import { textHashesOf } from '../../../shared/difference';
import { DossierError } from '../../../shared/errors';
import type { Dossier } from '../../../shared/model';
import { type Disk, NODE_DISK } from '../disk';
import { type DossierFile, readDossierFile } from '../file';
import { readText } from '../transactions';
import { readAbout } from './about';
import { backupPath, listBackups, namesIn } from './backup-folder';
import { parseBackupId } from './backup-name';

/** A dossier as a backup has it, with the canonical texts that were asked for, by their hash. */
export interface BackupContent {
  readonly dossier: Dossier;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Reads and checks a backup, as any dossier is when it is opened. Returns its rows and those of its texts whose hash is not among `known`.
 * Throws `backupMissing` when it is not there (any more) and `backupDamaged` when it is not what was written or cannot be read.
 */
export async function readBackup(
  folder: string,
  id: string,
  known: ReadonlySet<string>,
  disk: Disk = NODE_DISK,
): Promise<BackupContent> {
  const { db, dossier } = await openBackup(folder, id, disk);
  try {
    const texts: Record<string, string> = {};
    for (const hash of textHashesOf(dossier)) if (!known.has(hash)) texts[hash] = readText(db, hash);
    return { dossier, texts };
  } finally {
    db.close();
  }
}

/**
 * The newest backup that is whole and sound of the file that was at `path` (absolute, links resolved) when it was made, or else of
 * a copy of the same dossier elsewhere; null when there is none. The file itself is not looked at: it may be damaged or gone. `at` is in milliseconds since 1970.
 */
export async function newestBackupOf(
  backups: string,
  path: string,
  disk: Disk = NODE_DISK,
): Promise<{ readonly at: number; readonly path: string } | null> {
  const folders = namesIn(backups, disk).map((name) => join(backups, name));
  const found = folders
    .flatMap((folder) => backupsFor(path, folder, disk))
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.at - a.at);
  for (const { folder, id, at } of found) {
    if (await isSound(folder, id, disk)) return { at, path: backupPath(folder, id) };
  }
  return null;
}

/** The backups in a folder when any of them was made of the file at `path`, each with whether it was. */
function backupsFor(path: string, folder: string, disk: Disk) {
  const about = readAbout(folder, disk);
  if (about === null) return [];
  const backups = listBackups(folder, disk).map((backup) => {
    const isOwn = (about.paths[backup.id] ?? about.path) === path;
    return { folder, ...backup, isOwn };
  });
  return backups.some(({ isOwn }) => isOwn) ? backups : [];
}

async function isSound(folder: string, id: string, disk: Disk): Promise<boolean> {
  try {
    (await openBackup(folder, id, disk)).db.close();
    return true;
  } catch {
    return false;
  }
}

/** What cannot be looked at counts as there: reading it fails as well. */
function isThere(path: string, disk: Disk): boolean {
  try {
    return disk.look(path) !== null;
  } catch {
    return true;
  }
}

async function openBackup(folder: string, id: string, disk: Disk): Promise<DossierFile> {
  const name = parseBackupId(id);
  const path = backupPath(folder, id);
  if (name === null || !isThere(path, disk)) throw new DossierError('backupMissing');
  const file = await readDossierFile(path, {}, disk).catch((error: unknown) => {
    throw new DossierError('backupDamaged', {}, error);
  });
  if (file.identity.hash.startsWith(name.hash)) return file;
  file.db.close();
  throw new DossierError('backupDamaged');
}

import { join } from 'node:path';
import { type Disk, NODE_DISK } from '../disk';
import { backupFolder, listBackups, namesIn } from './backup-folder';

/** How much room backups take, in bytes. */
export interface BackupUsage {
  readonly total: number;
  /** Those of one dossier. */
  readonly ofDossier: number;
}

/** How much room all backups take, and those of the dossier with this id (null for none). Never throws. */
export function usageOf(backups: string, dossierId: string | null, disk: Disk = NODE_DISK): BackupUsage {
  return {
    total: sum(namesIn(backups, disk).map((name) => sizeOf(join(backups, name), disk))),
    ofDossier: dossierId === null ? 0 : sizeOf(backupFolder(backups, dossierId), disk),
  };
}

function sizeOf(folder: string, disk: Disk): number {
  return sum(listBackups(folder, disk).map(({ size }) => size));
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

import type { Disk } from '../disk';
import type { Backup } from './backup-folder';
import { type BackupOrder, makeBackup } from './make-backup';
import { type BackupContent, readBackup } from './read-backup';

/** A backup that is to be read, with the hashes of the texts that need not be. */
export interface ReadOrder {
  readonly folder: string;
  readonly id: string;
  readonly known: ReadonlySet<string>;
}

/** Makes and reads backups, here or in another thread; see `makeBackup` and `readBackup` for what they reject with. */
export interface BackupKeeper {
  make(order: BackupOrder): Promise<Backup>;
  read(order: ReadOrder): Promise<BackupContent>;
}

/** A keeper that works in this thread. */
export function keeperHere(disk?: Disk): BackupKeeper {
  return {
    make: (order) => makeBackup(order, disk),
    read: ({ folder, id, known }) => readBackup(folder, id, known, disk),
  };
}

import { type Disk, NODE_DISK } from './disk';
import { errnoOf } from './file-errors';

/** The first bytes of a rollback journal that has not been taken back: https://sqlite.org/fileformat2.html#the_rollback_journal */
const JOURNAL_MAGIC = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * Whether another SQLite program has left, or is at, work on the file at `path` that is not in the file yet: a write-ahead log with
 * something in it, or a hot rollback journal. The file alone may then be half of two states. Throws Node's error when a journal cannot be read.
 */
export function hasUnfinishedWork(path: string, disk: Disk = NODE_DISK): boolean {
  return sizeOf(`${path}-wal`, disk) > 0 || isHotJournal(`${path}-journal`, disk);
}

/** Nothing is where the name would be longer than a file system allows: SQLite could not have made it either. */
function sizeOf(path: string, disk: Disk): number {
  try {
    return disk.look(path)?.size ?? 0;
  } catch (error) {
    if (errnoOf(error) === 'ENAMETOOLONG') return 0;
    throw error;
  }
}

/** A journal that is kept for reuse has zeros where a hot one has its magic. */
function isHotJournal(path: string, disk: Disk): boolean {
  if (sizeOf(path, disk) < JOURNAL_MAGIC.length) return false;
  const handle = disk.open(path, 'r');
  try {
    return JOURNAL_MAGIC.equals(disk.readAt(handle, JOURNAL_MAGIC.length, 0));
  } finally {
    disk.close(handle);
  }
}

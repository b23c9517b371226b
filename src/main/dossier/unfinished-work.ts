import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** The first bytes of a rollback journal that has not been taken back: https://sqlite.org/fileformat2.html#the_rollback_journal */
const JOURNAL_MAGIC = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * Whether another SQLite program has left, or is at, work on the file at `path` that is not in the file yet: a write-ahead log with
 * something in it, or a hot rollback journal. The file alone may then be half of two states. Throws Node's error when a journal cannot be read.
 */
export function hasUnfinishedWork(path: string): boolean {
  return sizeOf(`${path}-wal`) > 0 || isHotJournal(`${path}-journal`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** A journal that is kept for reuse has zeros where a hot one has its magic. */
function isHotJournal(path: string): boolean {
  if (sizeOf(path) < JOURNAL_MAGIC.length) return false;
  const start = Buffer.alloc(JOURNAL_MAGIC.length);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  return start.equals(JOURNAL_MAGIC);
}

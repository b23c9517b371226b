import { basename, dirname } from 'node:path';
import type { Notice } from '../../shared/notices';
import { type Disk, NODE_DISK } from './disk';
import { errnoOf, readError, writeError } from './file-errors';
import { type LogRecord, type ReadRecord, readRecords, withoutZeros } from './log-record';
import { syncFolder, writeAtomically } from './write-atomically';

/** What the file knows of itself, by which a log is recognised as its own. */
export interface FileState {
  readonly dossierId: string;
  readonly generation: number;
  readonly last: { readonly seq: number; readonly id: string };
  /** The id of the transaction at a place in the file; null when there is none. */
  transactionAt(seq: number): string | null;
}

export interface SortedLog {
  /** The records that the file already has; they only count the log's length. */
  readonly absorbed: readonly ReadRecord[];
  /** The records that follow the file's last transaction without a gap. */
  readonly pending: readonly ReadRecord[];
  /** `foreign`: the log belongs to another file or another state of it; `broken`: it stops following somewhere. */
  readonly fault: 'foreign' | 'broken' | null;
}

/**
 * Tells which records of a log still have to be carried out. A log is the file's own when its records are of the same dossier,
 * begin no later than the file's generation, and each is either the transaction that the file has in its place or the
 * continuation of the one before it. A log whose first record is neither is foreign.
 */
export function sortLog(records: readonly ReadRecord[], file: FileState): SortedLog {
  const absorbed: ReadRecord[] = [];
  const pending: ReadRecord[] = [];
  const isBegunLater = (records[0]?.record.generation ?? 0) > file.generation;
  let last = file.last;
  for (const read of records) {
    const { record } = read;
    const isIn = record.seq <= file.last.seq && file.transactionAt(record.seq) === record.id;
    const isNext = record.seq === last.seq + 1 && record.previous === last.id;
    if (record.dossier !== file.dossierId || isBegunLater || !(isIn || isNext)) {
      const isFirst = absorbed.length === 0 && pending.length === 0;
      return { absorbed, pending, fault: isFirst ? 'foreign' : 'broken' };
    }
    if (isIn) {
      absorbed.push(read);
    } else {
      pending.push(read);
      last = { seq: record.seq, id: record.id };
    }
  }
  return { absorbed, pending, fault: null };
}

export interface Recovery {
  /** The length of what is written in the log that is there now, in bytes; 0 when there is none or it was set aside. */
  readonly found: number;
  /** The size of that log, in bytes, with the zeros behind what is written. */
  readonly size: number;
  /** The length, in bytes, up to which it is good. Only when something was carried out again has it what the file has not. */
  readonly good: number;
  /** How many records were carried out again. */
  readonly replayed: number;
  readonly notices: readonly Notice[];
}

/**
 * Replays the log beside a dossier: hands each record that the file does not have to `replay`, in order, until that throws.
 * Whatever cannot be replayed is kept beside the dossier under a name that ends in `foreign-`, `torn-` or `damaged-` and the
 * time, unless the place is `isReadOnly`. Throws `fileUnreadable` when there is a log that cannot be read.
 */
export function recoverLog(
  logPath: string,
  file: FileState,
  { now, isReadOnly }: { readonly now: Date; readonly isReadOnly: boolean },
  replay: (record: LogRecord) => void,
  disk: Disk = NODE_DISK,
): Recovery {
  const whole = readLog(logPath, disk);
  const bytes = withoutZeros(whole);
  const size = whole.length;
  if (bytes.length === 0) return { found: 0, size, good: 0, replayed: 0, notices: [] };
  const read = readRecords(bytes);
  const sorted = sortLog(read.records, file);
  if (sorted.fault === 'foreign') {
    const log = isReadOnly ? basename(logPath) : setLogAside(logPath, now, disk);
    return { found: 0, size: 0, good: 0, replayed: 0, notices: [{ key: 'logSetAside', params: { log } }] };
  }
  let good = sorted.absorbed.at(-1)?.end ?? 0;
  let replayed = 0;
  let isDamaged = sorted.fault === 'broken' || read.fault === 'damaged';
  for (const { record, end } of sorted.pending) {
    try {
      replay(record);
    } catch {
      isDamaged = true;
      break;
    }
    good = end;
    replayed += 1;
  }
  const notices: Notice[] = [];
  if (replayed > 0) notices.push({ key: 'logReplayed', params: { count: replayed } });
  if (isDamaged) {
    const log = isReadOnly ? basename(logPath) : keepAside(logPath, 'damaged', bytes, now, disk);
    notices.push({ key: 'logDamaged', params: { log } });
  } else if (read.fault === 'torn') {
    const log = isReadOnly ? basename(logPath) : keepAside(logPath, 'torn', bytes.subarray(good), now, disk);
    notices.push({ key: 'logTornTail', params: { log } });
  }
  return { found: bytes.length, size, good, replayed, notices };
}

/** Keeps bytes of a log beside it and returns the name that they have there. Throws `fileReadOnly`, `diskFull` or `saveFailed`. */
function keepAside(
  logPath: string,
  kind: 'torn' | 'damaged',
  bytes: Uint8Array,
  now: Date,
  disk: Disk,
): string {
  try {
    const aside = asideName(logPath, kind, now, disk);
    writeAtomically(aside, bytes, { isNew: true, temporaryFor: logPath }, disk);
    // The log is cut next: what is behind must not be lost with the new name in a power cut.
    if (syncFolder(dirname(logPath), disk) === 'failed')
      throw new Error('the folder could not be synchronised');
    return basename(aside);
  } catch (error) {
    throw writeError(error, basename(logPath));
  }
}

/** Renames a log that does not belong to the dossier beside it and returns its new name. Throws `fileReadOnly`, `diskFull` or `saveFailed`. */
export function setLogAside(logPath: string, now: Date, disk: Disk = NODE_DISK): string {
  try {
    const aside = asideName(logPath, 'foreign', now, disk);
    disk.rename(logPath, aside);
    syncFolder(dirname(logPath), disk);
    return basename(aside);
  } catch (error) {
    throw writeError(error, basename(logPath));
  }
}

/** A name beside the log that nobody has, with the time in UTC; colons are left out for file systems that refuse them. */
function asideName(logPath: string, kind: 'foreign' | 'torn' | 'damaged', now: Date, disk: Disk): string {
  const stem = `${logPath}.${kind}-${now.toISOString().replaceAll(':', '-')}`;
  let name = stem;
  for (let count = 2; disk.look(name) !== null; count += 1) name = `${stem}-${count}`;
  return name;
}

function readLog(logPath: string, disk: Disk): Uint8Array {
  try {
    return disk.readWhole(logPath);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return new Uint8Array();
    throw readError(error, basename(logPath));
  }
}

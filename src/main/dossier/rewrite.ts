import { basename } from 'node:path';
import { DossierError } from '../../shared/errors';
import { type Database, openDatabase } from './database';
import { type Disk, NODE_DISK } from './disk';
import { checkDatabase, type FileIdentity, isStill, stampOf } from './file';
import { readError } from './file-errors';
import { sha256 } from './hash';
import { readRecords } from './log-record';
import { migrate } from './migrate';
import { sortLog } from './recover';
import {
  lastTransaction,
  readGeneration,
  transactionAt,
  writeFileState,
  writeTransaction,
} from './transactions';
import { writeAtomically } from './write-atomically';

/** What is to become of a dossier's file. It can be handed to another thread. */
export interface RewriteJob {
  /** The file, an absolute path with links resolved. */
  readonly path: string;
  /** The file that is expected to be there; null when there is none and it is to be made anew. */
  readonly known: FileIdentity | null;
  /** What the new file records of itself. */
  readonly generation: number;
  readonly lastSeq: number;
  /** The log that continues the known file, and its length in bytes up to `lastSeq`. */
  readonly log: { readonly path: string; readonly length: number };
  /** The whole database, when file and log cannot be relied on to have it; null to make it from them. */
  readonly image: Uint8Array | null;
}

export interface Rewritten {
  readonly identity: FileIdentity;
  /** Whether the new file would survive a power cut, so that the log may go. */
  readonly isDurable: boolean;
  /** The size of the file, in bytes. */
  readonly size: number;
}

/** Carries out a job, here or in another thread. Rejects with the DossierErrors of `rewrite`. */
export type Rewriter = (job: RewriteJob) => Promise<Rewritten>;

/**
 * Writes a dossier's file anew. Whoever works on the dossier has no part in it: the new file is made from the old one and the
 * log, as after a crash, so that it costs them nothing and proves each time that the two are enough. The new content is checked
 * before it takes the place of the old one, and a file that is not the known one is never replaced.
 * Rejects with `fileReplaced`, `fileMissing`, `fileUnreadable`, `fileDamaged`, `logDamaged`, `diskFull`, `fileReadOnly` or
 * `saveFailed`; the file is then as it was.
 */
export async function rewrite(job: RewriteJob, disk: Disk = NODE_DISK): Promise<Rewritten> {
  const name = basename(job.path);
  const db = await openDatabase(job.image ?? readKnown(job, disk, name));
  let bytes: Uint8Array;
  try {
    if (job.image === null) continueWithLog(db, job, disk, name);
    db.transaction(() => writeFileState(db, job.generation, job.lastSeq));
    checkDatabase(db);
    bytes = db.exportBytes();
  } catch (error) {
    throw error instanceof DossierError ? error : new DossierError('fileDamaged', { name }, error);
  } finally {
    db.close();
  }
  const { known } = job;
  const { hash, isDurable } = writeAtomically(
    job.path,
    bytes,
    { isNew: known === null, before: () => requireKnown(job.path, known, disk, name) },
    disk,
  );
  return { identity: { stamp: tryToStamp(job.path, disk), hash }, isDurable, size: bytes.length };
}

/** The file is in its place: that it cannot be looked at only means that its content will be compared next time. */
function tryToStamp(path: string, disk: Disk): string {
  try {
    return stampOf(path, disk);
  } catch {
    return '';
  }
}

/** Throws `fileReplaced` unless the file at the path is the known one, or is missing where none is expected. */
function requireKnown(path: string, known: FileIdentity | null, disk: Disk, name: string): void {
  if (known === null) {
    if (disk.look(path) !== null) throw new DossierError('fileReplaced', { name });
  } else if (!isStill(path, known, disk)) throw new DossierError('fileReplaced', { name });
}

function readKnown({ path, known }: RewriteJob, disk: Disk, name: string): Uint8Array {
  if (known === null) throw new Error('without a file there must be an image');
  let bytes: Uint8Array;
  try {
    bytes = disk.readWhole(path);
  } catch (error) {
    throw readError(error, name);
  }
  if (sha256(bytes) !== known.hash) throw new DossierError('fileReplaced', { name });
  return bytes;
}

/** Brings the database of the known file to the job's last transaction. Throws `logDamaged` when the log does not lead there. */
function continueWithLog(db: Database, { log, lastSeq }: RewriteJob, disk: Disk, name: string): void {
  migrate(db, name);
  const last = lastTransaction(db);
  if (last === null) throw new Error('a dossier has at least the transaction that created it');
  const { records, fault } = readRecords(readStart(log, disk, name));
  const sorted = sortLog(records, {
    dossierId: String(db.first('SELECT id FROM meta')?.id),
    generation: readGeneration(db),
    last,
    transactionAt: (seq) => transactionAt(db, seq),
  });
  db.transaction(() => {
    for (const { record } of sorted.pending) writeTransaction(db, record);
  });
  if (fault !== null || sorted.fault !== null || lastTransaction(db)?.seq !== lastSeq)
    throw new DossierError('logDamaged', { name, log: basename(log.path) });
}

function readStart(log: RewriteJob['log'], disk: Disk, name: string): Uint8Array {
  try {
    return disk.readWhole(log.path).subarray(0, log.length);
  } catch (error) {
    throw new DossierError('logDamaged', { name, log: basename(log.path) }, error);
  }
}

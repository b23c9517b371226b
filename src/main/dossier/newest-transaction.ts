import { basename } from 'node:path';
import { DossierError } from '../../shared/errors';
import { openDatabase } from './database';
import { type Disk, NODE_DISK } from './disk';
import { checkHeader } from './file';
import { errnoOf } from './file-errors';
import { logPathOf } from './log';
import { lastRecord } from './log-record';
import { lastTransaction } from './transactions';

/** A transaction by its place among those of its dossier, from 1, and its id. */
export interface TransactionMark {
  readonly seq: number;
  readonly id: string;
}

/**
 * The newest transaction that file and log of a dossier have between them, as far as they can be read while somebody else writes them.
 * The log comes first: its records leave it only once the file has them. A file that `known` is no older than is not opened for a log
 * that is newer anyway. Rejects with Node's errors, with a plain Error for a log that ends in the middle of a record, and with those of `checkHeader`
 * for a file that is no dossier.
 */
export async function newestTransaction(
  path: string,
  dossierId: string,
  known: TransactionMark,
  disk: Disk = NODE_DISK,
): Promise<TransactionMark | null> {
  const inLog = newestInLog(logPathOf(path), dossierId, disk);
  if (inLog !== null && inLog.seq > known.seq) return inLog;
  const inFile = await newestInFile(path, disk);
  return inLog !== null && inLog.seq > (inFile?.seq ?? 0) ? inLog : inFile;
}

function newestInLog(logPath: string, dossierId: string, disk: Disk): TransactionMark | null {
  try {
    const last = lastRecord(disk.readWhole(logPath));
    return last?.dossier === dossierId ? { seq: last.seq, id: last.id } : null;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Not checked as when it is opened: it is only asked how far it goes. */
async function newestInFile(path: string, disk: Disk): Promise<TransactionMark | null> {
  const bytes = disk.readWhole(path);
  checkHeader(bytes, basename(path));
  const db = await openDatabase(bytes);
  try {
    return lastTransaction(db);
  } catch (error) {
    throw new DossierError('fileDamaged', { name: basename(path) }, error);
  } finally {
    db.close();
  }
}

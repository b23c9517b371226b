import { basename } from 'node:path';
import { metaOf } from '../../shared/dossier';
import { DossierError } from '../../shared/errors';
import { unprovenPassages } from '../../shared/unproven-passages';
import type { Database } from './database';
import { type Disk, NODE_DISK } from './disk';
import { readDossierFile } from './file';
import { sha256 } from './hash';
import { advance, type History } from './history';
import { Log, logPathOf } from './log';
import type { LogRecord } from './log-record';
import { FORMAT_VERSION } from './migrate';
import { recoverLog } from './recover';
import { SavedFile } from './saved-file';
import { Session, type SessionOptions } from './session';
import {
  lastTransaction,
  readGeneration,
  readHistory,
  readText,
  transactionAt,
  writeTransaction,
} from './transactions';
import { WorkingDossier } from './working-dossier';
import { removeTemporaries, throughLink } from './write-atomically';

/**
 * Opens a dossier, replays what the log beside it has and the file has not, and checks every passage against its text; with
 * `isReadOnly` nothing on the disk is touched. Throws, in this order, `fileMissing`,
 * `fileIsFolder`, `fileUnreadable`, `fileInUse`, `fileEmpty`, `fileNotDossier`, `fileTruncated`, `fileForeignDatabase`, `fileNewer` or
 * `fileDamaged`; `fileReadOnly`, `diskFull` or `saveFailed` when a log cannot be kept aside. A refused file is left as it is.
 */
export async function openSession(
  path: string,
  options: SessionOptions & { readonly isReadOnly?: boolean },
): Promise<Session> {
  const disk = options.disk ?? NODE_DISK;
  const target = throughLink(path, disk);
  const logPath = logPathOf(target);
  // Whoever closes properly leaves no log: after a crash the indexes are compared with their tables too.
  const isThorough = isSomethingAt(logPath, disk);
  const {
    db,
    dossier: saved,
    identity,
    size,
    ...found
  } = await readDossierFile(target, { isThorough }, disk);
  const isReadOnly = found.isReadOnly || options.isReadOnly === true;
  try {
    const isKept =
      isReadOnly ||
      found.formatVersion === FORMAT_VERSION ||
      (await keepOriginal({ path: target, hash: identity.hash, dossierId: metaOf(saved).id }, options));
    const past = readPast(db, basename(path));
    const file = new SavedFile(target, identity, past.generation, past.last.seq, disk);
    const dossier = new WorkingDossier(saved);
    let { history, last } = past;
    function replay(record: LogRecord): void {
      dossier.check(record.changes);
      const historyAfter = advance(history, { seq: record.seq, command: record.command }, record.kind);
      db.part(() => writeTransaction(db, record));
      dossier.carryOut(record.changes);
      history = historyAfter;
      last = { seq: record.seq, id: record.id };
    }
    // In one transaction: thousands of them would take seconds.
    const recovery = db.transaction(() =>
      recoverLog(
        logPath,
        { ...past, dossierId: metaOf(saved).id, transactionAt: (seq) => transactionAt(db, seq) },
        { now: (options.now ?? (() => new Date()))(), isReadOnly },
        replay,
        disk,
      ),
    );
    const log = new Log(logPath, recovery.found, disk);
    if (!isReadOnly) {
      if (recovery.found > recovery.good) log.truncate(recovery.good);
      removeTemporaries(target, disk);
    }
    const notices = [...recovery.notices];
    const unproven = unprovenPassages(dossier.current, {
      textOf: (hash) => readText(db, hash),
      hashText: sha256,
    });
    if (unproven.length > 0) {
      const title = dossier.current.sources.get(unproven[0]?.sourceId ?? '')?.title ?? '';
      notices.push({ key: 'passagesUnproven', params: { count: unproven.length, title } });
    }
    if (!isKept) notices.push({ key: 'backupFailed', params: {} });
    if (isReadOnly) notices.unshift({ key: 'openedReadOnly', params: {} });
    const state = { path: target, db, dossier, history, last, log, file, size };
    return new Session({ ...state, isReadOnly, notices }, options);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whether the original was kept, where somebody keeps it. That it could not be must not keep anybody from their work. */
async function keepOriginal(
  file: Parameters<NonNullable<SessionOptions['beforeMigration']>>[0],
  { beforeMigration }: SessionOptions,
): Promise<boolean> {
  try {
    await beforeMigration?.(file);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** What cannot be looked at counts as there: reading it says why. */
function isSomethingAt(path: string, disk: Disk): boolean {
  try {
    return (disk.look(path)?.size ?? 0) > 0;
  } catch {
    return true;
  }
}

interface Past {
  readonly generation: number;
  readonly last: { readonly seq: number; readonly id: string };
  readonly history: History;
}

/** What the file knows of its own past. Throws `fileDamaged` when that makes no sense. */
function readPast(db: Database, name: string): Past {
  try {
    const last = lastTransaction(db);
    if (last === null) throw new Error('a dossier has at least the transaction that created it');
    return { generation: readGeneration(db), last, history: readHistory(db) };
  } catch (error) {
    throw new DossierError('fileDamaged', { name }, error);
  }
}

import { basename, dirname } from 'node:path';
import { metaOf } from '../../shared/dossier';
import { DossierError } from '../../shared/errors';
import { unprovenPassages } from '../../shared/unproven-passages';
import { type Disk, NODE_DISK } from './disk';
import { type FileIdentity, readDossierFile } from './file';
import { readError } from './file-errors';
import { sha256 } from './hash';
import { Log, logPathOf } from './log';
import { FORMAT_VERSION } from './migrate';
import { type Recovery, recoverLog } from './recover';
import { readPast, replayLog } from './replay';
import { SavedFile } from './saved-file';
import { Session } from './session';
import type { SessionOptions } from './session-options';
import { readText, transactionAt } from './transactions';
import { areNamesKept, removeTemporaries, syncFolder, throughLink } from './write-atomically';

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
  const now = (options.now ?? (() => new Date()))();
  const target = targetOf(path, disk);
  const logPath = logPathOf(target);
  // Whoever closes properly leaves no log: after a crash the indexes are compared with their tables too.
  const isThorough = isSomethingAt(logPath, disk);
  const {
    db,
    dossier: saved,
    identity,
    size,
    ...found
  } = await readDossierFile(
    target,
    { isThorough, ...(options.prover !== undefined && { prover: options.prover }) },
    disk,
  );
  const isReadOnly = found.isReadOnly || options.isReadOnly === true;
  try {
    const isKept =
      isReadOnly ||
      found.formatVersion === FORMAT_VERSION ||
      (await keepOriginal({ path: target, hash: identity.hash, dossierId: metaOf(saved).id }, options));
    const past = readPast(db, basename(path));
    const file = new SavedFile(target, identity, past.generation, past.last.seq, disk);
    const state = {
      ...past,
      dossierId: metaOf(saved).id,
      transactionAt: (seq: number) => transactionAt(db, seq),
    };
    const { recovery, dossier, history, last } = replayLog({ db, saved, past }, (replay) =>
      recoverLog(logPath, state, { now, isReadOnly }, replay, disk),
    );
    const log = new Log(logPath, recovery.found, disk, recovery.size);
    if (!isReadOnly) {
      tidyLog(log, recovery, isOnDisk(target, identity, now, disk));
      removeTemporaries([target, logPath], disk);
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
    const start = { path: target, db, dossier, history, last, log, file, size };
    return new Session({ ...start, isReadOnly, notices }, options);
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

function targetOf(path: string, disk: Disk): string {
  try {
    return throughLink(path, disk);
  } catch (error) {
    throw readError(error, basename(path));
  }
}

/**
 * Leaves in the log what the file has not, and sees to it that this is on the disk: a program that was killed may not have come to
 * that. What the file has as well goes only when no power cut can bring an older file back. Throws `saveFailed` and its like.
 */
function tidyLog(log: Log, { found, good, replayed }: Recovery, isFileKept: boolean): void {
  const length = replayed === 0 && isFileKept ? 0 : good;
  if (found > length) log.truncate(length);
  else if (replayed > 0) tryToKeep(log);
}

function tryToKeep(log: Log): void {
  try {
    log.keep();
  } catch (error) {
    // A log that cannot be written to at all is none that a killed program was about to write; commands will say why.
    if (!(error instanceof DossierError) || error.code !== 'fileReadOnly') throw error;
  }
}

/** A system that cannot synchronise folders has written by itself what is so old, in milliseconds. */
const SURELY_WRITTEN = 5 * 60 * 1000;

function isOnDisk(path: string, { stamp }: FileIdentity, now: Date, disk: Disk): boolean {
  if (areNamesKept(syncFolder(dirname(path), disk))) return true;
  const writtenAt = Number(BigInt(stamp.split(':')[0] || 0) / 1_000_000n);
  return now.getTime() - writtenAt > SURELY_WRITTEN;
}

/** What cannot be looked at counts as there: reading it says why. */
function isSomethingAt(path: string, disk: Disk): boolean {
  try {
    return (disk.look(path)?.size ?? 0) > 0;
  } catch {
    return true;
  }
}

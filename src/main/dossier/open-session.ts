import { basename } from 'node:path';
import { apply } from '../../shared/changes';
import { metaOf } from '../../shared/dossier';
import { DossierError } from '../../shared/errors';
import { unprovenPassages } from '../../shared/unproven-passages';
import type { Database } from './database';
import { readDossierFile } from './file';
import { sha256 } from './hash';
import { advance, type History } from './history';
import { Log, logPathOf } from './log';
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
import { removeTemporaries, throughLink } from './write-atomically';

/**
 * Opens a dossier, replays what the log beside it has and the file has not, and checks every passage against its text. Throws, in this order, `fileMissing`,
 * `fileIsFolder`, `fileUnreadable`, `fileInUse`, `fileEmpty`, `fileNotDossier`, `fileTruncated`, `fileForeignDatabase`, `fileNewer` or
 * `fileDamaged`; `fileReadOnly`, `diskFull` or `saveFailed` when a log cannot be kept aside. A refused file is left as it is.
 */
export async function openSession(path: string, options: SessionOptions): Promise<Session> {
  const target = throughLink(path);
  const logPath = logPathOf(target);
  const { db, dossier: saved, identity, isReadOnly } = await readDossierFile(target);
  try {
    const past = readPast(db, basename(path));
    const file = new SavedFile(target, identity, past.generation, past.last.seq);
    let { history, last } = past;
    let dossier = saved;
    const recovery = recoverLog(
      logPath,
      { ...past, dossierId: metaOf(saved).id, transactionAt: (seq) => transactionAt(db, seq) },
      { now: (options.now ?? (() => new Date()))(), isReadOnly },
      (record) => {
        const dossierAfter = apply(dossier, record);
        const historyAfter = advance(history, { seq: record.seq, command: record.command }, record.kind);
        db.transaction(() => writeTransaction(db, record));
        dossier = dossierAfter;
        history = historyAfter;
        last = { seq: record.seq, id: record.id };
      },
    );
    const log = new Log(logPath, recovery.found);
    if (!isReadOnly) {
      if (recovery.found > recovery.good) log.truncate(recovery.good);
      removeTemporaries(target);
    }
    const notices = [...recovery.notices];
    const unproven = unprovenPassages(dossier, { textOf: (hash) => readText(db, hash), hashText: sha256 });
    if (unproven.length > 0) {
      const title = dossier.sources.get(unproven[0]?.sourceId ?? '')?.title ?? '';
      notices.push({ key: 'passagesUnproven', params: { count: unproven.length, title } });
    }
    if (isReadOnly) notices.unshift({ key: 'openedReadOnly', params: {} });
    return new Session({ path: target, db, dossier, history, last, log, file, isReadOnly, notices }, options);
  } catch (error) {
    db.close();
    throw error;
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

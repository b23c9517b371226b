import { DossierError } from '../../shared/errors';
import type { Dossier } from '../../shared/model';
import type { Database } from './database';
import { advance, type History } from './history';
import type { LogRecord } from './log-record';
import type { Recovery } from './recover';
import { lastTransaction, readGeneration, readHistory, writeTransaction } from './transactions';
import { WorkingDossier } from './working-dossier';

/** What a file tells of the dossier's past: how often it was written, its last transaction, and what can be undone. */
export interface Past {
  readonly generation: number;
  readonly last: { readonly seq: number; readonly id: string };
  readonly history: History;
}

/** What the file knows of its own past. Throws `fileDamaged` when that makes no sense. */
export function readPast(db: Database, name: string): Past {
  try {
    const last = lastTransaction(db);
    if (last === null) throw new Error('a dossier has at least the transaction that created it');
    return { generation: readGeneration(db), last, history: readHistory(db) };
  } catch (error) {
    throw new DossierError('fileDamaged', { name }, error);
  }
}

/** Where a dossier has come to once its log is replayed. */
export interface Replayed extends Pick<Past, 'history' | 'last'> {
  readonly recovery: Recovery;
  readonly dossier: WorkingDossier;
}

type Recover = (replay: (record: LogRecord) => void) => Recovery;

/**
 * Carries out what `recover` finds in the log: in one transaction, as thousands of them would take seconds. Only a log that somebody
 * has forged holds records that fit one by one, but not together: then one by one tells which is the first that does not.
 * Throws what `recover` throws as a DossierError.
 */
export function replayLog(from: { db: Database; saved: Dossier; past: Past }, recover: Recover): Replayed {
  const { db } = from;
  try {
    return db.transaction(() => replayInto(from, recover, (work) => db.part(work)));
  } catch (error) {
    if (error instanceof DossierError) throw error;
    return replayInto(from, recover, (work) => db.transaction(work));
  }
}

function replayInto(
  { db, saved, past }: { db: Database; saved: Dossier; past: Past },
  recover: Recover,
  whole: (work: () => void) => void,
): Replayed {
  const dossier = new WorkingDossier(saved);
  let { history, last } = past;
  const recovery = recover((record) => {
    dossier.check(record.changes);
    const historyAfter = advance(history, { seq: record.seq, command: record.command }, record.kind);
    whole(() => writeTransaction(db, record));
    dossier.carryOut(record.changes);
    history = historyAfter;
    last = { seq: record.seq, id: record.id };
  });
  return { recovery, dossier, history, last };
}

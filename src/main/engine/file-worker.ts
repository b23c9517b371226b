import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../shared/assert-never';
import { toWire, type WireError } from '../../shared/errors';
import type { Backup } from '../dossier/backups/backup-folder';
import { keeperHere, type ReadOrder } from '../dossier/backups/backup-keeper';
import type { BackupOrder } from '../dossier/backups/make-backup';
import type { BackupContent } from '../dossier/backups/read-backup';
import { type Proof, type ProofOrder, prove } from '../dossier/proof';
import { type RewriteJob, type Rewritten, rewrite } from '../dossier/rewrite';

/** What the thread is asked to do. */
export type WorkerTask =
  | { readonly type: 'rewrite'; readonly job: RewriteJob }
  | { readonly type: 'prove'; readonly order: ProofOrder }
  | { readonly type: 'makeBackup'; readonly job: BackupOrder }
  | { readonly type: 'readBackup'; readonly job: ReadOrder };

/** What each task leads to. */
export interface WorkerResults {
  readonly rewrite: Rewritten;
  readonly prove: Proof;
  readonly makeBackup: Backup;
  readonly readBackup: BackupContent;
}

/** What the thread posts when its task is done. */
export type WorkerAnswer<T extends WorkerTask['type'] = WorkerTask['type']> =
  | { readonly ok: true; readonly result: WorkerResults[T] }
  | { readonly ok: false; readonly error: WireError };

/** The entry of the thread that reads and writes whole files: it takes one task and answers once. */
parentPort?.once('message', (task: WorkerTask) => {
  carryOut(task).then(
    (result) => answer({ ok: true, result }),
    (error: unknown) => {
      console.error(error);
      answer({ ok: false, error: toWire(error) });
    },
  );
});

async function carryOut(task: WorkerTask): Promise<WorkerResults[WorkerTask['type']]> {
  switch (task.type) {
    case 'rewrite':
      return rewrite(task.job);
    case 'prove':
      return prove(task.order);
    case 'makeBackup':
      return keeperHere().make(task.job);
    case 'readBackup':
      return keeperHere().read(task.job);
    default:
      return assertNever(task);
  }
}

function answer(given: WorkerAnswer): void {
  parentPort?.postMessage(given);
  parentPort?.close();
}

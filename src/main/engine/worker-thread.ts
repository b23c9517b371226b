import { Worker } from 'node:worker_threads';
import { DossierError, fromWire } from '../../shared/errors';
import type { BackupKeeper } from '../dossier/backups/backup-keeper';
import type { Prover } from '../dossier/proof';
import type { Rewriter } from '../dossier/rewrite';
import type { WorkerAnswer, WorkerResults, WorkerTask } from './file-worker';

/** A rewriter that works in a thread of its own, from its built script (an absolute path). Rejects with what `rewrite` and `ask` reject with. */
export function rewriterIn(script: string): Rewriter {
  return (job) =>
    ask<'rewrite'>(
      script,
      { type: 'rewrite', job },
      job.image === null ? [] : [job.image.buffer as ArrayBuffer],
    );
}

/** A prover that works in a thread of its own. Rejects with what `prove` and `ask` reject with. */
export function proverIn(script: string): Prover {
  return (order) => ask<'prove'>(script, { type: 'prove', order });
}

/** A keeper of backups that works in a thread of its own. Rejects with what the backups' functions and `ask` reject with. */
export function keeperIn(script: string): BackupKeeper {
  return {
    make: (job) => ask<'makeBackup'>(script, { type: 'makeBackup', job }),
    read: (job) => ask<'readBackup'>(script, { type: 'readBackup', job }),
  };
}

/**
 * Has a task carried out in a thread that lives for it alone, so that the memory that a large dossier takes is given back. Rejects
 * with the task's error, and with `saveFailed` when the thread ends without an answer; the task may then have been carried out.
 */
function ask<T extends WorkerTask['type']>(
  script: string,
  task: Extract<WorkerTask, { readonly type: T }>,
  transfer: readonly ArrayBuffer[] = [],
): Promise<WorkerResults[T]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script);
    worker.once('message', (answer: WorkerAnswer<T>) => {
      if (answer.ok) resolve(answer.result);
      else reject(fromWire(answer.error));
    });
    worker.once('error', (error) => reject(new DossierError('saveFailed', {}, error)));
    worker.once('exit', () => reject(new DossierError('saveFailed')));
    worker.postMessage(task, [...transfer]);
  });
}

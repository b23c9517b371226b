import { Worker } from 'node:worker_threads';
import { DossierError, fromWire } from '../../shared/errors';
import type { Rewriter } from '../dossier/rewrite';
import type { WorkerAnswer } from './file-worker';

/**
 * A rewriter that works in a thread of its own, from its built script (an absolute path). The thread lives for one job, so that
 * the memory that a large dossier takes is given back. Rejects with what `rewrite` rejects with, and `saveFailed` when the thread
 * ends without an answer; the job may then have been carried out.
 */
export function rewriterIn(script: string): Rewriter {
  return (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script);
      worker.once('message', (answer: WorkerAnswer) => {
        if (answer.ok) resolve(answer.result);
        else reject(fromWire(answer.error));
      });
      worker.once('error', (error) => reject(new DossierError('saveFailed', {}, error)));
      worker.once('exit', () => reject(new DossierError('saveFailed')));
      worker.postMessage(job, job.image === null ? [] : [job.image.buffer as ArrayBuffer]);
    });
}

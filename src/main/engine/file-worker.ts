import { parentPort } from 'node:worker_threads';
import { toWire, type WireError } from '../../shared/errors';
import { type RewriteJob, type Rewritten, rewrite } from '../dossier/rewrite';

/** What the thread posts when its job is done. */
export type WorkerAnswer =
  | { readonly ok: true; readonly result: Rewritten }
  | { readonly ok: false; readonly error: WireError };

/** The entry of the thread that writes a dossier's file: it takes one job and answers once. */
parentPort?.once('message', (job: RewriteJob) => {
  rewrite(job).then(
    (result) => answer({ ok: true, result }),
    (error: unknown) => {
      console.error(error);
      answer({ ok: false, error: toWire(error) });
    },
  );
});

function answer(given: WorkerAnswer): void {
  parentPort?.postMessage(given);
  parentPort?.close();
}

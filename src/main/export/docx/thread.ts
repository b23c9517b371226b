import { Worker } from 'node:worker_threads';
import { DossierError, fromWire, type WireError } from '../../../shared/errors';
import type { DocxMaker } from './job';

/** What the thread posts when it is done. */
export type DocxAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: WireError };

/**
 * Makes documents in a thread that lives for one of them, from its built script (an absolute path), and is ended at once when nobody wants it any more.
 * Rejects with `exportCancelled`, and with `exportFailed` when the thread ends without an answer.
 */
export function docxIn(script: string): DocxMaker {
  return (job, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(new DossierError('exportCancelled'));
      const worker = new Worker(script);
      const give = () => {
        void worker.terminate();
        reject(new DossierError('exportCancelled'));
      };
      signal?.addEventListener('abort', give, { once: true });
      worker.once('message', (answer: DocxAnswer) => {
        if (answer.ok) resolve(answer.bytes);
        else reject(fromWire(answer.error));
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        signal?.removeEventListener('abort', give);
        reject(new Error('the thread ended without an answer'));
      });
      worker.postMessage(job);
    });
}

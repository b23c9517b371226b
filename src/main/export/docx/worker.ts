import { parentPort } from 'node:worker_threads';
import { toWire } from '../../../shared/errors';
import { docxBytes } from './document';
import type { DocxJob } from './job';
import type { DocxAnswer } from './thread';

/** The entry of the thread that makes Word documents: it takes one job and answers once. */
parentPort?.once('message', (job: DocxJob) => {
  docxBytes(job).then(
    (bytes) => answer({ ok: true, bytes }),
    (error: unknown) => {
      console.error(error);
      answer({ ok: false, error: toWire(error) });
    },
  );
});

function answer(given: DocxAnswer): void {
  parentPort?.postMessage(given);
  parentPort?.close();
}

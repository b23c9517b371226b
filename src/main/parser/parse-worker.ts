import { parentPort } from 'node:worker_threads';
import { readDocument } from '../import/read-document';
import type { ReadOrder } from '../import/read-order';

/** The entry of the thread that reads documents, one after the other, until it is ended. */
parentPort?.on('message', (order: ReadOrder) => {
  void readDocument(order).then((document) => parentPort?.postMessage(document));
});

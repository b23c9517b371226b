import { parentPort } from 'node:worker_threads';
import { readDocument } from '../import/read-document';
import type { ReadOrder } from '../import/read-order';

// A parser that gives a document up may have more of it under way. What becomes of that concerns nobody, least of all the next document.
process.on('unhandledRejection', () => {});

/** The entry of the thread that reads documents, one after the other, until it is ended. */
parentPort?.on('message', (order: ReadOrder) => {
  void readDocument(order).then((document) => parentPort?.postMessage(document));
});

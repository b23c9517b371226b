import { parentPort } from 'node:worker_threads';
import { readDocument } from '../import/read-document';
import type { ReadOrder } from '../import/read-order';
import { readTable } from '../import/tables/read-table';
import type { TableOrder } from '../import/tables/table-order';

// A parser that gives a document up may have more of it under way. What becomes of that concerns nobody, least of all the next document.
process.on('unhandledRejection', () => {});

/** The entry of the thread that reads documents and tables, one after the other, until it is ended. */
parentPort?.on('message', (order: ReadOrder | TableOrder) => {
  const reading = 'kind' in order ? readTable(order) : readDocument(order);
  void reading.then((document) => parentPort?.postMessage(document));
});

import { join } from 'node:path';
import type { MainPort } from './engine/page-port';
import { GuardedReader, READING_LIMITS } from './parser/guarded-reader';
import type { ReaderRequest } from './parser/reader-port';

/** What of Electron's `process.parentPort` is used; https://www.electronjs.org/docs/latest/api/parent-port */
interface ParentPort {
  once(event: 'message', listener: (message: { readonly ports: readonly MainPort[] }) => void): unknown;
}

/**
 * The entry of the process that reads documents for one engine, so that no document can bring down what keeps the dossier. `time` is how long one
 * may take, in milliseconds.
 */
function start(parent: ParentPort, time: number): void {
  const reader = new GuardedReader(join(import.meta.dirname, 'parse-worker.js'), { ...READING_LIMITS, time });
  parent.once('message', ({ ports: [port] }) => {
    if (port === undefined) throw new Error('the reader of documents needs a port');
    port.on('message', ({ data }) => {
      const { id, order } = data as ReaderRequest;
      const reading = 'kind' in order ? reader.readTable(order) : reader.read(order);
      void reading.then((document) => port.postMessage({ id, document }));
    });
    port.on('close', () => process.exit(0));
    port.start();
  });
}

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
if (parentPort === undefined) throw new Error('documents are read in a utility process');
start(parentPort, Number(process.argv[2]) || READING_LIMITS.time);

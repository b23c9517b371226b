import { join } from 'node:path';
import { Engine } from './engine/engine';
import type { MainPort } from './engine/page-port';
import { searchThreadsIn } from './engine/search-thread';
import { keeperIn, proverIn, rewriterIn } from './engine/worker-thread';
import { docxIn } from './export/docx/thread';

/** What of Electron's `process.parentPort` the engine uses; https://www.electronjs.org/docs/latest/api/parent-port */
interface ParentPort {
  on(
    event: 'message',
    listener: (message: { readonly data: unknown; readonly ports: readonly MainPort[] }) => void,
  ): unknown;
  postMessage(message: unknown): void;
}

/** The entry of the utility process. It does nothing but connect an Engine to main. */
function start(parent: ParentPort): void {
  const worker = join(import.meta.dirname, 'file-worker.js');
  const engine = new Engine({
    report: (report) => parent.postMessage(report),
    // In a later turn, so that the last report leaves first.
    exit: () => setImmediate(() => process.exit(0)),
    rewriter: rewriterIn(worker),
    prover: proverIn(worker),
    backupKeeper: keeperIn(worker),
    docxMaker: docxIn(join(import.meta.dirname, 'docx-worker.js')),
    searchThreads: searchThreadsIn(join(import.meta.dirname, 'search-worker.js')),
  });
  parent.on('message', ({ data, ports }) => {
    void engine.handle(data, ports[0] ?? null);
  });
}

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
if (parentPort === undefined) throw new Error('the engine runs in a utility process');
start(parentPort);

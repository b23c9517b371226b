import { Worker } from 'node:worker_threads';
import { DossierError, type ErrorCode } from '../../shared/errors';
import { failedDocument } from '../import/read-document';
import type { DocumentReader, ReadDocument, ReadOrder } from '../import/read-order';
import { failedTable } from '../import/tables/failed-table';
import type { ReadTable, TableOrder, TableReader } from '../import/tables/table-order';

/** How much one document may take: time in milliseconds, memory in megabytes (of 2^20 bytes). */
export interface ReadingLimits {
  readonly time: number;
  readonly memory: number;
}

export const READING_LIMITS: ReadingLimits = { time: 30_000, memory: 512 };

/** How often the memory is looked at, in milliseconds. */
const WATCHED_EVERY = 100;
/** A thread that has read so many documents makes room for a new one, so that what parsers hold on to is given back. */
const MOST_DOCUMENTS = 200;

/**
 * Reads documents in a thread that is ended when one of them takes too long or too much memory, or makes it crash: that one is refused
 * by its name (`documentTooSlow`, `documentTooLarge`, `documentStopped`) and the next are read by another thread. One at a time, in their order.
 */
export class GuardedReader {
  readonly #script: string;
  readonly #limits: ReadingLimits;
  #worker: Worker | null = null;
  #count = 0;
  /** Says how the document that is being read has turned out; the first word counts. */
  #settle: (outcome: ReadDocument | ReadTable | ErrorCode) => void = () => {};
  #last: Promise<unknown> = Promise.resolve();

  /** `script` is the built thread, an absolute path. */
  constructor(script: string, limits = READING_LIMITS) {
    this.#script = script;
    this.#limits = limits;
  }

  /** Reads a document. Never rejects. */
  readonly read: DocumentReader = (order) =>
    this.#inTurn<ReadDocument>(order, (error) => failedDocument(order, error));

  /** Reads a table. Never rejects. */
  readonly readTable: TableReader = (order) =>
    this.#inTurn<ReadTable>(order, (error) => failedTable(order, error));

  /** Ends the thread, whatever it does. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #inTurn<R extends ReadDocument | ReadTable>(
    order: ReadOrder | TableOrder,
    refused: (error: DossierError) => R,
  ): Promise<R> {
    const reading = this.#last.then(() => this.#read(order, refused));
    this.#last = reading;
    return reading;
  }

  async #read<R extends ReadDocument | ReadTable>(
    order: ReadOrder | TableOrder,
    refused: (error: DossierError) => R,
  ): Promise<R> {
    const worker = this.#worker ?? this.#start();
    const { memory, time } = this.#limits;
    const before = process.memoryUsage.rss();
    let watch: NodeJS.Timeout | undefined;
    let timer: NodeJS.Timeout | undefined;
    const document = await new Promise<R | ErrorCode>((resolve) => {
      // The thread answers an order with what is of its kind.
      this.#settle = (outcome) => resolve(outcome as R | ErrorCode);
      timer = setTimeout(() => resolve('documentTooSlow'), time);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > memory * 1024 * 1024) resolve('documentTooLarge');
      }, WATCHED_EVERY);
      worker.postMessage(order);
    });
    clearTimeout(timer);
    clearInterval(watch);
    this.#settle = () => {};
    this.#count += 1;
    if (typeof document === 'string' || this.#count % MOST_DOCUMENTS === 0) await this.close();
    if (typeof document !== 'string') return document;
    const params = { name: order.fileName, seconds: time / 1_000, limit: memory };
    return refused(new DossierError(document, params));
  }

  #start(): Worker {
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    });
    worker.on('message', (document: ReadDocument | ReadTable) => this.#settle(document));
    worker.on('error', (error) =>
      this.#settle(isOutOfMemory(error) ? 'documentTooLarge' : 'documentStopped'),
    );
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#settle('documentStopped');
    });
    this.#worker = worker;
    return worker;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

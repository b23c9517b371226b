import { DossierError } from '../../shared/errors';
import { failedDocument } from '../import/read-document';
import type { ReadDocument, ReadOrder } from '../import/read-order';
import { failedTable } from '../import/tables/failed-table';
import type { ReadTable, TableOrder } from '../import/tables/table-order';
import type { ReaderAnswer } from '../parser/reader-port';
import type { MainPort } from './page-port';

interface Waiting {
  readonly order: ReadOrder | TableOrder;
  readonly give: (document: ReadDocument | ReadTable) => void;
  /** Whether a process has been asked; only that one can have died of the document. */
  isAsked: boolean;
}

/**
 * Has documents read by a process of its own, which is asked for when it is first needed and again when it has died. A document of
 * which it dies is refused by name (`documentStopped`); those that waited behind it are read by the next process.
 */
export class RemoteReader {
  readonly #wantProcess: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #port: MainPort | null = null;
  #isWanted = false;
  #next = 1;

  /** `wantProcess` asks for a process; it comes by `connect`. */
  constructor(wantProcess: () => void) {
    this.#wantProcess = wantProcess;
  }

  /** Reads a document. Never rejects. */
  read(order: ReadOrder): Promise<ReadDocument> {
    return this.#wait<ReadDocument>(order);
  }

  /** Reads a table. Never rejects. */
  readTable(order: TableOrder): Promise<ReadTable> {
    return this.#wait<ReadTable>(order);
  }

  #wait<R extends ReadDocument | ReadTable>(order: ReadOrder | TableOrder): Promise<R> {
    return new Promise((resolve) => {
      // An order is answered with what is of its kind.
      const give = (document: ReadDocument | ReadTable) => resolve(document as R);
      this.#waiting.set(this.#next++, { order, give, isAsked: false });
      this.#ask();
    });
  }

  /** The process is there; this is the way to it. */
  connect(port: MainPort): void {
    this.#port?.close();
    this.#port = port;
    this.#isWanted = false;
    port.on('message', ({ data }) => {
      const { id, document } = data as ReaderAnswer;
      this.#waiting.get(id)?.give(document);
      this.#waiting.delete(id);
      this.#ask();
    });
    port.start();
    this.#ask();
  }

  /** The process has ended by itself. */
  disconnect(): void {
    this.#port = null;
    this.#isWanted = false;
    for (const [id, { order, give, isAsked }] of this.#waiting) {
      if (!isAsked) continue;
      this.#waiting.delete(id);
      const error = new DossierError('documentStopped', { name: order.fileName });
      give('kind' in order ? failedTable(order, error) : failedDocument(order, error));
    }
    this.#ask();
  }

  /** Asks for the oldest document, one at a time, so that it is known of which one a process dies. */
  #ask(): void {
    const [oldest] = this.#waiting;
    if (oldest === undefined) return;
    const [id, waiting] = oldest;
    if (this.#port === null) {
      if (!this.#isWanted) this.#wantProcess();
      this.#isWanted = true;
    } else if (!waiting.isAsked) {
      waiting.isAsked = true;
      this.#port.postMessage({ id, order: waiting.order });
    }
  }
}

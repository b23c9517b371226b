import type { DossierError } from '../shared/errors';

interface Pending<T> {
  readonly resolve: (answer: T) => void;
  readonly reject: (error: DossierError) => void;
}

/** What an engine was asked for and has not answered yet, such as exports. */
export class PendingAnswers<T> {
  readonly #pending = new Map<number, Pending<T>>();
  readonly #nextId: () => number;

  /** `nextId` numbers the requests: no two of one engine may have the same number. */
  constructor(nextId: () => number) {
    this.#nextId = nextId;
  }

  /** Gives a request its number, hands it to `send`, and resolves to the engine's answer. */
  ask(send: (requestId: number) => void): Promise<T> {
    const requestId = this.#nextId();
    return new Promise((resolve, reject) => {
      this.#pending.set(requestId, { resolve, reject });
      send(requestId);
    });
  }

  /** The engine has answered. An answer that nobody waits for is ignored. */
  resolve(requestId: number, answer: T): void {
    this.#take(requestId)?.resolve(answer);
  }

  /** The engine has refused. */
  reject(requestId: number, error: DossierError): void {
    this.#take(requestId)?.reject(error);
  }

  /** The engine is gone: nothing that was asked of it will be answered. */
  rejectAll(error: DossierError): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  #take(requestId: number): Pending<T> | undefined {
    const pending = this.#pending.get(requestId);
    this.#pending.delete(requestId);
    return pending;
  }
}

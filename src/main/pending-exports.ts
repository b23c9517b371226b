import type { DossierError } from '../shared/errors';

interface Pending {
  readonly resolve: (rows: number) => void;
  readonly reject: (error: DossierError) => void;
}

/** The exports that an engine was asked for and has not answered yet. */
export class PendingExports {
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;

  /** Gives an export its number, hands it to `send`, and resolves to the rows written once the engine has answered. */
  ask(send: (requestId: number) => void): Promise<number> {
    const requestId = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(requestId, { resolve, reject });
      send(requestId);
    });
  }

  /** The engine has written this many rows. An answer that nobody waits for is ignored. */
  resolve(requestId: number, rows: number): void {
    this.#take(requestId)?.resolve(rows);
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

  #take(requestId: number): Pending | undefined {
    const pending = this.#pending.get(requestId);
    this.#pending.delete(requestId);
    return pending;
  }
}

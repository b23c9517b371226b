import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Engine } from '../../src/main/engine/engine';
import { searchThreadsIn } from '../../src/main/engine/search-thread';
import type { EngineEvent, EngineMethod, EngineParams, EngineResults } from '../../src/shared/ipc';
import type { SearchProgress } from '../../src/shared/search/answer';

/** A page that talks to an engine over a real channel, with the search in its own thread, as in the application. */
export class BenchPage {
  readonly #port: MessagePort;
  readonly #engine: Engine;
  readonly #waiting = new Map<number, PromiseWithResolvers<never>>();
  #nextId = 1;
  #isComplete: () => void = () => {};
  /** Resolves when everything can be found. */
  readonly complete: Promise<void>;

  private constructor(engine: Engine, port: MessagePort) {
    this.#engine = engine;
    this.#port = port;
    this.complete = new Promise((resolve) => {
      this.#isComplete = resolve;
    });
    port.on('message', (event: EngineEvent) => this.#hear(event));
  }

  /** Opens the dossier at `path`, with its indexes in a folder and the built scripts in another. */
  static async open(path: string, searchIndexes: string, built: string): Promise<BenchPage> {
    const engine = new Engine({
      report: (report) => {
        if (report.type === 'openFailed') throw new Error(report.error.code);
      },
      exit: () => {},
      searchThreads: searchThreadsIn(join(built, 'search-worker.js')),
    });
    const { port1, port2 } = new MessageChannel();
    const page = new BenchPage(engine, port1);
    const open = { type: 'open', path, create: null, coder: 'Bench', searchIndexes };
    const port = {
      on: (event: 'message' | 'close', listener: (message: { readonly data: unknown }) => void) =>
        port2.on(event, (data: unknown) => listener({ data })),
      start: () => port2.start(),
      postMessage: (message: unknown) => port2.postMessage(message),
      close: () => port2.close(),
    };
    await engine.handle(open, port);
    return page;
  }

  /** Asks the engine. Rejects with a plain Error when it is refused. */
  ask<M extends EngineMethod>(method: M, params: EngineParams<M>): Promise<EngineResults[M]> {
    const id = this.#nextId++;
    const waiting = Promise.withResolvers<never>();
    this.#waiting.set(id, waiting);
    this.#port.postMessage({ id, method, params });
    return waiting.promise;
  }

  async close(): Promise<void> {
    await this.#engine.handle({ type: 'close' }, null);
    this.#port.close();
  }

  #hear(event: EngineEvent): void {
    if (event.type === 'searchProgress') this.#note(event.progress);
    if (event.type === 'answer') this.#waiting.get(event.id)?.resolve(event.result as never);
    if (event.type === 'refusal') this.#waiting.get(event.id)?.reject(new Error(event.error.code));
  }

  #note({ done, total }: SearchProgress): void {
    if (done === total) this.#isComplete();
  }
}

import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import type { EngineEvent } from '../../../shared/ipc';
import type { Engine } from '../engine';

export type Refusal = Extract<EngineEvent, { readonly type: 'refusal' }>;

/** A page at its end of a real channel: it collects what it is told and asks one thing at a time. */
class Page {
  readonly events: EngineEvent[] = [];
  readonly #port: MessagePort;
  readonly #waiting: (() => void)[] = [];
  #asked = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', (event: EngineEvent) => {
      this.events.push(event);
      for (const check of this.#waiting) check();
    });
  }

  /** The first event of this kind that comes or has come. */
  until<E extends EngineEvent>(isWanted: (event: EngineEvent) => event is E): Promise<E> {
    return new Promise((resolve) => {
      const check = () => {
        const found = this.events.find(isWanted);
        if (found !== undefined) resolve(found);
      };
      this.#waiting.push(check);
      check();
    });
  }

  async ask(method: string, params: object): Promise<EngineEvent> {
    this.#asked += 1;
    const id = this.#asked;
    this.#port.postMessage({ id, method, params });
    return this.until(
      (event): event is EngineEvent =>
        (event.type === 'answer' || event.type === 'refusal') && event.id === id,
    );
  }

  post(message: unknown): void {
    this.#port.postMessage(message);
  }

  leave(): Promise<void> {
    return new Promise((resolve) => {
      this.#port.once('close', resolve);
      this.#port.close();
    });
  }
}

/** Whether the engine has refused a request. */
export function isRefusal(event: EngineEvent): event is Refusal {
  return event.type === 'refusal';
}

/** Gives an engine a page, as main does; its channel is closed when the test is over. */
export async function connectPage(engine: Engine): Promise<Page> {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const page = new Page(port1);
  await engine.handle(
    { type: 'page' },
    {
      // Electron wraps what arrives in an event; Node hands over the data itself.
      on: (name: 'message' | 'close', listener: (message: { readonly data: unknown }) => void) =>
        name === 'close'
          ? port2.on('close', () => listener({ data: null }))
          : port2.on('message', (data) => listener({ data })),
      start: () => port2.start(),
      postMessage: (message: unknown) => port2.postMessage(message),
      close: () => port2.close(),
    },
  );
  return page;
}

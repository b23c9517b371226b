import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { MainPort } from '../../src/main/engine/page-port';

/**
 * What the built process finds in Electron, for plain Node: a port that is the channel to whoever forked it. It tells the largest resident set that
 * it had, in bytes, when it is asked.
 */
const SHIM = `
  const port = {
    on: (event, listener) => event === 'message'
      ? process.on('message', (data) => data === 'memory' ? process.send({ memory: process.resourceUsage().maxRSS * 1024 }) : listener({ data }))
      : process.on('disconnect', listener),
    start: () => {},
    postMessage: (message) => process.send(message),
    close: () => process.disconnect(),
  };
  process.parentPort = { once: (event, listener) => listener({ ports: [port] }) };`;

/** The process that reads documents, as it is built, forked from plain Node. */
export class ReaderProcess {
  readonly #child: ChildProcess;
  readonly port: MainPort;

  /** `built` is the folder of the built scripts. */
  constructor(built: string) {
    const child = fork(join(built, 'parser.js'), [], {
      execArgv: ['--import', `data:text/javascript,${encodeURIComponent(SHIM)}`],
      serialization: 'advanced',
    });
    this.#child = child;
    this.port = {
      on: (event: string, listener: (message: { readonly data: unknown }) => void) =>
        event === 'message' ? child.on('message', (data) => listener({ data })) : child,
      start: () => {},
      postMessage: (message: unknown) => void child.send(message as object),
      close: () => child.disconnect(),
    };
  }

  /** The largest resident set that it had so far, in bytes. */
  memory(): Promise<number> {
    return new Promise((resolve) => {
      this.#child.on('message', (message) => {
        if (typeof message === 'object' && message !== null && 'memory' in message)
          resolve(Number(message.memory));
      });
      this.#child.send('memory');
    });
  }

  end(): void {
    this.#child.kill();
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { EngineControl, EngineEvent, EngineReport } from '../../../shared/ipc';

type Message =
  | { readonly from: 'report'; readonly data: EngineReport }
  | { readonly from: 'page'; readonly data: EngineEvent };

/** What is heard of an engine, in the order in which it says it. */
export interface EngineListener {
  readonly onReport: (report: EngineReport) => void;
  readonly onEvent: (event: EngineEvent) => void;
}

/**
 * The engine as it is built, in a process of its own that can be killed: Electron's Node, as in the utility process, with its
 * thread that writes files. Only the channel is Node's instead of Electron's.
 */
export class KillableEngine {
  readonly #child: ChildProcess;
  /** Resolves when the process has ended, by itself or not. */
  readonly ended: Promise<void>;
  #isOver = false;

  /** `script` is the built engine, an absolute path. */
  constructor(script: string, listener: EngineListener) {
    const host = join(process.cwd(), 'scripts', 'lib', 'engine-host.mjs');
    this.#child = spawn(process.execPath, [host, script], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    this.#child.on('message', (message: Message) => {
      if (message.from === 'report') listener.onReport(message.data);
      else listener.onEvent(message.data);
    });
    // A message to a process that was killed meanwhile is what this is about.
    this.#child.on('error', () => {});
    this.ended = new Promise((resolve) => {
      // Not `exit`: what it said before it died is still on its way then.
      this.#child.once('close', () => {
        this.#isOver = true;
        resolve();
      });
    });
  }

  control(control: EngineControl, hasPage = false): void {
    this.#send({ to: 'control', data: control, hasPage });
  }

  ask(id: number, method: string, params: object): void {
    this.#send({ to: 'page', data: { id, method, params } });
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #send(message: object): void {
    if (!this.#isOver && this.#child.connected) this.#child.send(message, () => {});
  }
}

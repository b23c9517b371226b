import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { bundleProgram } from './bundle-program';

/** Another process, which answers every line with a line of JSON; it is killed when the test is finished, if not before. */
export class LineProgram {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  constructor(script: string) {
    this.#child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async ask<T>(line: string): Promise<T> {
    this.#child.stdin.write(`${line}\n`);
    return JSON.parse((await this.#lines.next()).value);
  }

  /** Kills it, and resolves when it is gone. */
  async die(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}

/**
 * Has a program bundled for the tests of a file, by its name as for `bundleProgram`, and removed after them; to be called outside of the
 * tests. Returns what starts it.
 */
export function linePrograms(name: string): () => LineProgram {
  let program = { script: '', folder: '' };
  beforeAll(async () => {
    program = await bundleProgram(name);
  }, 60_000);
  afterAll(() => rmSync(program.folder, { recursive: true, force: true }));
  return () => new LineProgram(program.script);
}

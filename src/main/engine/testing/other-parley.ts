import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { bundleProgram } from '../../dossier/testing/bundle-program';

/** Another Parley on this computer. */
class OtherParley {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  constructor(script: string) {
    this.#child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** Has it do what a line of keep.ts says. */
  async do(line: string): Promise<{ access?: string; parties?: number; error?: string }> {
    this.#child.stdin.write(`${line}\n`);
    return JSON.parse((await this.#lines.next()).value);
  }

  async die(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}

/** Has keep.ts built for the tests of a file, which must call this outside of them. Returns what starts another Parley until the test ends. */
export function otherParleys(): () => OtherParley {
  let program = { script: '', folder: '' };
  beforeAll(async () => {
    program = await bundleProgram('../../engine/testing/keep');
  }, 60_000);
  afterAll(() => rmSync(program.folder, { recursive: true, force: true }));
  return () => new OtherParley(program.script);
}

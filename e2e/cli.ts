import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Runs the built command line in a folder, as `npx parley` does. */
export function parleyIn(
  folder: string,
  ...args: readonly string[]
): Promise<{ readonly exit: number; readonly out: string; readonly errors: string }> {
  const electron = process.env.PARLEY_ELECTRON ?? '';
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', PARLEY_USER_DATA: join(folder, 'profile-of-cli') };
  return new Promise((done) => {
    execFile(electron, [resolve('out/main/cli.js'), ...args], { cwd: folder, env }, (error, out, errors) => {
      done({ exit: error === null ? 0 : Number(error.code ?? 1), out, errors });
    });
  });
}

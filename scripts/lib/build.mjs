import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash-of.mjs';
import { NODE_MODULES, ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';

const STAMP = join(ROOT, 'out', '.built-from');
const PRODUCT = join(ROOT, 'out', 'main', 'index.js');
/** Everything the build reads, from the repository's folder. */
const SOURCES = [
  'src',
  'resources',
  'tsconfig',
  'tsconfig.json',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Where electron-vite's command is. */
export const ELECTRON_VITE = join(NODE_MODULES, 'electron-vite', 'bin', 'electron-vite.js');

/**
 * Builds Parley when its sources are not those of the last build that ended well.
 * @param {string} electron the executable
 * @returns {Promise<void>} throws a `Stop` when the build fails
 */
export async function buildIfStale(electron) {
  const sources = hashOf(ROOT, SOURCES);
  if (existsSync(PRODUCT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  await build(electron, sources);
}

/**
 * Builds Parley.
 * @param {string} electron the executable
 * @param {string} [sources] the hash of the sources, when it is known
 * @returns {Promise<void>} throws a `Stop` when the build fails
 */
export async function build(electron, sources = hashOf(ROOT, SOURCES)) {
  say('building');
  forgetBuild();
  const code = await run(process.execPath, [ELECTRON_VITE, 'build', '--logLevel', 'warn'], {
    env: { ...process.env, ELECTRON_EXEC_PATH: electron },
  });
  if (code !== 0) throw new Stop('the build failed; what went wrong is above.');
  writeFileSync(STAMP, sources);
}

/** Makes the next start build anew, because what is in `out` is about to change. */
export function forgetBuild() {
  rmSync(STAMP, { force: true });
}

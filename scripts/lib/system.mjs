import { join } from 'node:path';
import { findMissingLibraries } from './missing-libraries.mjs';
import { CACHE } from './paths.mjs';
import { noteAsTried, wasTriedToday } from './recent.mjs';
import { capture, run } from './run.mjs';
import { isRoot } from './sandbox.mjs';
import { Stop, say } from './say.mjs';
import { findManager, packagesFor } from './system-packages.mjs';

/** @typedef {import('./system-packages.mjs').Need} Need */

const FONT_NOTE = join(CACHE, 'font-tried');

/** @type {Record<Need, string>} */
const WORDS = {
  libraries: 'shared libraries Electron needs',
  display: 'Xvfb, as there is no display',
  font: 'a font with Arabic letters',
};

/**
 * Sees to it that a Linux system has what a window needs: shared libraries, a virtual display where there is no real
 * one, and an Arabic-capable font. Installs them as root with apt; otherwise prints the command that does.
 * @param {string} executable of Electron
 * @param {boolean} isVirtual whether the window will be shown on a virtual display
 * @returns {Promise<void>} throws a `Stop` when a window cannot be shown. A font alone does not stop anybody.
 */
export async function prepareSystem(executable, isVirtual) {
  if (process.platform !== 'linux') return;
  const missing = await findMissingLibraries(executable);
  /** @type {Need[]} */
  const needs = [];
  if (missing.length > 0) needs.push('libraries');
  if (isVirtual && !(await hasXvfb())) needs.push('display');
  const isWindowPossible = needs.length === 0;
  if (!(await hasArabicFont()) && !(isWindowPossible && wasTriedToday(FONT_NOTE))) needs.push('font');
  if (needs.length === 0) return;

  await provide(needs, isWindowPossible);
  if (isWindowPossible) return;
  const still = await findMissingLibraries(executable);
  if (still.length > 0) throw new Stop(`these shared libraries are still missing: ${still.join(' ')}`);
  if (isVirtual && !(await hasXvfb())) throw new Stop('Xvfb is still missing.');
}

/**
 * @param {readonly Need[]} needs
 * @param {boolean} isOptional whether a failure may be passed over
 */
async function provide(needs, isOptional) {
  const words = needs.map((need) => WORDS[need]).join('; ');
  const manager = await findManager();
  const isOurs = manager?.program === 'apt-get' && isRoot();
  if (isOurs) {
    say(`installing what the system lacks: ${words}`);
    await run('apt-get', ['update', '-q']);
  }
  const command = manager && `${manager.install} ${(await packagesFor(manager, needs)).join(' ')}`;
  if (isOurs && command && (await install(command)) === 0) return;
  const advice = command === null ? '' : isRoot() ? ` Run: ${command}` : ` Run: sudo ${command}`;
  if (!isOptional) throw new Stop(`the system lacks ${words}.${advice}`);
  say(`the system lacks ${words}.${advice}`);
  noteAsTried(FONT_NOTE, words);
}

/**
 * @param {string} command words without quotes
 * @returns {Promise<number>} apt's exit code
 */
function install(command) {
  const [program = '', ...args] = command.split(' ');
  return run(program, [...args, '-q'], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

async function hasXvfb() {
  return (await capture('Xvfb', ['-help'])).code !== 127;
}

/** Without fontconfig nobody can say, and its package comes with the font's. */
async function hasArabicFont() {
  const { code, stdout } = await capture('fc-list', [':lang=ar', 'family']);
  return code === 0 && stdout.trim() !== '';
}

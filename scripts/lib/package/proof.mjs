import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../paths.mjs';
import { capture } from '../run.mjs';
import { Stop, say } from '../say.mjs';
import { setUpWindow } from '../set-up.mjs';
import { FUSES } from './configuration.mjs';
import { PACKAGING } from './tools.mjs';

/** How long a window may take to show the sample, ms. */
const PATIENCE = 60_000;

/**
 * Tries an unpacked Parley as somebody would who has just got it, with a home of its own: how its fuses stand, a command, a window.
 * @param {string} unpacked its folder, absolute
 * @returns {Promise<void>} throws a `Stop` that says what is wrong
 */
export async function provePackage(unpacked) {
  await proveFuses(join(unpacked, 'parley'));
  const home = mkdtempSync(join(tmpdir(), 'parley-package-'));
  try {
    mkdirSync(join(home, 'Documents'));
    const environment = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' };
    await proveCommand(unpacked, environment);
    await proveWindow(unpacked, environment);
  } finally {
    // Chromium's other processes go a moment after the first, and write until then.
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  say('the package was tried: its fuses, a command, and a window with the sample dossier');
}

/** @param {string} executable */
async function proveFuses(executable) {
  const fuses = await import(
    pathToFileURL(join(PACKAGING, 'node_modules', '@electron', 'fuses', 'dist', 'index.js')).href
  );
  const wire = await fuses.getCurrentFuseWire(executable);
  for (const [name, isOn] of Object.entries(FUSES)) {
    const option = fuses.FuseV1Options[`${name[0]?.toUpperCase()}${name.slice(1)}`];
    // The wire holds the characters 0 and 1.
    if (wire[option] !== (isOn ? 49 : 48)) throw new Stop(`the fuse ${name} of the package stands wrong.`);
  }
}

/**
 * @param {string} unpacked
 * @param {NodeJS.ProcessEnv} environment
 */
async function proveCommand(unpacked, environment) {
  const sample = join(unpacked, 'resources', 'sample.parley');
  const command = join(unpacked, 'bin', 'parley');
  const { code, stdout, stderr } = await capture(command, ['list', sample, 'parties', '--format', 'json'], {
    env: environment,
    cwd: environment.HOME ?? ROOT,
  });
  if (code !== 0) throw new Stop(`the command of the package failed with ${code}: ${stderr.trim()}`);
  if (JSON.parse(stdout).length === 0) throw new Stop('the command of the package lists nothing.');
}

/**
 * @param {string} unpacked
 * @param {NodeJS.ProcessEnv} environment
 */
async function proveWindow(unpacked, environment) {
  const executable = join(unpacked, 'parley');
  const args = await setUpWindow(executable);
  const { DISPLAY, WAYLAND_DISPLAY, XAUTHORITY, XDG_RUNTIME_DIR } = process.env;
  const parley = spawn(executable, [...args, '--remote-debugging-port=0', '--log-level=3'], {
    env: { ...environment, DISPLAY, WAYLAND_DISPLAY, XAUTHORITY, XDG_RUNTIME_DIR },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(parley, 'exit');
  try {
    const { chromium } = await import('playwright');
    const browser = await chromium.connectOverCDP(await addressIn(parley.stderr));
    const [context] = browser.contexts();
    if (context === undefined) throw new Stop('the window of the package has no page.');
    const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: PATIENCE }));
    await page.getByRole('grid').getByRole('rowheader').first().waitFor({ timeout: PATIENCE });
    await page.close();
    const [code] = await ended;
    if (code !== 0) throw new Stop(`the package ended with ${code} when its window was closed.`);
  } finally {
    parley.kill('SIGKILL');
    await ended;
  }
}

/**
 * Where Chromium says that it can be reached.
 * @param {NodeJS.ReadableStream} errors
 * @returns {Promise<string>} throws a `Stop` when it ends before
 */
async function addressIn(errors) {
  let text = '';
  errors.setEncoding('utf8');
  for await (const piece of errors) {
    text += piece;
    const address = /DevTools listening on (ws:\S+)\s/.exec(text)?.[1];
    if (address !== undefined) return address;
  }
  throw new Stop(`the package did not open a window: ${text.trim()}`);
}

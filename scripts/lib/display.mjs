import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { Stop, say } from './say.mjs';

/**
 * Whether windows need a virtual display here.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {boolean} true on Linux without X and without Wayland
 */
export function isDisplayMissing(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * The number of a display for a process: one that nobody else has, and not the next free one. That would be the number
 * of a server that is just ending, which takes its successor's socket away when it tidies up.
 * @param {number} pid
 * @returns {number} far from real displays, and small enough for the port that X derives from it
 */
export function displayNumberFor(pid) {
  return 100 + (pid % 50_000);
}

/**
 * Starts Xvfb on a display of its own, sets DISPLAY for this process and its children, and ends it with this process.
 * @returns {Promise<void>} when the display is ready; throws a `Stop` when it does not come up
 */
export async function startDisplay() {
  // A process group of its own: a Ctrl+C in the terminal must reach the window before its display goes.
  const display = `:${displayNumberFor(process.pid)}`;
  const server = spawn(
    'Xvfb',
    [display, '-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  let complaint = '';
  server.stderr?.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });
  process.once('exit', () => server.kill());
  const pipe = server.stdio[3];
  const isReady = await Promise.race([
    pipe ? once(pipe, 'data').then(() => true) : false,
    once(server, 'close').then(() => false),
    once(server, 'error').then(() => false),
  ]);
  if (!isReady) throw new Stop(`Xvfb, the virtual display, did not start. ${complaint.trim()}`.trim());
  process.env.DISPLAY = display;
  say(`there is no display, so windows open under Xvfb, on display ${display}`);
  pipe?.destroy();
  if (server.stderr instanceof Socket) server.stderr.unref();
  server.unref();
}

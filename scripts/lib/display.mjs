import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
 * Starts Xvfb on a display of its own, sets DISPLAY for this process and its children, and ends it with this process.
 * @returns {Promise<void>} when the display is ready; throws a `Stop` when it does not come up
 */
export async function startDisplay() {
  // A process group of its own: a Ctrl+C in the terminal must reach the window before its display goes.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  process.once('exit', () => server.kill());
  const pipe = server.stdio[3];
  const number = await Promise.race([
    pipe ? readLine(pipe) : null,
    once(server, 'exit').then(() => null),
    once(server, 'error').then(() => null),
  ]);
  if (number === null) throw new Stop('Xvfb, the virtual display, did not start.');
  process.env.DISPLAY = `:${number}`;
  say(`there is no display, so windows open under Xvfb, on display :${number}`);
  pipe?.destroy();
  server.unref();
}

/**
 * The first line that comes out of a stream. Xvfb writes the number and the line end one after the other, and ends with an
 * error when nobody reads the second.
 * @param {import('node:stream').Stream} stream
 * @returns {Promise<string | null>} null when the stream ends before that
 */
export function readLine(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.on('data', (bytes) => {
      text += bytes;
      const end = text.indexOf('\n');
      if (end !== -1) resolve(text.slice(0, end).trim());
    });
    stream.once('close', () => resolve(null));
  });
}

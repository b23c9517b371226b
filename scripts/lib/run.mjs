import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';
import { Stop, toolOutput } from './say.mjs';

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, timeout?: number, shell?: boolean, isProgram?: boolean }} RunOptions
 *   `timeout` in ms; `isProgram`: standard output is for what this program says, also while it is kept free of all else
 */
/** @typedef {{ code: number, stdout: string, stderr: string }} Captured */

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {NodeJS.Signals | null} */
let stoppedBy = null;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (stoppedBy !== null || children.size === 0) process.exit(128 + constants.signals[signal]);
    stoppedBy = signal;
    // A terminal sends its Ctrl+C to the children as well, and a second one would cut their own tidying up short.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    for (const child of children) child.kill(signal);
  });
}

/**
 * Runs a program in the repository's folder with this console as its own, until it ends.
 * @param {string} command an executable
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it, 127 when it could not
 *   be started. Throws a `Stop` when a signal asked this process to end in the meantime.
 */
export async function run(command, args, options = {}) {
  const { code } = await start(command, args, options, 'inherit');
  return code;
}

/**
 * Runs a program as `run` does and keeps what it says instead of showing it.
 * @param {string} command an executable
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Captured>}
 */
export function capture(command, args, options = {}) {
  return start(command, args, options, 'pipe');
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<Captured>}
 */
async function start(command, args, { isProgram = false, ...options }, output) {
  /** @type {Captured} */
  const result = { code: 127, stdout: '', stderr: '' };
  const child = spawn(command, [...args], {
    cwd: ROOT,
    ...options,
    stdio:
      output === 'inherit'
        ? ['inherit', isProgram ? 'inherit' : toolOutput(), 'inherit']
        : ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    result.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    result.stderr += text;
  });
  result.code = await new Promise((resolve) => {
    child.once('error', (error) => {
      result.stderr += error.message;
      resolve(127);
    });
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
  children.delete(child);
  // A program says by itself that it was stopped, and how that ended.
  if (stoppedBy !== null && !isProgram) throw new Stop(`stopped by ${stoppedBy}`);
  return result;
}

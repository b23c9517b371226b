import { basename } from 'node:path';

/**
 * How to start npm: the very one that started this script, else the one on the path.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: readonly string[], shell: boolean }}
 */
export function npm(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && basename(script) === 'npm-cli.js') {
    return { command: process.execPath, args: [script, ...args], shell: false };
  }
  // On Windows npm is a batch file, and those run in a shell only.
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

import { capture } from './run.mjs';

/**
 * The shared libraries that `ldd` could not find.
 * @param {string} output what `ldd` printed, such as `	libnss3.so => not found`
 * @returns {readonly string[]} their names, each once
 */
export function parseMissing(output) {
  const names = [...output.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '');
  return [...new Set(names)];
}

/**
 * The shared libraries that a program needs and this system lacks; none where there is no `ldd` to ask.
 * @param {string} executable
 * @returns {Promise<readonly string[]>} such as `libnss3.so`
 */
export async function findMissingLibraries(executable) {
  const { stdout } = await capture('ldd', [executable]);
  return parseMissing(stdout);
}

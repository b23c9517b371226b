import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS } from './paths.mjs';

/**
 * Makes room for a test runner's report, so that an old one cannot be taken for it.
 * @param {string} name such as `unit.json`
 * @returns {string} its absolute path
 */
export function clearReport(name) {
  const path = join(RESULTS, name);
  mkdirSync(RESULTS, { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/**
 * What a test runner reported; null when it left nothing that can be read.
 * @template T
 * @param {string} path
 * @param {(report: any) => T} read
 * @returns {T | null}
 */
export function readReport(path, read) {
  if (!existsSync(path)) return null;
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
/** How far a file system's clock may be ahead of this process's, in milliseconds; its own has no fractions of one. */
const LEEWAY = 60_000;

/**
 * Whether something that is slow to fail was noted as tried within the last day.
 * @param {string} note the path that `noteAsTried` was given
 * @param {number} [now] ms since 1970
 * @returns {boolean}
 */
export function wasTriedToday(note, now = Date.now()) {
  const age = now - (statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY);
  // A clock that was set back must not keep us from trying for longer.
  return age > -LEEWAY && age < DAY;
}

/**
 * Remembers that something was tried and failed just now.
 * @param {string} note a path in the cache
 * @param {string} reason kept in it for whoever looks
 */
export function noteAsTried(note, reason) {
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, `${reason}\n`);
}

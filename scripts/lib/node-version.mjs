import { Stop } from './say.mjs';

/** The oldest Node that Vite and Playwright run on; package.json's `engines` says the same. */
export const OLDEST = '20.19.0';

/**
 * Whether a version is the same as another or newer.
 * @param {string} version such as `20.19.4`
 * @param {string} oldest such as `20.19.0`
 * @returns {boolean}
 */
export function isAtLeast(version, oldest) {
  const ours = version.split('.').map(Number);
  const theirs = oldest.split('.').map(Number);
  for (const [index, wanted] of theirs.entries()) {
    const found = ours[index] || 0;
    if (found !== wanted) return found > wanted;
  }
  return true;
}

/** Throws a `Stop` when this Node is too old. */
export function requireNode() {
  if (isAtLeast(process.versions.node, OLDEST)) return;
  throw new Stop(
    `this is Node ${process.versions.node}, and Parley needs ${OLDEST} or newer. Install it from https://nodejs.org and start again.`,
  );
}

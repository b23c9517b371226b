import { describe, expect, it } from 'vitest';
import { isInstalledAsLocked } from './dependencies.mjs';

const REACT = { version: '19.0.0', integrity: 'sha512-r' };
const FOR_MACS = { version: '1.0.0', integrity: 'sha512-m', optional: true };
const LOCK = { packages: { '': {}, 'node_modules/react': REACT, 'node_modules/for-macs': FOR_MACS } };

/** @param {Record<string, object>} packages */
function isAsLocked(packages) {
  return isInstalledAsLocked(LOCK, { packages });
}

describe('what is installed', () => {
  it('is as the lock has it when every package is there, but for those of other systems', () => {
    expect(isAsLocked({ 'node_modules/react': REACT })).toBe(true);
    expect(isAsLocked({ 'node_modules/react': REACT, 'node_modules/for-macs': FOR_MACS })).toBe(true);
  });

  it('is not when a package is missing, has another version or another content', () => {
    expect(isAsLocked({})).toBe(false);
    expect(isAsLocked({ 'node_modules/react': { ...REACT, version: '18.0.0' } })).toBe(false);
    expect(isAsLocked({ 'node_modules/react': { ...REACT, integrity: 'sha512-x' } })).toBe(false);
  });

  it('is not when a package is there that the lock does not know', () => {
    expect(isAsLocked({ 'node_modules/react': REACT, 'node_modules/stray': REACT })).toBe(false);
  });

  it('is not when the lock is empty, as a broken merge may leave it', () => {
    expect(isInstalledAsLocked({}, {})).toBe(false);
    expect(isInstalledAsLocked({ packages: { '': {} } }, { packages: {} })).toBe(false);
  });
});

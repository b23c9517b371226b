import { describe, expect, it } from 'vitest';
import { MANAGERS, packagesFor } from './system-packages.mjs';

const [APT, DNF] = MANAGERS;

/** @param {readonly string[]} names */
function knows(...names) {
  return async (/** @type {string} */ name) => names.includes(name);
}

describe('the packages that a system needs', () => {
  it('are those of the needs, and no others', async () => {
    if (APT === undefined) throw new Error('apt is known');
    expect(await packagesFor(APT, ['libraries'], knows())).toEqual([
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
      'libatk-bridge2.0-0',
    ]);
    expect(await packagesFor(APT, ['display'], knows())).toEqual(['xvfb', 'xauth']);
  });

  it('have the names with a 64-bit clock where the system knows them', async () => {
    if (APT === undefined) throw new Error('apt is known');
    const known = knows('libgtk-3-0t64', 'libasound2t64', 'libatk-bridge2.0-0t64');
    expect(await packagesFor(APT, ['libraries'], known)).toEqual([
      'libgtk-3-0t64',
      'libnss3',
      'libasound2t64',
      'libgbm1',
      'libatk-bridge2.0-0t64',
    ]);
  });

  it('are not asked of apt where another manager is in use', async () => {
    if (DNF === undefined) throw new Error('dnf is known');
    const known = () => Promise.reject(new Error('asked'));
    expect(await packagesFor(DNF, ['libraries'], known)).toContain('gtk3');
  });

  it('are known for every need and every manager', () => {
    for (const { program, install, packages } of MANAGERS) {
      expect(install.startsWith(program.replace('-get', ''))).toBe(true);
      for (const names of Object.values(packages)) expect(names.length).toBeGreaterThan(0);
    }
  });
});

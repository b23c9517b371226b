import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from './hash-of.mjs';

/** @type {string} */
let root;
/** @type {string} */
let before;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-hash-'));
  mkdirSync(join(root, 'src', 'inner'), { recursive: true });
  writeFileSync(join(root, 'src', 'a.ts'), 'one');
  writeFileSync(join(root, 'src', 'inner', 'b.css'), 'two');
  writeFileSync(join(root, 'package.json'), '{}');
  before = now();
});
afterEach(() => rmSync(root, { recursive: true }));

function now() {
  return hashOf(root, ['src', 'package.json', 'not-there.json']);
}

describe('the hash of the sources', () => {
  it('changes when a file is edited, renamed, added or removed', () => {
    writeFileSync(join(root, 'src', 'inner', 'b.css'), 'Two');
    const edited = now();
    renameSync(join(root, 'src', 'inner', 'b.css'), join(root, 'src', 'inner', 'c.css'));
    const renamed = now();
    writeFileSync(join(root, 'src', 'd.ts'), '');
    const added = now();
    rmSync(join(root, 'src', 'a.ts'));
    expect(new Set([before, edited, renamed, added, now()]).size).toBe(5);
  });

  it('changes when a file that was not there appears', () => {
    writeFileSync(join(root, 'not-there.json'), '');
    expect(now()).not.toBe(before);
  });

  it('stays when only dates change, as they do in every clone', () => {
    utimesSync(join(root, 'src', 'a.ts'), 0, 0);
    expect(now()).toBe(before);
  });

  it('stays when a unit test changes, which no build contains', () => {
    writeFileSync(join(root, 'src', 'a.test.ts'), 'three');
    expect(now()).toBe(before);
  });

  it('tells content that moved from one file to the next apart', () => {
    writeFileSync(join(root, 'src', 'a.ts'), '');
    writeFileSync(join(root, 'src', 'inner', 'b.css'), 'onetwo');
    expect(now()).not.toBe(before);
  });
});

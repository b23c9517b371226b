import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteAsTried, wasTriedToday } from './recent.mjs';

const HOUR = 60 * 60 * 1000;
/** @type {string} */
let folder;
/** @type {string} */
let note;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-recent-'));
  note = join(folder, 'cache', 'tried');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a note of a failure', () => {
  it('is none where nothing was tried', () => {
    expect(wasTriedToday(note)).toBe(false);
  });

  it('holds for a day and says why', () => {
    noteAsTried(note, 'the host did not answer');
    expect(readFileSync(note, 'utf8')).toBe('the host did not answer\n');
    expect(wasTriedToday(note, Date.now() + 23 * HOUR)).toBe(true);
    expect(wasTriedToday(note, Date.now() + 25 * HOUR)).toBe(false);
  });

  it('holds from the start, also when the file system’s clock is a little ahead', () => {
    noteAsTried(note, 'the host did not answer');
    expect(wasTriedToday(note, Date.now() - 100)).toBe(true);
  });

  it('does not hold when the clock was set back', () => {
    noteAsTried(note, 'the host did not answer');
    expect(wasTriedToday(note, Date.now() - HOUR)).toBe(false);
  });
});

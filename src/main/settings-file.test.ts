import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { USUAL_READING } from '../shared/reading';
import { openSettingsFile } from './settings-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openSettingsFile', () => {
  it('starts with the given name and keeps changes over a restart', () => {
    const file = openSettingsFile(join(folder, 'new'), 'olena');
    expect(file.read().settings).toMatchObject({ coder: 'olena', theme: 'system', reading: USUAL_READING });
    file.update((stored) => ({ ...stored, lastOpen: '/a.parley' }));
    file.flush();
    expect(openSettingsFile(join(folder, 'new'), 'other').read()).toMatchObject({
      settings: { coder: 'olena' },
      lastOpen: '/a.parley',
    });
  });

  it('keeps a damaged file aside and starts anew', () => {
    writeFileSync(join(folder, 'settings.json'), '{"settings":');
    expect(openSettingsFile(folder, 'olena').read().lastOpen).toBeNull();
    expect(readFileSync(join(folder, 'settings.broken.json'), 'utf8')).toBe('{"settings":');
  });

  it('leaves nothing but the settings behind', () => {
    const file = openSettingsFile(folder, 'olena');
    file.update((stored) => stored);
    file.flush();
    file.flush();
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('does not fail where it cannot write', () => {
    writeFileSync(join(folder, 'blocked'), '');
    const file = openSettingsFile(join(folder, 'blocked'), 'olena');
    file.update((stored) => ({ ...stored, lastOpen: '/a' }));
    expect(() => file.flush()).not.toThrow();
    expect(file.read().lastOpen).toBe('/a');
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licenceFile, licencesOf } from './licences.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-licences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('the licences of what is bundled', () => {
  it('are those of each package once, with those beside its files', () => {
    write('node_modules/@scope/one/package.json', '{"name":"@scope/one","version":"1.0.0","license":"MIT"}');
    write('node_modules/@scope/one/LICENSE.md', 'Words of one');
    write('node_modules/@scope/one/maps/LICENSE', 'Words of its maps');
    write('node_modules/two/package.json', '{"name":"two","version":"2.0.0"}');
    write('node_modules/two/LICENSE.js', 'no licence');
    const modules = [
      write('node_modules/@scope/one/index.js', ''),
      `${write('node_modules/@scope/one/maps/a.bin', '')}?raw`,
      `\0${join(folder, 'node_modules/two/index.js')}?commonjs-proxy`,
      write('src/index.ts', ''),
      '\0rolldown/runtime.js',
    ];
    expect(licencesOf(modules)).toEqual([
      { name: '@scope/one', version: '1.0.0', licence: 'MIT', texts: ['Words of one', 'Words of its maps'] },
      { name: 'two', version: '2.0.0', licence: 'see below', texts: [] },
    ]);
  });

  it('follow the names of their packages in one file', () => {
    const file = licenceFile([{ name: 'one', version: '1.0.0', licence: 'MIT', texts: ['Words\n', 'More'] }]);
    expect(file).toContain('\none 1.0.0 (MIT)\n\nWords\n\nMore\n');
  });
});

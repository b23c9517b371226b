import { join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appFile, mediaType } from './app-files';

const folder = join(sep, 'opt', 'parley', 'renderer');

describe('appFile', () => {
  it('finds files of the page, and its index at the root', () => {
    expect(appFile(folder, 'app://parley/')).toBe(join(folder, 'index.html'));
    expect(appFile(folder, 'app://parley/assets/index-1.js?v=2#x')).toBe(
      join(folder, 'assets', 'index-1.js'),
    );
    expect(appFile(folder, 'app://parley/a%20b.css')).toBe(join(folder, 'a b.css'));
  });

  it('never leads out of the folder', () => {
    for (const path of ['..%2f..%2fpackage.json', '%2e%2e%2f%2e%2e%2fetc/passwd', 'a/..%2f..%2f..%2fx']) {
      expect(appFile(folder, `app://parley/${path}`)).toBeNull();
    }
    expect(appFile(folder, 'app://parley/../../package.json')).toBe(join(folder, 'package.json'));
  });

  it('refuses other hosts and schemes, broken escapes, backslashes and null characters', () => {
    for (const address of [
      'app://other/index.html',
      'file:///etc/passwd',
      'app://parley/%E0%A4%A',
      'app://parley/..%5c..%5cx',
      'app://parley/a%00.js',
      'nonsense',
    ]) {
      expect(appFile(folder, address)).toBeNull();
    }
  });

  it('stays inside the folder for every path there is', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '%5c', 'a', 'ж', '//', '%252e');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const file = appFile(folder, `app://parley/${pieces.join('')}`);
        expect(relative(folder, file ?? folder).split(sep)[0]).not.toBe('..');
      }),
    );
  });
});

describe('mediaType', () => {
  it('knows what a page is made of and nothing else', () => {
    expect(mediaType('/x/index.HTML')).toBe('text/html; charset=utf-8');
    expect(mediaType('/x/index.js')).toBe('text/javascript; charset=utf-8');
    expect(mediaType('/x/sample.parley')).toBeNull();
    expect(mediaType('/x/folder')).toBeNull();
  });
});

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierArgument } from './dossier-argument';

describe('dossierArgument', () => {
  it('takes the first plain argument of a packaged application', () => {
    expect(dossierArgument(['parley', '--no-sandbox', 'talks.parley'], true, '/home/a')).toBe(
      resolve('/home/a', 'talks.parley'),
    );
  });

  it('skips the application itself, and the values of switches, outside of a package', () => {
    const argv = ['electron', '-r', 'loader.js', '--inspect=0', '.', '/tmp/talks.parley'];
    expect(dossierArgument(argv, false, '/home/a')).toBe('/tmp/talks.parley');
  });

  it('is null when no dossier is named', () => {
    expect(dossierArgument(['parley', '--lang=uk'], true, '/')).toBeNull();
    expect(dossierArgument(['electron', '.'], false, '/')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { control } from './debian.mjs';

const PRODUCT = {
  version: '1.2.3',
  description: 'Compare positions. Offline.',
  architecture: /** @type {const} */ ('x64'),
  size: 300.4,
};

describe('what a Debian package says of itself', () => {
  it('has the fields that Debian asks for, a line each', () => {
    const lines = control(PRODUCT).split('\n');
    expect(lines).toContain('Package: parley');
    expect(lines).toContain('Version: 1.2.3');
    expect(lines).toContain('Architecture: amd64');
    expect(lines).toContain('Installed-Size: 301');
    expect(lines).toContain('Description: Compare positions');
    expect(lines.at(-1)).toBe('');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^(?:[A-Z][A-Za-z-]+: \S| \S)/);
  });

  it('asks for the libraries that the set-up installs, by either of their names', () => {
    expect(control(PRODUCT)).toMatch(/^Depends: .*libgtk-3-0 \| libgtk-3-0t64.*libnss3/m);
  });

  it('lets a release follow what was tried before it', () => {
    expect(control({ ...PRODUCT, version: '1.0.0-beta.1' })).toContain('Version: 1.0.0~beta.1\n');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAtLeast, OLDEST } from './node-version.mjs';
import { ROOT } from './paths.mjs';

describe('a version of Node', () => {
  it('is compared number by number', () => {
    expect(isAtLeast('20.19.0', '20.19.0')).toBe(true);
    expect(isAtLeast('20.19.4', '20.19.0')).toBe(true);
    expect(isAtLeast('22.0.0', '20.19.0')).toBe(true);
    expect(isAtLeast('20.9.0', '20.19.0')).toBe(false);
    expect(isAtLeast('18.20.8', '20.19.0')).toBe(false);
  });

  it('counts as the release that a preview leads to', () => {
    expect(isAtLeast('24.0.0-nightly20260101', '20.19.0')).toBe(true);
  });

  it('is asked for as package.json and the README do', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node).toBe(
      `>=${OLDEST.replace(/\.0$/, '')}`,
    );
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(OLDEST.replace(/\.0$/, ' or newer'));
  });
});

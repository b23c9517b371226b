import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { npm } from './npm.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('npm', () => {
  it('is the one that started the script', () => {
    const script = join('opt', 'npm', 'bin', 'npm-cli.js');
    vi.stubEnv('npm_execpath', script);
    expect(npm(['ci'])).toEqual({ command: process.execPath, args: [script, 'ci'], shell: false });
  });

  it('is the one on the path when nothing or another package manager started the script', () => {
    vi.stubEnv('npm_execpath', undefined);
    expect(npm(['ci'])).toMatchObject({ command: 'npm', args: ['ci'] });
    vi.stubEnv('npm_execpath', join('opt', 'yarn', 'bin', 'yarn.js'));
    expect(npm(['ci'])).toMatchObject({ command: 'npm', args: ['ci'] });
  });
});

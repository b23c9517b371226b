import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NODE_MODULES } from './paths.mjs';
import { capture } from './run.mjs';
import { forgetTimes } from './types.mjs';

const TSC = join(NODE_MODULES, 'typescript', 'bin', 'tsc');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-types-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('forgetting the times of a build', () => {
  it('finds the mistake in a file that says it is older than the build', async () => {
    const compilerOptions = { composite: true, emitDeclarationOnly: true, types: [], outDir: 'types' };
    const config = { compilerOptions, files: ['one.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const file = join(folder, 'one.ts');
    writeFileSync(file, 'export const one: number = 1;\n');
    expect(await build()).toBe(0);
    const before = new Date('2001-01-01');
    writeFileSync(file, 'export const one: number = "1";\n');
    utimesSync(file, before, before);
    forgetTimes(join(folder, 'types'));
    expect(await build()).not.toBe(0);
  });

  it('does not mind that nothing was built yet', () => {
    expect(() => forgetTimes(join(folder, 'types'))).not.toThrow();
  });
});

async function build() {
  return (await capture(process.execPath, [TSC, '-b'], { cwd: folder })).code;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './lib/paths.mjs';

/** The folders whose every file and folder docs/architecture.md names. */
const FOLDERS = ['src/shared', 'src/main', 'src/renderer', 'src/renderer/src', 'src/preload'];

const document = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
const tree = document.slice(document.indexOf('```\nsrc/shared/'), document.indexOf('## Who may import whom'));

/**
 * What the tree names in a folder: files, and folders with a slash at their end. `*` stands for any letters.
 * @param {string} folder
 */
function namedIn(folder) {
  const [, section = ''] = new RegExp(`^${folder}/((?:.*\\n)(?:  .*\\n)*)`, 'mu').exec(tree) ?? [];
  return [...section.matchAll(/[\w*.-]+(?:\/|\.(?:tsx?|html|css)\b)/gu)].map(([name]) => name);
}

/** @param {string} folder */
function thereIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !/\.(?:test\.tsx?|d\.ts|module\.css)$/u.test(name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

/** @param {string} pattern */
function matcher(pattern) {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.+')}$`, 'u');
}

for (const folder of FOLDERS) {
  it(`docs/architecture.md says of everything in ${folder} where it is`, () => {
    const named = namedIn(folder).map(matcher);
    const unnamed = thereIn(folder).filter((name) => !named.some((pattern) => pattern.test(name)));
    expect(unnamed.filter((name) => !(folder === 'src/renderer' && name === 'src/'))).toEqual([]);
  });

  it(`docs/architecture.md names nothing in ${folder} that is not there`, () => {
    const there = thereIn(folder);
    const views = folder === 'src/renderer/src' ? readdirSync(join(ROOT, folder, 'views')) : [];
    const names = [...there, ...views.map((view) => `${view}/`)];
    const missing = namedIn(folder).filter((pattern) => !names.some((name) => matcher(pattern).test(name)));
    expect(missing).toEqual([]);
  });
}

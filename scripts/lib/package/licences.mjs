import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ name: string, version: string, licence: string, texts: readonly string[] }} Licensed */

const FOLDER = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\/./;
const IS_LICENCE = /^(?:licen[cs]e|copying|notice)(?:-[^.]*)?(?:\.(?:md|txt|markdown))?$/i;

/**
 * The packages that some modules are of, with every licence that lies beside these modules or above them in their package.
 * @param {Iterable<string>} modules their ids in the bundler: absolute paths, some with a query or a prefix that is not one
 * @returns {readonly Licensed[]} by name and version
 */
export function licencesOf(modules) {
  /** @type {Map<string, Set<string>>} the texts by the folder of the package */
  const found = new Map();
  for (const module of modules) {
    const path = module.replace(/^\0[^/]*/, '').replace(/\?.*$/, '');
    const folder = FOLDER.exec(path)?.[1];
    if (folder === undefined || !existsSync(join(folder, 'package.json'))) continue;
    const texts = found.get(folder) ?? new Set();
    found.set(folder, texts);
    for (let place = dirname(path); place.startsWith(folder); place = dirname(place)) {
      for (const text of textsIn(place)) texts.add(text);
    }
  }
  return [...found]
    .map(([folder, texts]) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { name, version, licence: license ?? 'see below', texts: [...texts] };
    })
    .sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
}

/**
 * The file that a package carries for them.
 * @param {readonly Licensed[]} packages
 * @returns {string}
 */
export function licenceFile(packages) {
  const head =
    'Parley is made with these packages. Electron and Chromium have files of their own beside this one.\n';
  const parts = packages.map(
    ({ name, version, licence, texts }) =>
      `${'-'.repeat(80)}\n${name} ${version} (${licence})\n\n${texts.map((text) => `${text.trim()}\n`).join('\n')}`,
  );
  return [head, ...parts].join('\n');
}

/** @param {string} folder */
function textsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && IS_LICENCE.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8'));
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './lib/paths.mjs';

const FOLDER = join(ROOT, 'src/renderer/src');
const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
const texts = new Map(
  paths
    .filter((path) => /\.(?:css|tsx?)$/u.test(path))
    .map((path) => [path, readFileSync(join(FOLDER, path), 'utf8')]),
);
const sheets = [...texts.keys()].filter((path) => path.endsWith('.module.css'));

/** What imports a style sheet: each text, and what the sheet is called there.
 * @param {string} sheet
 */
function usersOf(sheet) {
  return [...texts].flatMap(([path, text]) =>
    [...text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gmu)]
      .filter(([, , from = '']) => normalize(join(dirname(path), from)) === sheet)
      .map(([, name = '']) => ({ text, name })),
  );
}

/** @param {string} sheet */
function classesIn(sheet) {
  const rules = (texts.get(sheet) ?? '').replaceAll(/\/\*.*?\*\/|:global\([^)]*\)/gsu, '');
  const selectors = rules.replaceAll(/:[^{};]*;/gu, '');
  return new Set(Array.from(selectors.matchAll(/\.([a-z][\w-]*)/giu), ([, name = '']) => name));
}

/** The classes that are written down where the sheet is used.
 * @param {string} sheet
 */
function classesAskedOf(sheet) {
  const asked = usersOf(sheet).flatMap(({ text, name }) =>
    Array.from(text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'gu')), ([, its = '']) => its),
  );
  return new Set(asked);
}

it('Every class that a component asks for is in its style sheet', () => {
  const missing = sheets.flatMap((sheet) => {
    const there = classesIn(sheet);
    return [...classesAskedOf(sheet)].filter((name) => !there.has(name)).map((name) => `${sheet} .${name}`);
  });
  expect(missing).toEqual([]);
});

it('Every class of a style sheet is used, or else the sheet is one that values choose a class of, or that is handed on', () => {
  const unused = sheets.flatMap((sheet) => {
    const isChosenFrom = usersOf(sheet).some(({ text, name }) =>
      new RegExp(`\\b${name}\\[|=\\{${name}\\}`, 'u').test(text),
    );
    const asked = classesAskedOf(sheet);
    return isChosenFrom
      ? []
      : [...classesIn(sheet)].filter((name) => !asked.has(name)).map((name) => `${sheet} .${name}`);
  });
  expect(unused).toEqual([]);
});

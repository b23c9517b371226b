import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './lib/paths.mjs';

const FOLDER = join(ROOT, 'src/renderer/src');
const TOKENS = join('styles', 'tokens.css');
const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
const tokens = readFileSync(join(FOLDER, TOKENS), 'utf8');
const sheets = paths.filter((path) => path.endsWith('.css') && path !== TOKENS);

/** @param {string} path */
function read(path) {
  return readFileSync(join(FOLDER, path), 'utf8');
}

it('No style sheet has a colour of its own: all are design tokens', () => {
  const own = sheets.filter((path) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(/iu.test(read(path)));
  expect(own).toEqual([]);
});

it('No style sheet has a type size of its own: all are design tokens', () => {
  const own = sheets.filter((path) => /\bfont(?:-size)?:[^;]*\d(?:rem|px|pt)\b/u.test(read(path)));
  expect(own).toEqual([]);
});

it('Every design token is used', () => {
  const names = [...tokens.matchAll(/^ {2}(--[\w-]+):/gmu)].map(([, name]) => name);
  const users = paths.filter((path) => /\.(?:css|tsx?)$/u.test(path)).map(read);
  const unused = names.filter((name) => !users.some((text) => text.includes(`var(${name})`)));
  expect(unused).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from './en';

const SOURCES = join(import.meta.dirname, '..', '..');

/** The program's own files, without tests and without the catalogue itself. */
function sources(folder = SOURCES): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (path === import.meta.dirname || entry.name === 'testing') return [];
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test)\.tsx?$/u.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** The key of every message, without what i18next adds for a plural or a context. */
function keysOf(tree: object = en, path = ''): readonly string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'string' ? [key.replace(/_\w+$/u, '')] : keysOf(Object(value), key);
  });
}

it('has no message that nothing shows', () => {
  const all = sources().join('\n');
  const literals = new Set(Array.from(all.matchAll(/['"`]([\w.-]+)['"`]/gu), ([, literal]) => literal));
  const words = new Set(all.match(/[\w-]+/gu));
  const templates = new Set(
    Array.from(all.matchAll(/`(\w+\.[\w.]*(?:\$\{[^{}]*\}\w*(?:\.\w+)*)+)`/gu), ([, its = '']) => its),
  );
  const patterns = Array.from(templates, (template) => {
    const parts = template.split(/\$\{[^{}]*\}/u).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('([\\w.-]+)')}$`, 'u');
  });
  /** What is put into a key must at least be written down somewhere, perhaps with a small letter at its beginning. */
  const isSaid = (blank: string) =>
    blank.split('.').every((word) => words.has(word) || words.has(word[0]?.toLowerCase() + word.slice(1)));
  const isMade = (key: string) =>
    patterns.some((pattern) => pattern.exec(key)?.slice(1).every(isSaid) === true);
  expect(keysOf().filter((key) => !literals.has(key) && !isMade(key))).toEqual([]);
});

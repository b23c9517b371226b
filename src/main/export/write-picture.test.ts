import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { writePicture } from './write-picture';

const SVG = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="…"></svg>\n');
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);

it('A picture takes the place of an earlier one whole, and nothing is left beside it', () => {
  const folder = temporaryFolder();
  for (const [name, format, bytes] of [
    ['a.svg', 'svg', SVG],
    ['a.png', 'png', PNG],
  ] as const) {
    writeFileSync(join(folder, name), 'x'.repeat(10_000));
    writePicture(join(folder, name), { format, bytes });
    expect(Uint8Array.from(readFileSync(join(folder, name)))).toEqual(bytes);
  }
  expect(readdirSync(folder).toSorted()).toEqual(['a.png', 'a.svg']);
});

it('What is no picture of its format is refused, and what is there stays', () => {
  const path = join(temporaryFolder(), 'a.png');
  writeFileSync(path, 'kept');
  expect(() => writePicture(path, { format: 'png', bytes: SVG })).toThrow(
    expect.objectContaining({ code: 'exportFailed' }),
  );
  expect(readFileSync(path, 'utf8')).toBe('kept');
});

it('A place that cannot be written to is refused by its name', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken.svg'));
  expect(() => writePicture(join(folder, 'taken.svg'), { format: 'svg', bytes: SVG })).toThrow(
    expect.objectContaining({ code: 'exportFailed', params: { name: 'taken.svg' } }),
  );
});

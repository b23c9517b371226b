import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';

const SAMPLE = join(import.meta.dirname, '..', 'resources', 'sample.parley');

/** Each makes a file that is no dossier in a folder, and returns its path. */
const BAD_FILES = [
  {
    what: 'A text with the ending of a dossier',
    says: /is not a Parley dossier/,
    make: async (path: string) => writeFile(path, 'Dear colleague, here is the dossier.'),
  },
  { what: 'An empty file', says: /is empty/, make: async (path: string) => writeFile(path, '') },
  {
    what: 'A dossier whose end is missing',
    says: /is incomplete/,
    make: async (path: string) => {
      const whole = await readFile(SAMPLE);
      await writeFile(path, whole.subarray(0, Math.floor(whole.length / 2)));
    },
  },
  {
    what: 'A database of another program',
    says: /database of another program/,
    make: async (path: string) => {
      const bytes = await readFile(SAMPLE);
      bytes.writeUInt32BE(0x0f055112, 68);
      await writeFile(path, bytes);
    },
  },
  {
    what: 'A dossier of a newer Parley',
    says: /newer version of Parley/,
    make: async (path: string) => {
      const bytes = await readFile(SAMPLE);
      bytes.writeUInt32BE(999, 60);
      await writeFile(path, bytes);
    },
  },
  { what: 'A folder', says: /is a folder/, make: async (path: string) => void (await mkdir(path)) },
  {
    what: 'A file that is gone',
    says: /no longer there/,
    make: () => Promise.resolve(),
  },
] as const;

for (const { what, says, make } of BAD_FILES) {
  test(`${what} is refused with the reason and left as it is`, async ({ parley, folder }) => {
    const path = join(folder, 'Broken.parley');
    await make(path);
    const before = await readFile(path).catch(() => null);
    await parley.closeDossier();
    await parley.willChoose(path);
    await parley.page.getByRole('button', { name: 'Open…' }).click();
    await expect(parley.notice(says)).toBeVisible();
    await expect(parley.page.getByRole('button', { name: 'New dossier…' })).toBeVisible();
    expect(await readFile(path).catch(() => null)).toEqual(before);
  });
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';

const SAMPLE = join(import.meta.dirname, '..', 'resources', 'sample.parley');

/** Each makes a file that is no dossier at a path; damaged ones are told in a dialog, see damaged.e2e.ts. */
const BAD_FILES = [
  {
    what: 'A text with the ending of a dossier',
    says: /is not a Parley dossier/,
    make: async (path: string) => writeFile(path, 'Dear colleague, here is the dossier.'),
  },
  {
    what: 'A database of another program',
    says: /database of another program/,
    make: async (path: string) => {
      // The header of an SQLite file, https://sqlite.org/fileformat2.html#the_database_header, with nothing behind it.
      const bytes = Buffer.alloc(4_096);
      bytes.write('SQLite format 3\0', 0, 'latin1');
      bytes.writeUInt16BE(4_096, 16);
      bytes.writeUInt32BE(1, 28);
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

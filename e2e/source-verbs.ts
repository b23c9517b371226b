import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import type { Parley } from './app';

/** Writes files into a folder, which is made if it is not there, and returns their paths. */
export async function written(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(folder, name), bytes)));
  return Object.keys(files).map((name) => join(folder, name));
}

/** The row of a source in the list. */
export function listed(parley: Parley, title: string | RegExp): Locator {
  return parley.page.getByRole('grid', { name: 'Sources' }).getByRole('row', { name: title });
}

import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DOCUMENT_ENDINGS } from './import/format';

/** How many files one offer has at most: more than anybody looks through at once. */
export const MOST_FILES = 10_000;
/** How deep folders are looked into. */
const MOST_LEVELS = 20;

/**
 * The files (absolute paths) that some paths stand for: files as they are, and of folders all documents below them, by their endings, in the order
 * of their names. Hidden files and folders, links to folders, and what cannot be looked at are passed over. At most `MOST_FILES`. Never rejects.
 */
export async function offeredFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (files.length >= MOST_FILES) break;
    if (await isFolder(path)) await addBelow(path, files, 0);
    else files.push(path);
  }
  return files.slice(0, MOST_FILES);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Reading it will say what is wrong.
    return false;
  }
}

async function addBelow(folder: string, files: string[], level: number): Promise<void> {
  if (level > MOST_LEVELS) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    if (files.length >= MOST_FILES) return;
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addBelow(path, files, level + 1);
    else if (DOCUMENT_ENDINGS.includes(extname(entry.name).slice(1).toLowerCase())) files.push(path);
  }
}

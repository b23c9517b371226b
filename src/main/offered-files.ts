import { open, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { looksLikeCslJson } from './import/bibliography/csl-json';
import { DOCUMENT_ENDINGS } from './import/format';

/** How many files one offer has at most: more than anybody looks through at once. */
const MOST_FILES = 10_000;
/** How deep folders are looked into. */
const MOST_LEVELS = 20;
/** How much of a file is looked at, in bytes. */
const HEAD = 16_384;
/** What browsers add to the name of a page for the folder of its pictures, styles and frames. */
const PARTS_OF_PAGE = /(?:_files|\.files|_fichiers|_archivos|-Dateien|_dosyalar|_file)$/iu;

/**
 * The files (absolute paths) that some paths stand for: files as they are, and of folders all documents below them, by their endings, in the order
 * of their names. Hidden files and folders, links to folders, what belongs to a saved web page beside it, and what cannot be looked at are passed
 * over. At most `MOST_FILES`. Never rejects.
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
  const pages = new Set(entries.flatMap(({ name }) => /^(.+)\.x?html?$/iu.exec(name)?.[1] ?? []));
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    if (files.length >= MOST_FILES) return;
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    if (!entry.isDirectory()) {
      if (await isDocument(path)) files.push(path);
    } else if (!(PARTS_OF_PAGE.test(name) && pages.has(name.replace(PARTS_OF_PAGE, '')))) {
      await addBelow(path, files, level + 1);
    }
  }
}

/** By its ending; of JSON, which may be anything, only what begins as a reference list does. */
async function isDocument(path: string): Promise<boolean> {
  const ending = extname(path).slice(1).toLowerCase();
  return ending === 'json' ? looksLikeCslJson(await headOf(path)) : DOCUMENT_ENDINGS.includes(ending);
}

/** The beginning of a file; empty when it cannot be read, or is no file: reading a pipe could wait for ever. */
async function headOf(path: string): Promise<string> {
  try {
    if (!(await stat(path)).isFile()) return '';
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  }
}

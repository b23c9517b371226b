import { basename, extname, join } from 'node:path';
import { type Disk, NODE_DISK } from './disk';
import { writeError } from './file-errors';
import { sha256 } from './hash';
import { writeAtomically } from './write-atomically';

/** The folder beside a dossier in which the original files of its sources are kept: `name.parley-originals`. */
function originalsOf(path: string): string {
  return `${path}-originals`;
}

/**
 * Keeps a copy of a file under the SHA-256 of its bytes, so that each content is there once, with its own ending for other programs to know it by.
 * Does nothing when it is there. False when the file is not the one with this hash any more. Throws Node's errors when it cannot be read, and `diskFull`,
 * `fileReadOnly` or `saveFailed` when the copy cannot be written.
 */
export function keepOriginal(
  dossierPath: string,
  original: { readonly path: string; readonly hash: string },
  disk: Disk = NODE_DISK,
): boolean {
  const bytes = disk.readWhole(original.path);
  if (sha256(bytes) !== original.hash) return false;
  const folder = originalsOf(dossierPath);
  const ending = /^\.[a-z0-9]{1,10}$/i.exec(extname(original.path))?.[0].toLowerCase() ?? '';
  const path = join(folder, `${original.hash}${ending}`);
  try {
    disk.makeFolder(folder);
    if (disk.look(path) === null) writeAtomically(path, bytes, { isNew: true }, disk);
    return true;
  } catch (error) {
    throw writeError(error, basename(original.path));
  }
}

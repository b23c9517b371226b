import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type Disk, NODE_DISK } from './disk';
import { errnoOf, writeError } from './file-errors';
import { sha256 } from './hash';
import { renamePatiently } from './rename-patiently';

export interface AtomicOptions {
  readonly isNew?: boolean;
  readonly before?: () => void;
  readonly temporaryFor?: string | null;
}

/**
 * Replaces a file by `bytes`, so that at every moment, a power cut included, the old file or the new one is there whole:
 * a temporary file in the same folder is written, synchronised and read back, then takes the name.
 * With `isNew` a file of that name is never replaced, not even one that appears meanwhile. The temporary file is one of the file
 * `temporaryFor`, which is opened again and clears up after it. `before` is called at the last
 * moment, with everything written: what it throws leaves the old file in place and is thrown here.
 * Returns the SHA-256 of the bytes and whether the name is kept on the disk; where it is not, a power cut may bring the old file back.
 * Throws `diskFull`, `fileReadOnly`, `fileExists` or `saveFailed`; the old file is then as it was and no temporary file is left.
 */
export function writeAtomically(
  path: string,
  bytes: Uint8Array,
  { isNew = false, before = () => {}, temporaryFor = null }: AtomicOptions = {},
  disk: Disk = NODE_DISK,
): { readonly hash: string; readonly isDurable: boolean } {
  const name = basename(path);
  const target = isNew ? path : targetOf(path, name, disk);
  const folder = dirname(target);
  const temporary = temporaryPathOf(temporaryFor ?? target);
  const hash = sha256(bytes);
  try {
    writeWhole(temporary, bytes, modeOf(target, disk), disk);
    // Some file systems report success for what a full disk cut short.
    if (sha256(disk.readWhole(temporary)) !== hash) throw new Error('the file reads back differently');
    before();
    if (isNew) claim(temporary, target, disk);
    else renamePatiently(temporary, target, disk);
  } catch (error) {
    tryToRemove(temporary, disk);
    throw writeError(error, name);
  }
  const sync = syncFolder(folder, disk);
  if (sync === 'impossible') tryToSync(target, disk);
  return { hash, isDurable: areNamesKept(sync) };
}

/** Where folders cannot be synchronised, most systems keep a name with the file that is synchronised under it. */
function tryToSync(path: string, disk: Disk): void {
  try {
    const handle = disk.open(path, 'r+');
    try {
      disk.sync(handle);
    } finally {
      disk.close(handle);
    }
  } catch {
    // Nothing is promised there in any case.
  }
}

function targetOf(path: string, name: string, disk: Disk): string {
  try {
    return throughLink(path, disk);
  } catch (error) {
    throw writeError(error, name);
  }
}

/** Removes what an interrupted `writeAtomically` of these very files left in the folder of the first; failing to is no matter. */
export function removeTemporaries(paths: readonly [string, ...string[]], disk: Disk = NODE_DISK): void {
  const folder = dirname(paths[0]);
  const prefixes = paths.map((path) => temporaryPrefix(basename(path)));
  try {
    for (const name of disk.list(folder)) {
      const prefix = temporaryPrefixIn(name);
      if (prefix !== null && prefixes.includes(prefix)) tryToRemove(join(folder, name), disk);
    }
  } catch {
    // A folder that cannot be listed or written to keeps them: they are harmless.
  }
}

/** The longest name that, with what makes it a temporary one, keeps to the 255 bytes that file systems allow. */
const MOST_NAME_BYTES = 200;

/** What systems answer that do not synchronise folders, such as Windows, whose file system keeps a journal of names instead. */
const CANNOT_SYNC_FOLDERS = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'];

/** Whether a folder was synchronised; `impossible` where the system does not do that at all. */
export type FolderSync = 'done' | 'impossible' | 'failed';

/** Makes creations, renames and removals in a folder survive a power cut (POSIX fsync on the directory). Never throws. */
export function syncFolder(folder: string, disk: Disk = NODE_DISK): FolderSync {
  try {
    const handle = disk.open(folder, 'r');
    try {
      disk.sync(handle);
    } finally {
      disk.close(handle);
    }
    return 'done';
  } catch (error) {
    return CANNOT_SYNC_FOLDERS.includes(errnoOf(error) ?? '') ? 'impossible' : 'failed';
  }
}

/**
 * Whether the names in a folder are now on the disk. Windows keeps them in the journal of its file system, in order: what is
 * synchronised later is never there without them. Other systems promise nothing where a folder cannot be synchronised.
 */
export function areNamesKept(sync: FolderSync): boolean {
  return sync === 'done' || (sync === 'impossible' && process.platform === 'win32');
}

/** Writes all of `bytes` to a place in a file: one call may write less than it was given. */
export function writeFully(
  handle: number,
  bytes: Uint8Array,
  position: number,
  disk: Disk = NODE_DISK,
): void {
  let written = 0;
  while (written < bytes.length) {
    const count = disk.writeAt(handle, bytes, written, bytes.length - written, position + written);
    if (count === 0) throw new Error('nothing was written');
    written += count;
  }
}

/** A new path beside a file for what is to take its place; `removeTemporaries` knows such by their names. */
export function temporaryPathOf(path: string): string {
  return join(dirname(path), `${temporaryPrefix(basename(path))}${randomBytes(8).toString('hex')}`);
}

/** What of the name of a temporary file says whose it is; null when the name is no such. */
export function temporaryPrefixIn(name: string): string | null {
  return /^\..*\.parley-tmp-(?=[0-9a-f]{16}$)/.exec(name)?.[0] ?? null;
}

/** A long name is cut and told from others by its hash, so that a file may be called as long as the file system allows. */
function temporaryPrefix(name: string): string {
  const isShort = Buffer.byteLength(name) <= MOST_NAME_BYTES;
  const stem = isShort ? name : `${name.slice(0, 40)}-${sha256(name).slice(0, 16)}`;
  return `.${stem.toWellFormed()}.parley-tmp-`;
}

/**
 * The path of the file that a symbolic link leads to, so that the file is replaced and not the link; the path itself where nothing is.
 * Throws Node's error when that cannot be told: the log of the file would be looked for in the wrong place.
 */
export function throughLink(path: string, disk: Disk = NODE_DISK): string {
  try {
    return disk.realPath(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return path;
    throw error;
  }
}

/** The permissions of the file to be replaced, which the new one keeps; null when there is none. */
function modeOf(path: string, disk: Disk): number | null {
  return disk.look(path)?.mode ?? null;
}

/**
 * How much of a file is written between two synchronisations, in bytes: the disk is then never so far behind that a change which
 * is acknowledged meanwhile would have to wait for it.
 */
const STRETCH = 4 * 1024 * 1024;

function writeWhole(path: string, bytes: Uint8Array, mode: number | null, disk: Disk): void {
  const handle = disk.open(path, 'wx');
  try {
    if (mode !== null) disk.setMode(handle, mode);
    for (let start = 0; start < bytes.length; start += STRETCH) {
      if (start > 0) disk.syncData(handle);
      writeFully(handle, bytes.subarray(start, start + STRETCH), start, disk);
    }
    disk.sync(handle);
  } finally {
    disk.close(handle);
  }
}

/** Gives a temporary file its name only if nobody has that name. */
function claim(temporary: string, path: string, disk: Disk): void {
  try {
    disk.link(temporary, path);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw error;
    // A file system without hard links, such as exFAT: reserve the name, then replace the reservation.
    const reserved = disk.open(path, 'wx');
    try {
      disk.close(reserved);
      renamePatiently(temporary, path, disk);
    } catch (failure) {
      tryToRemove(path, disk);
      throw failure;
    }
    return;
  }
  tryToRemove(temporary, disk);
}

/** Removes a file that is of no use. One that cannot be removed now is, if it is temporary, when the dossier is opened again. */
export function tryToRemove(path: string, disk: Disk): void {
  try {
    disk.remove(path);
  } catch {
    // It is harmless, and what it is about has succeeded or failed already.
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { type Disk, NODE_DISK } from './disk';
import { errnoOf } from './file-errors';
import { writeFully } from './write-atomically';

/** The path of the lock of a dossier file: `name.parley-lock`, beside it. */
export function lockPathOf(path: string): string {
  return `${path}-lock`;
}

/**
 * The bytes of the lock beside a dossier; null when there is none, which is also said when its folder is gone. Of a lock that
 * cannot be read there are no bytes: somebody holds it, and nobody knows who. Never rejects.
 */
export async function readLock(path: string, disk: Disk = NODE_DISK): Promise<Uint8Array | null> {
  for (let tries = 0; ; tries += 1) {
    const bytes = readIfThere(lockPathOf(path), disk);
    // It is empty for a moment while its owner makes it.
    if (bytes === null || bytes.length > 0 || tries === 5) return bytes;
    await pause(10);
  }
}

/** The bytes of a file; null when there is none, none of one that cannot be read. Never throws. */
export function readIfThere(path: string, disk: Disk): Uint8Array | null {
  try {
    return disk.readWhole(path);
  } catch (error) {
    return errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR' ? null : new Uint8Array();
  }
}

/** Makes a file that must not exist; nothing is left of one that could not be written whole. Throws what the disk throws, `EEXIST` among it. */
export function writeNew(path: string, bytes: Uint8Array, disk: Disk): void {
  const handle = disk.open(path, 'wx');
  try {
    writeFully(handle, bytes, 0, disk);
  } catch (error) {
    disk.remove(path);
    throw error;
  } finally {
    disk.close(handle);
  }
}

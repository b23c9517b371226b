import { randomBytes } from 'node:crypto';
import { type Disk, NODE_DISK } from './disk';
import { temporaryPathOf, tryToRemove, writeFully } from './write-atomically';

/** As much as most changes take in the log, in bytes. */
const SIZE = 16 * 1024;

/** Whether something can be written beside a file and kept there. What is written is removed again. Never throws. */
export function canWriteBeside(path: string, disk: Disk = NODE_DISK): boolean {
  const temporary = temporaryPathOf(path);
  try {
    const handle = disk.open(temporary, 'wx');
    try {
      // Nothing that a disk could compress.
      writeFully(handle, randomBytes(SIZE), 0, disk);
      disk.sync(handle);
    } finally {
      disk.close(handle);
    }
    return true;
  } catch {
    return false;
  } finally {
    // One that stays is removed by the next who opens the dossier.
    tryToRemove(temporary, disk);
  }
}

import { type Disk, NODE_DISK } from './disk';
import { errnoOf } from './file-errors';

/** How long to wait before each further attempt, in milliseconds: virus scanners and sync programs hold a file for moments. */
const PAUSES = [10, 20, 50, 100, 200, 400, 800];

/** What systems answer while another program holds a file; Windows does not tell that from a lack of permission. */
const HELD = process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'];

/**
 * Gives a file another name, in place of the file that has it. While another program holds one of the two it is tried again, for
 * 1.6 s in all. `pause` waits for so many milliseconds. Throws Node's errors.
 */
export function renamePatiently(
  from: string,
  to: string,
  disk: Disk = NODE_DISK,
  pause: (ms: number) => void = sleep,
): void {
  for (const ms of PAUSES) {
    try {
      disk.rename(from, to);
      return;
    } catch (error) {
      if (!HELD.includes(errnoOf(error) ?? '')) throw error;
    }
    pause(ms);
  }
  disk.rename(from, to);
}

/** The thread has nothing else to do meanwhile: it is the one that writes files. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

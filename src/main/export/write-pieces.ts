import { AtomicFile } from '../dossier/atomic-file';
import { type Disk, NODE_DISK } from '../dossier/disk';
import { exportError } from './export-error';
import type { Pace } from './pace';

/**
 * Writes a file of these pieces, whole or not at all: what has its name is replaced only when the last piece is on the disk and read back, and after a
 * refusal nothing is left beside it. Rejects with what the pieces reject with, and with what `exportError` names.
 */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  pace: Pace,
  disk: Disk = NODE_DISK,
): Promise<void> {
  let file: AtomicFile | null = null;
  try {
    // Begun only with the first piece: a table that is refused at once touches no disk.
    for await (const piece of pieces) {
      file ??= new AtomicFile(path, disk);
      file.write(piece);
    }
    file ??= new AtomicFile(path, disk);
    await file.finish(() => pace.reach(1));
  } catch (error) {
    file?.discard();
    throw exportError(error, path);
  }
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';

/*
 * FTS5 has no checksums: an index in which some bytes have changed could lack words and nobody would know. So the hash of an index that
 * is closed properly is written down beside it, and taken off when it is opened: from there on the index may change.
 */

/** The ending of the file that holds the hash of an index. */
export const SEAL = '.seal';

/** Writes down the hash of an index that was closed. Throws Node's errors. */
export function putSeal(file: string): void {
  writeFileSync(file + SEAL, hashOf(file));
}

/** Takes the seal off an index, and says whether the index is the one that was sealed. Never throws. */
export function takeSeal(file: string): 'whole' | 'broken' | 'none' {
  try {
    const seal = readFileSync(file + SEAL, 'utf8');
    rmSync(file + SEAL);
    return seal === hashOf(file) ? 'whole' : 'broken';
  } catch {
    return 'none';
  }
}

/** How much of a file is read at one go, in bytes. */
const CHUNK = 1024 * 1024;

/** SHA-256 of a file, 64 hexadecimal digits. Throws Node's errors. */
function hashOf(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK);
  const handle = openSync(file, 'r');
  try {
    for (let count = -1; count !== 0; ) {
      count = readSync(handle, chunk, 0, CHUNK, null);
      hash.update(chunk.subarray(0, count));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

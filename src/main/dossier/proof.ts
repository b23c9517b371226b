import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { isSound, openNatively } from './native-database';

/** What is to be looked at: a file of the current format whose schema has been compared, by its absolute path. It can be handed to another thread. */
export interface ProofOrder {
  readonly path: string;
  /** Whether every index is compared with its table as well. */
  readonly isThorough: boolean;
}

/** What a file was found to be. Whether it was one and the same file all the time is for whoever ordered it to see. */
export interface Proof {
  /** SHA-256 of the content. */
  readonly hash: string;
  /** Whether its pages, records and references are whole. */
  readonly isSound: boolean;
}

/** Looks at a file, here or in another thread. May reject with anything: then it is for whoever ordered it to look. */
export type Prover = (order: ProofOrder) => Promise<Proof>;

/** Bytes that are read at once. */
const CHUNK = 1 << 20;

/** Hashes a file and checks it with the SQLite that Node brings along, and changes nothing in it or beside it. Throws what Node throws. */
export function prove({ path, isThorough }: ProofOrder): Proof {
  const db = openNatively(path);
  try {
    return { isSound: isSound(db, isThorough), hash: hashOf(path) };
  } finally {
    db.close();
  }
}

function hashOf(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const chunk = new Uint8Array(CHUNK);
    for (;;) {
      const length = readSync(file, chunk);
      if (length === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

import { basename, dirname } from 'node:path';
import { DossierError } from '../../shared/errors';
import { atOnce } from '../../shared/paced';
import { type Disk, NODE_DISK } from './disk';
import { errnoOf, writeError } from './file-errors';
import { encodeInSteps, encodeRecord, type LogRecord } from './log-record';
import { syncFolder, writeAtomically, writeFully } from './write-atomically';

const TOUCHED = 'another program has touched the log';
/**
 * How many bytes of zeros the log is made longer by when a record needs room. A record that is written over zeros changes neither the size
 * of the file nor where it lies, so that the disk has only its bytes to keep: waiting for that takes about half as long.
 */
const ROOM = 128 * 1024;
/** How many bytes of a long record are written and kept at once, at least: more keep others waiting, and less keep the disk busy for longer. */
const PIECE = 4 * 1024 * 1024;
/** How many bytes a record begins with that are those of no other: its sum. */
const SUM = 64;
/** About how much of the time that a long record takes goes into its sum. */
const SUMMED = 0.3;

/** The path of the log that belongs to a dossier file, `name.parley-log`: the two lie side by side and travel together. */
export function logPathOf(path: string): string {
  return `${path}-log`;
}

/**
 * The transactions since the file was last written, one record each. What `append` has returned for survives a crash and a power cut.
 * The log is created by its first record.
 */
export class Log {
  readonly #path: string;
  readonly #disk: Disk;
  #handle: number | null = null;
  #length: number;
  /** The size that the file has, in bytes: behind the records it is filled with zeros. */
  #size: number;
  /** Whether something may stand behind `#length` that was never acknowledged. */
  #hasSuspectTail = false;

  /** `length` is that of the log's good part and `size` that of the file, which has zeros behind it, in bytes; 0 when there is no log. */
  constructor(path: string, length: number, disk: Disk = NODE_DISK, size = length) {
    this.#path = path;
    this.#disk = disk;
    this.#length = length;
    this.#size = size;
  }

  /** That of the records, in bytes. */
  get length(): number {
    return this.#length;
  }

  /**
   * Writes a record and waits until it is on the disk; `parts` as for `encodeRecord`. Throws `diskFull`, `fileReadOnly` or `saveFailed`,
   * also when another program has touched the log; the log is then as it was.
   */
  append(record: LogRecord, parts?: readonly Uint8Array[]): void {
    atOnce(this.#write([encodeRecord(record, parts)]));
  }

  /**
   * As `append`, for a record of very many changes, in steps: each keeps a piece of it on the disk, and yields which share (0 to 1) of the record is there. When it is left in between, the
   * log is as it was. Until the last step the record has no end, so that nobody would take it for one.
   */
  *appendInSteps(record: LogRecord, parts: readonly Uint8Array[]): Generator<number, void> {
    const encoding = encodeInSteps(record, parts);
    let done = 0;
    let encoded = encoding.next();
    for (; encoded.done !== true; encoded = encoding.next()) yield (++done / parts.length) * SUMMED;
    const size = encoded.value.reduce((sum, { length }) => sum + length, 0);
    for (const written of this.#write(together(encoded.value)))
      yield SUMMED + (written / size) * (1 - SUMMED);
  }

  /** Writes the pieces of a line one after the other, each as far as the disk; yields in between how many bytes are there. */
  *#write(pieces: Iterable<Uint8Array>): Generator<number, void> {
    let isWritten = false;
    /** What is there already, while others have their turn. */
    let begun: Uint8Array | null = null;
    try {
      const handle = this.#open();
      this.#checkTail(handle);
      this.#hasSuspectTail = true;
      let beginning: Uint8Array | null = null;
      let end = this.#length;
      for (const piece of pieces) {
        if (end > this.#length) {
          begun = beginning;
          yield end - this.#length;
          begun = null;
        }
        beginning ??= piece.subarray(0, SUM);
        if (end + piece.length > this.#size) this.#extend(handle, piece, end);
        else writeFully(handle, piece, end, this.#disk);
        this.#disk.syncData(handle);
        end += piece.length;
      }
      this.#hasSuspectTail = false;
      this.#length = end;
      isWritten = true;
    } catch (error) {
      throw writeError(error, basename(this.#path));
    } finally {
      if (begun !== null) this.#leave(begun);
      else if (!isWritten) this.#tryToCut();
    }
  }

  /** Cuts the log back to a length that it had. Throws `saveFailed` and its like; the next append then cuts it. */
  truncate(length: number): void {
    try {
      const handle = this.#open(length);
      const { size } = this.#disk.factsOf(handle);
      if (size < length || (size > this.#size && !this.#hasSuspectTail))
        throw new DossierError('saveFailed', { name: basename(this.#path) }, new Error(TOUCHED));
      this.#cut(handle, length);
    } catch (error) {
      // What is behind no longer counts, whether or not it could be cut: unless it is another program's.
      if (this.#handle !== null && !(error instanceof DossierError)) this.#expect(length);
      throw writeError(error, basename(this.#path));
    }
  }

  /** Synchronises what is in the log, for when a program that was killed may not have come to that. Throws `saveFailed` and its like. */
  keep(): void {
    try {
      this.#disk.syncData(this.#open());
    } catch (error) {
      throw writeError(error, basename(this.#path));
    }
  }

  /**
   * Takes the records up to a length that it had out of the log, after the file has them. Later ones stay, in a new log that takes
   * the place of the old one whole. Throws `saveFailed` and its like; the records are then still there, which does no harm.
   */
  drop(length: number): void {
    if (length === this.#length) {
      this.truncate(0);
      return;
    }
    try {
      const handle = this.#open();
      this.#checkTail(handle);
      const rest = this.#readFrom(handle, length);
      this.close();
      writeAtomically(this.#path, rest, {}, this.#disk);
      this.#length = rest.length;
      this.#size = rest.length;
    } catch (error) {
      throw writeError(error, basename(this.#path));
    }
  }

  /** Lets go of the log and leaves it where it is. */
  close(): void {
    const handle = this.#handle;
    this.#handle = null;
    if (handle !== null) this.#disk.close(handle);
  }

  /** Lets go of the log and removes it, unless another program has written to it. */
  remove(): void {
    this.close();
    const size = this.#disk.look(this.#path)?.size;
    if (size === this.#size || this.#hasSuspectTail) this.#disk.remove(this.#path);
    this.#length = 0;
    this.#size = 0;
    this.#hasSuspectTail = false;
  }

  /** Writes a line, or a piece of one, at the end of the file, with room behind it for later ones; on a disk that has none, the record alone. */
  #extend(handle: number, line: Uint8Array, at: number): void {
    const padded = new Uint8Array(line.length + ROOM);
    padded.set(line);
    try {
      writeFully(handle, padded, at, this.#disk);
      this.#size = at + padded.length;
    } catch (error) {
      if (errnoOf(error) !== 'ENOSPC') throw error;
      writeFully(handle, line, at, this.#disk);
      this.#size = this.#disk.factsOf(handle).size;
    }
  }

  /** The records behind a length. */
  #readFrom(handle: number, length: number): Uint8Array {
    const rest = this.#disk.readAt(handle, this.#length - length, length);
    if (rest.length !== this.#length - length) throw new Error(TOUCHED);
    return rest;
  }

  #open(needed = this.#length): number {
    if (this.#handle !== null && this.#disk.factsOf(this.#handle).links === 0) {
      // Somebody has removed the log under our hands: what is in it no longer counts as kept.
      this.close();
      if (needed > 0) throw new DossierError('saveFailed', { name: basename(this.#path) });
      this.#length = 0;
      this.#size = 0;
    }
    this.#handle ??= this.#openAnew();
    return this.#handle;
  }

  /** A log whose name may not be there after a power cut is of no use. */
  #openAnew(): number {
    const handle = this.#disk.open(this.#path, 'rw');
    if (syncFolder(dirname(this.#path), this.#disk) !== 'failed') return handle;
    this.#disk.close(handle);
    throw new Error('the folder could not be synchronised');
  }

  #expect(length: number): void {
    this.#length = length;
    this.#hasSuspectTail = true;
  }

  #cut(handle: number, length: number): void {
    this.#expect(length);
    this.#disk.truncate(handle, length);
    this.#size = length;
    this.#disk.syncData(handle);
    this.#hasSuspectTail = false;
  }

  #checkTail(handle: number): void {
    const { size } = this.#disk.factsOf(handle);
    if (this.#hasSuspectTail && size >= this.#length) {
      this.#disk.truncate(handle, this.#length);
      this.#size = this.#length;
      return;
    }
    if (size !== this.#size) throw new Error(TOUCHED);
    // Whoever else writes a log, by mistake, begins where the zeros do.
    if (size > this.#length && this.#disk.readAt(handle, 1, this.#length)[0] !== 0) throw new Error(TOUCHED);
  }

  /** Takes out a record that was begun like this and is given up; whoever has taken the dossier over meanwhile has done so already, and may have written there. */
  #leave(begun: Uint8Array): void {
    if (this.#handle === null) return;
    try {
      const found = this.#disk.readAt(this.#handle, begun.length, this.#length);
      if (Buffer.compare(found, begun) === 0) this.#tryToCut();
      else this.#hasSuspectTail = false;
    } catch {
      // #hasSuspectTail stays set, as after a failed cut.
    }
  }

  /** After a failed write: what is behind the good part was never acknowledged. If cutting fails too, the next append tries again. */
  #tryToCut(): void {
    if (this.#handle === null || !this.#hasSuspectTail) return;
    try {
      this.#cut(this.#handle, this.#length);
    } catch {
      // #hasSuspectTail stays set.
    }
  }
}

/** The same bytes in pieces that are worth waiting for, each made when it is wanted. */
function* together(pieces: readonly Uint8Array[]): Generator<Uint8Array, void> {
  let some: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    some.push(piece);
    size += piece.length;
    if (size < PIECE) continue;
    yield Buffer.concat(some);
    some = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(some);
}

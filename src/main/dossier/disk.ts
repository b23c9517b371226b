import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/** What a file is, as far as Parley looks at it. Times are in nanoseconds, the size in bytes. */
export interface FileFacts {
  readonly size: number;
  readonly mtimeNs: bigint;
  readonly ino: bigint;
  /** How many names the file has: 0 when it was removed while it is open. */
  readonly links: number;
  /** Permission bits. */
  readonly mode: number;
  readonly isFolder: boolean;
}

/**
 * Every call of the file system on which the safety of a dossier rests: nothing else in this folder touches a disk, so that tests
 * can let any of them fail, or the power. All are synchronous and throw Node's errors; POSIX says what they promise.
 */
export interface Disk {
  /**
   * Opens a file; `flags` as in `fs.open`, of which `wx` refuses an existing one and `r+` a missing one. `rw` reads and writes, and makes a
   * file that is missing. Returns a descriptor.
   */
  open(path: string, flags: 'r' | 'r+' | 'rw' | 'w' | 'wx'): number;
  close(handle: number): void;
  /** Reads up to `length` bytes at `position`; fewer at the end of the file. */
  readAt(handle: number, length: number, position: number): Uint8Array;
  /** Writes from `bytes[offset]` up to `length` bytes to a place in the file. Returns how many, which may be fewer. */
  writeAt(handle: number, bytes: Uint8Array, offset: number, length: number, position: number): number;
  /** Resolves nothing until content and size are on the disk (fdatasync). */
  syncData(handle: number): void;
  /** The same with everything else that the file system knows of the file (fsync); of a folder: its names. */
  sync(handle: number): void;
  truncate(handle: number, length: number): void;
  setMode(handle: number, mode: number): void;
  factsOf(handle: number): FileFacts;
  /** The facts of what is at a path, through links; null when there is nothing. */
  look(path: string): FileFacts | null;
  readWhole(path: string): Uint8Array;
  rename(from: string, to: string): void;
  /** Gives a file a second name; throws EEXIST when that is taken. */
  link(path: string, name: string): void;
  /** Removes a name; one that is not there is no error. */
  remove(path: string): void;
  list(folder: string): readonly string[];
  makeFolder(path: string): void;
  realPath(path: string): string;
  /** Throws unless the process may write to what is at the path. */
  requireWritable(path: string): void;
}

/** The computer's own file system. */
export const NODE_DISK: Disk = {
  open: (path, flags) => openSync(path, flags === 'rw' ? constants.O_RDWR | constants.O_CREAT : flags),
  close: closeSync,
  readAt(handle, length, position) {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, position));
  },
  writeAt: (handle, bytes, offset, length, position) => writeSync(handle, bytes, offset, length, position),
  syncData: fdatasyncSync,
  sync: fsyncSync,
  truncate: ftruncateSync,
  setMode: fchmodSync,
  factsOf: (handle) => facts(fstatSync(handle, { bigint: true })),
  look(path) {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? null : facts(found);
  },
  readWhole: (path) => readFileSync(path),
  rename: renameSync,
  link: linkSync,
  remove: (path) => rmSync(path, { force: true }),
  list: (folder) => readdirSync(folder),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  realPath: (path) => realpathSync(path),
  requireWritable: (path) => accessSync(path, constants.W_OK),
};

interface BigFacts {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ino: bigint;
  readonly nlink: bigint;
  readonly mode: bigint;
  isDirectory(): boolean;
}

function facts(found: BigFacts): FileFacts {
  return {
    size: Number(found.size),
    mtimeNs: found.mtimeNs,
    ino: found.ino,
    links: Number(found.nlink),
    mode: Number(found.mode & 0o777n),
    isFolder: found.isDirectory(),
  };
}

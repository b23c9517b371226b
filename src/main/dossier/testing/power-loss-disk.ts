import { basename, dirname } from 'node:path';
import type { Disk, FileFacts } from '../disk';
import type { Draw } from './draws';
import { errnoError } from './failing-disk';

/** What has been asked of a file's content and not been synchronised. */
type Pending =
  | { readonly do: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly do: 'truncate'; readonly length: number };

interface Inode {
  readonly ino: bigint;
  /** As every program sees it. */
  content: Uint8Array;
  /** As it is on the platter, with what may or may not get there. */
  kept: Uint8Array;
  pending: Pending[];
  mode: number;
  mtimeNs: bigint;
}

/** One change of a folder's names: each name is afterwards that of the file, or of none. */
type Naming = readonly { readonly path: string; readonly inode: Inode | null }[];

interface Handle {
  readonly inode: Inode | null;
  readonly folder: string | null;
}

/** Disks tear writes at the borders of their sectors, in bytes. */
const SECTOR = 512;

export interface PowerLossOptions {
  /** Whether folders can be synchronised; where not, the names of files get to the disk whenever the system likes. */
  readonly canSyncFolders?: boolean;
}

/**
 * A disk in memory that remembers what of it would survive a power cut. As POSIX has it: of what is written and not synchronised,
 * any part may be there, in any order, torn at any sector; and of the names given, taken and exchanged since the folder was synchronised,
 * any may have been, but no later change of a name without the earlier ones of the same name.
 */
export class PowerLossDisk implements Disk {
  readonly #canSyncFolders: boolean;
  #names = new Map<string, Inode>();
  #keptNames = new Map<string, Inode>();
  #namings: Naming[] = [];
  readonly #handles = new Map<number, Handle>();
  #next = 3;
  #clock = BigInt(Date.parse('2025-08-06T10:00:00Z')) * 1_000_000n;

  constructor({ canSyncFolders = true }: PowerLossOptions = {}) {
    this.#canSyncFolders = canSyncFolders;
  }

  /** The names in the folder as programs see them. */
  get names(): readonly string[] {
    return [...this.#names.keys()].map((path) => basename(path)).toSorted();
  }

  /** The disk as it is at this moment, with all that is under way; what is done to this one later does not touch it. */
  copy(): PowerLossDisk {
    const copies = new Map<Inode, Inode>();
    function copyOf(inode: Inode): Inode {
      const copy = copies.get(inode) ?? { ...inode, pending: [...inode.pending] };
      copies.set(inode, copy);
      return copy;
    }
    const disk = new PowerLossDisk({ canSyncFolders: this.#canSyncFolders });
    disk.#names = new Map([...this.#names].map(([path, inode]) => [path, copyOf(inode)]));
    disk.#keptNames = new Map([...this.#keptNames].map(([path, inode]) => [path, copyOf(inode)]));
    disk.#namings = this.#namings.map((naming) =>
      naming.map(({ path, inode }) => ({ path, inode: inode === null ? null : copyOf(inode) })),
    );
    disk.#clock = this.#clock;
    disk.#next = this.#next;
    return disk;
  }

  /** The disk that is there when the power comes back. What may be there or not is drawn, `all` and `nothing` are the extremes. */
  afterPowerCut(choice: Draw | 'all' | 'nothing'): PowerLossDisk {
    const draw: Draw = choice === 'all' ? () => 1 : choice === 'nothing' ? () => 0 : choice;
    const names = new Map(this.#keptNames);
    const missed = new Set<string>();
    for (const naming of this.#namings) {
      const isKept = draw(2) === 1 && !naming.some(({ path }) => missed.has(path));
      for (const { path, inode } of naming) {
        if (!isKept) missed.add(path);
        else if (inode === null) names.delete(path);
        else names.set(path, inode);
      }
    }
    const after = new PowerLossDisk({ canSyncFolders: this.#canSyncFolders });
    const copies = new Map<Inode, Inode>();
    for (const [path, inode] of names) {
      let copy = copies.get(inode);
      if (copy === undefined) {
        const content = survivingContent(inode, choice, draw);
        copy = { ...inode, content, kept: content, pending: [] };
        copies.set(inode, copy);
      }
      after.#names.set(path, copy);
    }
    after.#keptNames = new Map(after.#names);
    after.#clock = this.#clock;
    after.#next = this.#next;
    return after;
  }

  open(path: string, flags: 'r' | 'r+' | 'rw' | 'w' | 'wx'): number {
    if (this.#isFolder(path)) return this.#handle({ inode: null, folder: path });
    let inode = this.#names.get(path);
    if (inode !== undefined && flags === 'wx') throw errnoError('EEXIST');
    if (inode === undefined) {
      if (flags === 'r' || flags === 'r+') throw errnoError('ENOENT');
      inode = this.#newInode();
      this.#rename([{ path, inode }]);
    } else if (flags === 'w') this.#truncate(inode, 0);
    return this.#handle({ inode, folder: null });
  }

  close(handle: number): void {
    this.#handles.delete(handle);
  }

  readAt(handle: number, length: number, position: number): Uint8Array {
    return this.#file(handle).inode.content.slice(position, position + length);
  }

  writeAt(handle: number, bytes: Uint8Array, offset: number, length: number, at: number): number {
    const { inode } = this.#file(handle);
    const piece = bytes.slice(offset, offset + length);
    inode.content = overlaid(inode.content, at, piece);
    inode.pending.push({ do: 'write', at, bytes: piece });
    inode.mtimeNs = this.#tick();
    return length;
  }

  syncData(handle: number): void {
    const { inode } = this.#file(handle);
    inode.kept = inode.content;
    inode.pending = [];
    if (!this.#canSyncFolders) this.#keepCreation(inode);
  }

  sync(handle: number): void {
    const { folder } = this.#get(handle);
    if (folder === null) this.syncData(handle);
    else if (!this.#canSyncFolders) throw errnoError('EINVAL');
    else this.#keepNamings((naming) => naming.some(({ path }) => dirname(path) === folder));
  }

  truncate(handle: number, length: number): void {
    this.#truncate(this.#file(handle).inode, length);
  }

  setMode(handle: number, mode: number): void {
    this.#file(handle).inode.mode = mode;
  }

  factsOf(handle: number): FileFacts {
    return this.#facts(this.#file(handle).inode);
  }

  look(path: string): FileFacts | null {
    const inode = this.#names.get(path);
    if (inode !== undefined) return this.#facts(inode);
    if (!this.#isFolder(path)) return null;
    return { size: 0, mtimeNs: 0n, ino: 0n, links: 1, mode: 0o755, isFolder: true };
  }

  readWhole(path: string): Uint8Array {
    return this.#at(path).content.slice();
  }

  rename(from: string, to: string): void {
    const inode = this.#at(from);
    this.#rename([
      { path: to, inode },
      { path: from, inode: null },
    ]);
  }

  link(path: string, name: string): void {
    if (this.#names.has(name)) throw errnoError('EEXIST');
    this.#rename([{ path: name, inode: this.#at(path) }]);
  }

  remove(path: string): void {
    if (this.#names.has(path)) this.#rename([{ path, inode: null }]);
  }

  list(folder: string): readonly string[] {
    return [...this.#names.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path));
  }

  makeFolder(): void {}

  realPath(path: string): string {
    this.#at(path);
    return path;
  }

  requireWritable(): void {}

  /** There is one folder, and it is always there. */
  #isFolder(path: string): boolean {
    return path === FOLDER;
  }

  #at(path: string): Inode {
    const inode = this.#names.get(path);
    if (inode === undefined) throw errnoError('ENOENT');
    return inode;
  }

  #get(handle: number): Handle {
    const found = this.#handles.get(handle);
    if (found === undefined) throw errnoError('EBADF');
    return found;
  }

  #file(handle: number): Handle & { readonly inode: Inode } {
    const found = this.#get(handle);
    if (found.inode === null) throw errnoError('EISDIR');
    return found as Handle & { readonly inode: Inode };
  }

  #handle(handle: Handle): number {
    this.#next += 1;
    this.#handles.set(this.#next, handle);
    return this.#next;
  }

  #newInode(): Inode {
    const mtimeNs = this.#tick();
    const content = new Uint8Array();
    return { ino: mtimeNs, content, kept: content, pending: [], mode: 0o644, mtimeNs };
  }

  #truncate(inode: Inode, length: number): void {
    inode.content = resized(inode.content, length);
    inode.pending.push({ do: 'truncate', length });
    inode.mtimeNs = this.#tick();
  }

  #rename(naming: Naming): void {
    applyNaming(this.#names, naming);
    this.#namings.push(naming);
  }

  #keepNamings(isKept: (naming: Naming) => boolean): void {
    for (const naming of this.#namings) if (isKept(naming)) applyNaming(this.#keptNames, naming);
    this.#namings = this.#namings.filter((naming) => !isKept(naming));
  }

  /** Even without synchronised folders, the name by which a file was created is kept with what is synchronised of it. */
  #keepCreation(inode: Inode): void {
    const creation = this.#namings.findLast((naming) => naming.length === 1 && naming[0]?.inode === inode);
    const path = creation?.[0]?.path;
    if (path !== undefined) this.#keepNamings((naming) => naming.some((change) => change.path === path));
  }

  #facts(inode: Inode): FileFacts {
    const links = [...this.#names.values()].filter((named) => named === inode).length;
    const { mtimeNs, ino, mode } = inode;
    return { size: inode.content.length, mtimeNs, ino, links, mode, isFolder: false };
  }

  #tick(): bigint {
    this.#clock += 1n;
    return this.#clock;
  }
}

/** The only folder of a disk in memory. */
export const FOLDER = '/dossiers';

function applyNaming(names: Map<string, Inode>, naming: Naming): void {
  for (const { path, inode } of naming) {
    if (inode === null) names.delete(path);
    else names.set(path, inode);
  }
}

function survivingContent(inode: Inode, choice: Draw | 'all' | 'nothing', draw: Draw): Uint8Array {
  if (choice === 'all') return inode.content;
  if (choice === 'nothing') return inode.kept;
  const left = inode.pending.flatMap((pending) => piecesOf(pending));
  let content = inode.kept;
  while (left.length > 0) {
    // Mostly in order, as disks do; now and then not.
    const [piece] = left.splice(draw(4) === 0 ? draw(left.length) : 0, 1);
    if (piece === undefined || draw(2) === 0) continue;
    content =
      piece.do === 'truncate' ? resized(content, piece.length) : overlaid(content, piece.at, piece.bytes);
  }
  return content;
}

/** A write as the sectors that it touches, of which each arrives by itself; of a long one a handful of stretches. */
function piecesOf(pending: Pending): readonly Pending[] {
  if (pending.do === 'truncate') return [pending];
  const { at, bytes } = pending;
  const stride = SECTOR * Math.max(1, Math.ceil(bytes.length / SECTOR / 16));
  const pieces: Pending[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = Math.min(bytes.length, (Math.floor((at + start) / stride) + 1) * stride - at);
    pieces.push({ do: 'write', at: at + start, bytes: bytes.slice(start, end) });
    start = end;
  }
  return pieces;
}

/** What lies between the end of the old content and the new piece is zeros. */
function overlaid(content: Uint8Array, at: number, piece: Uint8Array): Uint8Array {
  const result = resized(content, Math.max(content.length, at + piece.length));
  result.set(piece, at);
  return result;
}

function resized(content: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length);
  result.set(content.subarray(0, length));
  return result;
}

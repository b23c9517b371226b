/*
 * What can still be read of an SQLite file, page by page and without SQLite, which gives up a whole table, or the whole file, for one
 * bad byte. https://sqlite.org/fileformat2.html says what stands where. Nothing here throws: what makes no sense is passed over.
 */

/** The sizes of pages that SQLite knows, in bytes; a file whose header says none of them has the usual one. */
const USUAL_PAGE = 4096;
const HEADER_LENGTH = 100;

/** The first byte of a page of a b-tree. */
const KIND = { innerIndex: 2, innerTable: 5, leafIndex: 10, leafTable: 13 } as const;

export interface PageFile {
  readonly bytes: Uint8Array;
  /** In bytes. */
  readonly pageSize: number;
  /** How much of a page SQLite uses, in bytes. */
  readonly usable: number;
  /** How many pages there are, the last one perhaps cut off. */
  readonly count: number;
}

/** A page of a b-tree: its place in the file, from 1, and its cells as byte offsets in the page. */
export interface Page {
  readonly number: number;
  readonly isLeaf: boolean;
  readonly isTable: boolean;
  readonly data: Uint8Array;
  readonly cells: readonly number[];
  /** The right-most child of an inner page; 0 for a leaf. */
  readonly rightmost: number;
}

/** A payload as far as it can be followed, and whether that is all of it. */
export interface Payload {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** A file as pages; of what size they are is for its header to say, if there still is one. */
export function pageFile(bytes: Uint8Array): PageFile {
  const hasHeader = bytes.length >= HEADER_LENGTH;
  const told = hasHeader ? (bytes[16] ?? 0) * 256 + (bytes[17] ?? 0) : 0;
  const size = told === 1 ? 65_536 : told;
  const isSize = size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;
  const pageSize = isSize ? size : USUAL_PAGE;
  const reserved = isSize ? (bytes[20] ?? 0) : 0;
  const usable = pageSize - reserved >= 480 ? pageSize - reserved : pageSize;
  return { bytes, pageSize, usable, count: Math.ceil(bytes.length / pageSize) };
}

/** The page at a place, from 1; null when it is no page of a b-tree, or none any more. */
export function readPage(file: PageFile, number: number): Page | null {
  if (number < 1 || number > file.count) return null;
  const data = dataOf(file, number);
  const start = number === 1 ? HEADER_LENGTH : 0;
  const kind = data[start];
  const isLeaf = kind === KIND.leafIndex || kind === KIND.leafTable;
  const isTable = kind === KIND.innerTable || kind === KIND.leafTable;
  if (!isLeaf && !isTable && kind !== KIND.innerIndex) return null;
  const headerLength = isLeaf ? 8 : 12;
  const cellCount = uint16(data, start + 3);
  const pointers = start + headerLength;
  if (pointers + 2 * cellCount > data.length) return null;
  const cells: number[] = [];
  for (let at = 0; at < cellCount; at += 1) {
    const offset = uint16(data, pointers + 2 * at);
    if (offset >= pointers && offset < data.length) cells.push(offset);
  }
  return { number, isLeaf, isTable, data, cells, rightmost: isLeaf ? 0 : uint32(data, start + 8) };
}

/** The pages under an inner page, in their order. */
export function childrenOf(page: Page): readonly number[] {
  return page.isLeaf ? [] : [...page.cells.map((cell) => uint32(page.data, cell)), page.rightmost];
}

/** The rowid and the payload of a cell of a table's leaf; null when they make no sense. */
export function tableCell(file: PageFile, page: Page, offset: number): (Payload & { rowid: number }) | null {
  const size = varint(page.data, offset);
  if (size === null) return null;
  const rowid = varint(page.data, size.end);
  if (rowid === null) return null;
  const payload = payloadAt(file, page.data, rowid.end, size.value, file.usable - 35);
  return payload === null ? null : { ...payload, rowid: rowid.value };
}

/** The payload of a cell of an index; null when it makes no sense. */
export function indexCell(file: PageFile, page: Page, offset: number): Payload | null {
  const size = varint(page.data, page.isLeaf ? offset : offset + 4);
  if (size === null) return null;
  const most = Math.floor(((file.usable - 12) * 64) / 255) - 23;
  return payloadAt(file, page.data, size.end, size.value, most);
}

/** The pages that the file says are free: what stands in them was given up. */
export function freePages(file: PageFile): ReadonlySet<number> {
  const free = new Set<number>();
  let trunk = file.bytes.length >= HEADER_LENGTH ? uint32(file.bytes, 32) : 0;
  while (trunk >= 1 && trunk <= file.count && !free.has(trunk)) {
    free.add(trunk);
    const data = dataOf(file, trunk);
    const leaves = Math.min(uint32(data, 4), Math.floor(file.usable / 4) - 2);
    for (let at = 0; at < leaves; at += 1) free.add(uint32(data, 8 + 4 * at));
    trunk = uint32(data, 0);
  }
  return free;
}

/** A variable-length integer and the offset behind it; null beyond the data or above 2⁵³. */
export function varint(data: Uint8Array, offset: number): { value: number; end: number } | null {
  let value = 0;
  for (let at = 0; at < 9; at += 1) {
    const byte = data[offset + at];
    if (byte === undefined) return null;
    if (at === 8) value = value * 256 + byte;
    else value = value * 128 + (byte & 0x7f);
    if (at === 8 || byte < 0x80) {
      return Number.isSafeInteger(value) ? { value, end: offset + at + 1 } : null;
    }
  }
  return null;
}

function payloadAt(
  file: PageFile,
  data: Uint8Array,
  offset: number,
  size: number,
  most: number,
): Payload | null {
  // What claims to be longer than the whole file is no payload.
  if (size > file.bytes.length) return null;
  if (size <= most) {
    const bytes = data.subarray(offset, offset + size);
    return { bytes, isWhole: bytes.length === size };
  }
  const least = Math.floor(((file.usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (file.usable - 4));
  const local = fitting <= most ? fitting : least;
  const whole = new Uint8Array(size);
  const first = data.subarray(offset, offset + local);
  whole.set(first);
  let length = first.length;
  let next = first.length === local ? uint32(data, offset + local) : 0;
  const passed = new Set<number>();
  while (length < size && next >= 1 && next <= file.count && !passed.has(next)) {
    passed.add(next);
    const page = dataOf(file, next);
    const part = page.subarray(4, Math.min(page.length, 4 + Math.min(size - length, file.usable - 4)));
    whole.set(part, length);
    length += part.length;
    next = part.length === 0 ? 0 : uint32(page, 0);
  }
  return { bytes: whole.subarray(0, length), isWhole: length === size };
}

function dataOf(file: PageFile, number: number): Uint8Array {
  return file.bytes.subarray((number - 1) * file.pageSize, number * file.pageSize);
}

function uint16(data: Uint8Array, at: number): number {
  return (data[at] ?? 0) * 256 + (data[at + 1] ?? 0);
}

function uint32(data: Uint8Array, at: number): number {
  return uint16(data, at) * 65_536 + uint16(data, at + 2);
}

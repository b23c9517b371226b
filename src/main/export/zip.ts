import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file in an archive, its content a text in pieces. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** All entries have one time, 1 January 1980, so that the same table gives the same bytes and no clock is told. */
const TIME = Uint8Array.of(0, 0, 0x21, 0);
/** Names are in UTF-8; sizes and checksum stand after the content. */
const FLAGS = 0x0808;
const VERSION = 20;
const DEFLATE = 8;
/** More has no room in the fields of an archive without its 64-bit extension. */
const MOST_BYTES = 0xffff_ffff;

/**
 * An archive (APPNOTE.TXT, PKWARE) of these entries, in pieces as they are packed, in the threads that Node has for that. Names are ASCII or UTF-8 and
 * hold no path of the machine. Throws an Error when it grew beyond 4 GB.
 */
export async function* zipPieces(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const nameBytes = Buffer.from(name);
    const begin = Buffer.concat([
      fields([4, 0x04034b50], [2, VERSION]),
      shared(0, 0, 0),
      fields([2, nameBytes.length], [2, 0]),
      nameBytes,
    ]);
    yield begin;
    const packer = new Packer();
    let packed = 0;
    for await (const piece of content) {
      for (const bytes of await packer.add(Buffer.from(piece))) {
        packed += bytes.length;
        yield bytes;
      }
    }
    for (const bytes of await packer.end()) {
      packed += bytes.length;
      yield bytes;
    }
    const { crc, size } = packer;
    yield fields([4, 0x08074b50], [4, crc], [4, packed], [4, size]);
    written.push({ name: nameBytes, crc, packed, size, offset });
    offset += begin.length + packed + 16;
    if (offset > MOST_BYTES || size > MOST_BYTES) throw new Error('the archive is too large');
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  const count = written.length;
  yield directory;
  yield fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
}

function directoryEntry({ name, crc, packed, size, offset }: Written): Uint8Array {
  return Buffer.concat([
    fields([4, 0x02014b50], [2, VERSION], [2, VERSION]),
    shared(crc, packed, size),
    fields([2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
    name,
  ]);
}

/** What a file's own header and the directory have alike. */
function shared(crc: number, packed: number, size: number): Uint8Array {
  return Buffer.concat([fields([2, FLAGS], [2, DEFLATE]), TIME, fields([4, crc], [4, packed], [4, size])]);
}

/** Numbers in little-endian order, each with its width in bytes. */
function fields(...numbers: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = Buffer.alloc(numbers.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, number] of numbers) at = bytes.writeUIntLE(number, at, width);
  return bytes;
}

/** Packs one file (RFC 1951) and keeps count. */
class Packer {
  readonly #deflate = createDeflateRaw({ level: 6, chunkSize: 256 * 1024 });
  #ready: Uint8Array[] = [];
  #crc = 0;
  #size = 0;

  constructor() {
    this.#deflate.on('data', (bytes: Uint8Array) => this.#ready.push(bytes));
  }

  get crc(): number {
    return this.#crc;
  }
  get size(): number {
    return this.#size;
  }

  async add(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    if (!this.#deflate.write(bytes)) await once(this.#deflate, 'drain');
    return this.#take();
  }

  async end(): Promise<readonly Uint8Array[]> {
    const ended = once(this.#deflate, 'end');
    this.#deflate.end();
    await ended;
    return this.#take();
  }

  #take(): readonly Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}

import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive. What is not given is as it ought to be; the rest lets a test write what no program writes. */
export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** What the headers claim of the size unpacked, in bytes. */
  readonly claimedSize?: number;
  readonly isEncrypted?: boolean;
  /** The path of another entry whose place in the archive this one claims. */
  readonly sharesPlaceOf?: string;
}

/** The bytes of a zip archive (APPNOTE 6.3). */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const places = new Map<string, number>();
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.isStored === true ? content : deflateRawSync(content);
    const path = Buffer.from(entry.path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((entry.isEncrypted === true ? 1 : 0) | 0x0800, 2);
    common.writeUInt16LE(entry.isStored === true ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.claimedSize ?? content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const place = places.get(entry.sharesPlaceOf ?? '') ?? at;
    if (entry.sharesPlaceOf === undefined) {
      places.set(entry.path, at);
      pieces.push(Buffer.from('PK\u0003\u0004'), common, path, packed);
      at += 30 + path.length + packed.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(place, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, rest, path);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length % 0x1_0000, 8);
  end.writeUInt16LE(entries.length % 0x1_0000, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, listed, end]));
}

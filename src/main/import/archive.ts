import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { DossierError } from '../../shared/errors';

/** What an archive may hold. Sizes in bytes. */
export const ARCHIVE_LIMITS = {
  entries: 10_000,
  entrySize: 200 * 1024 * 1024,
  totalSize: 1024 * 1024 * 1024,
  /** Unpacked to packed. What unpacks to no more than `ratioFrom` may be packed as tightly as it likes: a page of spaces is no bomb. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
} as const;

/** An archive in memory. Nothing of it is unpacked but what `read` asks for, and an archive within stays closed. */
export interface Archive {
  /** The paths of the files in it. */
  readonly paths: ReadonlySet<string>;
  /**
   * The bytes of one file, or null when there is none of that path. Rejects with `archiveUnsafe` when it unpacks to more than the limits
   * allow, all files read so far counted, whatever the headers claim; with `documentDamaged` when it is not whole.
   */
  readonly read: (path: string) => Promise<Uint8Array | null>;
}

/**
 * Opens the bytes of a zip archive (APPNOTE 6.3) called `name`. Rejects with `documentDamaged` when it is none or is cut short, `documentProtected`
 * when anything in it is encrypted, and `archiveUnsafe` when its directory exceeds the limits, has a path that leads out of the
 * archive or appears twice, or lets two files share their bytes.
 */
export async function openArchive(bytes: Uint8Array, name: string): Promise<Archive> {
  const { zip, entries } = await readDirectory(bytes, name);
  let unpacked = 0;
  return {
    paths: new Set(entries.keys()),
    read: async (path) => {
      const entry = entries.get(path);
      if (entry === undefined) return null;
      const content = await unpack(zip, entry, ARCHIVE_LIMITS.totalSize - unpacked, name);
      unpacked += content.length;
      return content;
    },
  };
}

interface Directory {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
}

async function readDirectory(bytes: Uint8Array, name: string): Promise<Directory> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names are decoded here: yauzl would take its own refusal of a name for damage, and mend backslashes.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
    if (zip.entryCount > ARCHIVE_LIMITS.entries) throw new DossierError('archiveUnsafe', { name });
    const all: Entry[] = [];
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      const path = getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        true,
      );
      if (entry.isEncrypted()) throw new DossierError('documentProtected', { name });
      if (validateFileName(path) !== null || path.includes('\0') || entries.has(path)) {
        throw new DossierError('archiveUnsafe', { name });
      }
      all.push(entry);
      if (!path.endsWith('/')) entries.set(path, entry);
    }
    refuseExcess(all, name);
    return { zip, entries };
  } catch (error) {
    throw asRefusal(error, name);
  }
}

/** Throws `archiveUnsafe` when the sizes that the directory claims exceed the limits, or two files overlap. */
function refuseExcess(entries: readonly Entry[], name: string): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isExcessive = entries.some((entry) => entry.uncompressedSize > capOf(entry));
  let end = 0;
  let isOverlapping = false;
  for (const entry of entries.toSorted(byPlace)) {
    if (entry.relativeOffsetOfLocalHeader < end) isOverlapping = true;
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
  }
  if (total > ARCHIVE_LIMITS.totalSize || isExcessive || isOverlapping) {
    throw new DossierError('archiveUnsafe', { name });
  }
}

/** A local header's fixed part, in bytes. */
const LOCAL_HEADER = 30;

function byPlace(a: Entry, b: Entry): number {
  return a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader;
}

/** The most that an entry may unpack to, in bytes. */
function capOf(entry: Entry): number {
  const { entrySize, ratio, ratioFrom } = ARCHIVE_LIMITS;
  return Math.min(entrySize, Math.max(ratioFrom, entry.compressedSize * ratio));
}

async function unpack(zip: ZipFile, entry: Entry, left: number, name: string): Promise<Uint8Array> {
  try {
    const chunks: Buffer[] = [];
    const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    for await (const chunk of stream) chunks.push(chunk);
    const packed = Buffer.concat(chunks);
    const content = inflate(packed, entry.compressionMethod, Math.min(capOf(entry), left));
    if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) {
      throw new DossierError('documentDamaged', { name });
    }
    return content;
  } catch (error) {
    throw asRefusal(error, name);
  }
}

/** Inflates no further than `cap` bytes: zlib stops there with ERR_BUFFER_TOO_LARGE. */
function inflate(packed: Buffer, method: number, cap: number): Uint8Array {
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(cap, 1) });
  if (method !== 0) throw new Error(`compression method ${method} is not of documents`);
  if (packed.length > cap) throw Object.assign(new Error('too large'), { code: 'ERR_BUFFER_TOO_LARGE' });
  return packed;
}

function asRefusal(error: unknown, name: string): DossierError {
  if (error instanceof DossierError) return error;
  const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  return new DossierError(isTooLarge ? 'archiveUnsafe' : 'documentDamaged', { name }, error);
}

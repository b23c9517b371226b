import { basename, dirname } from 'node:path';
import { DossierError } from '../../shared/errors';
import type { Dossier } from '../../shared/model';
import { type Database, openDatabase } from './database';
import { type Disk, NODE_DISK } from './disk';
import { errnoOf, readError } from './file-errors';
import { sha256 } from './hash';
import { APPLICATION_ID, FORMAT_VERSION, migrate, newerError, schemaOf } from './migrate';
import { readNatively } from './native-file';
import { type Proof, type ProofOrder, type Prover, prove } from './proof';
import { schemaOfVersion } from './reference-schema';
import { readDossier } from './rows';
import { hasUnfinishedWork } from './unfinished-work';

/** What tells whether the file at a path is still the one that was read or written there. */
export interface FileIdentity {
  /** Modification time in nanoseconds, size in bytes and inode, as one string. */
  readonly stamp: string;
  /** SHA-256 of the content. */
  readonly hash: string;
}

export interface DossierFile {
  readonly db: Database;
  readonly dossier: Dossier;
  readonly identity: FileIdentity;
  /** In bytes. */
  readonly size: number;
  readonly isReadOnly: boolean;
  /** The format version that the file has; the database is of the current one. */
  readonly formatVersion: number;
}

export interface ReadingOptions {
  /** Compares every index with its table as well. */
  readonly isThorough?: boolean;
  /** Hashes and checks a large file while its rows are being read; without it, that is done in this thread. */
  readonly prover?: Prover;
}

/** From so many bytes on a file is looked at by a thread of its own, which takes some milliseconds to begin. */
const LARGE = 8 << 20;

/**
 * Reads and checks a dossier file without changing it. Throws, in this order, `fileMissing`, `fileIsFolder`, `fileUnreadable`,
 * `fileInUse`, `fileEmpty`, `fileNotDossier`, `fileTruncated`, `fileForeignDatabase`, `fileNewer` or `fileDamaged`.
 */
export async function readDossierFile(
  path: string,
  { isThorough = false, prover }: ReadingOptions = {},
  disk: Disk = NODE_DISK,
): Promise<DossierFile> {
  const name = basename(path);
  const { bytes, stamp } = readBytes(path, name, disk);
  checkHeader(bytes, name);
  // SQLite works in these very bytes: after the migration they would tell the new version.
  const formatVersion = versionOf(bytes);
  let db: Database | null = null;
  try {
    db = await openDatabase(bytes);
    checkSchema(db, name);
    const isNative = formatVersion === FORMAT_VERSION && disk === NODE_DISK && stamp !== '';
    const isAside = prover !== undefined && bytes.length >= LARGE;
    const proving = isNative ? (isAside ? prover : proveHere)({ path, isThorough }).catch(() => null) : null;
    const read = isNative ? readNatively(path) : null;
    const proof = await proving;
    // What was read of the file since its bytes were read counts when it is one and the same.
    const isSame = proof !== null && tryToStamp(path, disk) === stamp;
    const identity = { stamp, hash: isSame ? proof.hash : sha256(bytes) };
    const dossier = (isSame && proof.isSound ? read : null) ?? readChecked(db, name, isThorough);
    if (dossier.meta.size !== 1) throw new Error('a dossier has exactly one row of its own');
    const isReadOnly = !isWritable(path, disk);
    return { db, dossier, identity, size: bytes.length, isReadOnly, formatVersion };
  } catch (error) {
    db?.close();
    throw error instanceof DossierError ? error : new DossierError('fileDamaged', { name }, error);
  }
}

/**
 * Checks a file's first bytes: https://sqlite.org/fileformat2.html#the_database_header.
 * Throws `fileEmpty`, `fileNotDossier`, `fileTruncated`, `fileForeignDatabase`, `fileNewer` or `fileDamaged`.
 */
export function checkHeader(bytes: Uint8Array, name: string): void {
  // SQLite would open 0 bytes as a valid, empty database.
  if (bytes.length === 0) throw new DossierError('fileEmpty', { name });
  const magic = Buffer.from('SQLite format 3\0');
  if (!magic.equals(bytes.subarray(0, magic.length))) throw new DossierError('fileNotDossier', { name });
  if (bytes.length < 100) throw new DossierError('fileTruncated', { name });
  const header = new DataView(bytes.buffer, bytes.byteOffset, 100);
  // A page of 65,536 bytes does not fit into the field and is written as 1.
  const pageSize = header.getUint16(16) === 1 ? 65_536 : header.getUint16(16);
  const expected = pageSize * header.getUint32(28);
  if (bytes.length < expected) throw new DossierError('fileTruncated', { name });
  if (header.getUint32(68) !== APPLICATION_ID) throw new DossierError('fileForeignDatabase', { name });
  const version = versionOf(bytes);
  if (version > FORMAT_VERSION) throw newerError(name, version);
  if (bytes.length > expected || version === 0) throw new DossierError('fileDamaged', { name });
}

/** The format version in the header of a file of at least 100 bytes. */
function versionOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 100).getUint32(60);
}

/** Modification time, size and inode of the file at a path, as one string; empty when there is none. */
export function stampOf(path: string, disk: Disk = NODE_DISK): string {
  const found = disk.look(path);
  return found === null ? '' : `${found.mtimeNs}:${found.size}:${found.ino}`;
}

/**
 * Whether the file at a path is still the one of that identity; a new time stamp on the same content does not count.
 * Throws Node's error when that cannot be told: a file that cannot be read just now is not another one.
 */
export function isStill(path: string, known: FileIdentity, disk: Disk = NODE_DISK): boolean {
  try {
    return stampOf(path, disk) === known.stamp || sha256(disk.readWhole(path)) === known.hash;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errnoOf(error) ?? '')) return false;
    throw error;
  }
}

/** Whether a file can be replaced: that takes the right to write both to it and to its folder. */
function isWritable(path: string, disk: Disk): boolean {
  try {
    disk.requireWritable(path);
    disk.requireWritable(dirname(path));
    return true;
  } catch {
    return false;
  }
}

async function proveHere(order: ProofOrder): Promise<Proof> {
  return prove(order);
}

function readBytes(path: string, name: string, disk: Disk): { bytes: Uint8Array; stamp: string } {
  try {
    if (disk.look(path)?.isFolder === true) throw new DossierError('fileIsFolder', { name });
    if (hasUnfinishedWork(path, disk)) throw new DossierError('fileInUse', { name });
    const stamp = stampOf(path, disk);
    const bytes = disk.readWhole(path);
    return { bytes, stamp };
  } catch (error) {
    throw readError(error, name);
  }
}

/** Throws a plain Error unless SQLite finds the pages and records of a database whole; `isThorough`: its indexes too. */
export function checkDatabase(db: Database, isThorough = false): void {
  const check = isThorough ? 'integrity_check' : 'quick_check';
  const answers = db.all(`PRAGMA ${check}`);
  if (answers.length !== 1 || answers[0]?.[check] !== 'ok') throw new Error(`${check} failed`);
}

/** It comes first: whoever can put something into it could make every later question run for ever. Throws `fileNewer` or a plain Error. */
function checkSchema(db: Database, name: string): void {
  const version = Number(db.first('PRAGMA user_version')?.user_version);
  if (version > FORMAT_VERSION) throw newerError(name, version);
  if (schemaOf(db) !== schemaOfVersion(version)) throw new Error('the schema is not a dossier’s');
}

/** Checks a database whose schema is a dossier's, brings it to the current format and reads it. Throws a plain Error when it is not whole. */
function readChecked(db: Database, name: string, isThorough: boolean): Dossier {
  checkDatabase(db, isThorough);
  if (db.first('PRAGMA foreign_key_check') !== null) throw new Error('a row refers to one that is not there');
  migrate(db, name);
  return readDossier(db);
}

function tryToStamp(path: string, disk: Disk): string | null {
  try {
    return stampOf(path, disk);
  } catch {
    return null;
  }
}

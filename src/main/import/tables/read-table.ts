import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { DossierError } from '../../../shared/errors';
import { readError } from '../../dossier/file-errors';
import { sha256 } from '../../dossier/hash';
import { type ParsedTable, readCsvTable, requireFit } from './csv-table';
import { failedTable } from './failed-table';
import type { ReadTable, TableOrder } from './table-order';
import { readXlsxTable } from './xlsx-table';

const MEGABYTE = 1024 * 1024;
/** The largest table that is read, in bytes. */
const MAX_TABLE_SIZE = 100 * MEGABYTE;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a table from a CSV file or a workbook; what is in the file decides, not its name. Never rejects: the answer says why a table cannot be read, with
 * `fileMissing` and its like, `textTooLarge`, `documentProtected`, `tableFormatOld`, `tableFormatOther`, or what the reader of its format throws.
 */
export async function readTable(order: TableOrder): Promise<ReadTable> {
  const { fileName } = order;
  let sheets: readonly string[] = [];
  try {
    const bytes = bytesOf(order);
    const { table, reading } = await parse(bytes, order);
    sheets = reading.sheets;
    requireFit(table, fileName);
    const origin = {
      fileName,
      size: bytes.length,
      encoding: reading.encoding,
      lineEnds: 'none',
      format: 'text',
      hash: sha256(bytes),
      scope: '',
    } as const;
    return { error: null, fileName, reading, table, origin };
  } catch (error) {
    if (!(error instanceof DossierError)) console.error(error);
    return failedTable(order, error, sheets);
  }
}

async function parse(bytes: Uint8Array, order: TableOrder): Promise<ParsedTable> {
  const { fileName: name, encoding, separator, sheet } = order;
  if (begins(bytes, OLE))
    throw new DossierError(isEncrypted(bytes) ? 'documentProtected' : 'tableFormatOld', { name });
  if (begins(bytes, ZIP)) {
    const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
    if (head.includes('application/vnd.oasis.opendocument'))
      throw new DossierError('tableFormatOther', { name });
    if (extname(name).toLowerCase() === '.xlsb') throw new DossierError('tableFormatOld', { name });
    return readXlsxTable(bytes, { name, sheet });
  }
  if (bytes.length === 0) throw new DossierError('tableEmpty', { name });
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  // Web pages, old “XML spreadsheets” and documents are called .xls and .csv often enough.
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!doctype|<html)|^%PDF-|^\{\\rtf/i.test(start))
    throw new DossierError('tableFormatOther', { name });
  return readCsvTable(bytes, { name, encoding, separator });
}

/** Whether a compound file (MS-CFB) is what Office packs a workbook with a password into: its directory has a stream of that name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function bytesOf({ path, fileName: name }: TableOrder): Uint8Array {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new DossierError('fileIsFolder', { name });
    // Reading a pipe or a device could wait for ever.
    if (!found.isFile()) throw new DossierError('fileUnreadable', { name });
    if (found.size > MAX_TABLE_SIZE) {
      const size = Math.ceil(found.size / MEGABYTE);
      throw new DossierError('textTooLarge', { name, size, limit: MAX_TABLE_SIZE / MEGABYTE });
    }
    return readFileSync(path);
  } catch (error) {
    throw readError(error, name);
  }
}

import { extname } from 'node:path';
import { DossierError } from '../../shared/errors';
import type { SourceFormat } from '../../shared/vocabulary';

/** The formats of files: all but the clipboard. */
export type FileFormat = Exclude<SourceFormat, 'paste'>;

/** The endings by which files are known, for dialogs and folders; text is what is in them, whatever they are called. */
const FORMAT_OF_ENDING: Readonly<Record<string, FileFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  epub: 'epub',
  rtf: 'rtf',
  eml: 'mail',
};

/** The endings of reference lists. */
export const LIST_ENDINGS: readonly string[] = ['ris', 'bib', 'bibtex'];

/** The endings of all files that can be imported. */
export const DOCUMENT_ENDINGS: readonly string[] = [...Object.keys(FORMAT_OF_ENDING), ...LIST_ENDINGS];

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** The endings of spreadsheets. */
const SPREADSHEETS = /\.(?:xls[xmb]?|ods)$/iu;
/** How much of a file is looked at, in bytes. */
const HEAD = 4_096;

/**
 * In which format a file is: its first bytes decide where they can, its ending where they cannot. A text is what nothing else is.
 * Throws `formatTable` for spreadsheets, `formatOld` for documents of Word before 2007, and `formatUnknown` for packed files that are no document.
 */
export function formatOf(fileName: string, bytes: Uint8Array): FileFormat {
  const byName = FORMAT_OF_ENDING[extname(fileName).slice(1).toLowerCase()] ?? null;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if ((startsWith(bytes, OLE) || startsWith(bytes, ZIP)) && SPREADSHEETS.test(fileName))
    throw new DossierError('formatTable', { name: fileName });
  if (startsWith(bytes, OLE)) {
    // A document with a password is packed into such a container.
    if (byName === 'docx') return 'docx';
    throw new DossierError('formatOld', { name: fileName });
  }
  if (startsWith(bytes, ZIP)) {
    if (head.includes('application/epub+zip')) return 'epub';
    if (head.includes('application/vnd.oasis.opendocument.text')) return 'odt';
    if (byName === 'docx' || byName === 'odt' || byName === 'epub') return byName;
    if (head.includes('[Content_Types].xml') || head.includes('word/')) return 'docx';
    throw new DossierError('formatUnknown', { name: fileName });
  }
  if (head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  if (byName !== null && !['pdf', 'docx', 'odt', 'epub', 'rtf', 'text'].includes(byName)) return byName;
  if (/^(?:ï»¿)?\s*(?:<!doctype html|<html[\s>])/i.test(head)) return 'html';
  if (byName === 'pdf' || byName === 'docx' || byName === 'odt' || byName === 'epub')
    throw new DossierError('documentDamaged', { name: fileName });
  return 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

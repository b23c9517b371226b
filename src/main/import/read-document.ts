import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { canonicalText } from '../../shared/canonical-text';
import { countCodePoints } from '../../shared/code-points';
import { cutShort } from '../../shared/cut-short';
import { BEGINNING, type ProposedCitation } from '../../shared/draft';
import { DossierError, toWire } from '../../shared/errors';
import { guessLanguage } from '../../shared/guess-language';
import { withoutAnyHidden } from '../../shared/hidden-characters';
import { isBlank } from '../../shared/is-blank';
import { type ImportOrigin, MOST } from '../../shared/model';
import { proposeDay } from '../../shared/propose-day';
import { proposeTitle } from '../../shared/propose-title';
import type { Structure } from '../../shared/structure';
import { readError } from '../dossier/file-errors';
import { sha256 } from '../dossier/hash';
import { type Bibliography, readBibliography } from './bibliography/read-bibliography';
import { decodeText } from './decode';
import { assemble } from './document';
import { type FileFormat, formatOf, LIST_ENDINGS } from './format';
import { parserOf } from './parsers';
import type { ReadDocument, ReadOrder } from './read-order';

const MEGABYTE = 1024 * 1024;
/** The largest text that can be imported, in bytes of UTF-8, and the largest file that is read as a document, in bytes. */
export const MAX_TEXT_SIZE = 50 * MEGABYTE;
export const MAX_FILE_SIZE = 200 * MEGABYTE;

type Reading = Pick<ImportOrigin, 'encoding' | 'lineEnds' | 'format' | 'scope'> & {
  readonly text: string;
  readonly structure: Structure | null;
  readonly proposed: ProposedCitation;
  readonly isEncodingCertain: boolean;
  readonly emptyPages: readonly string[];
};

/**
 * Reads a document, whatever its format, into a canonical text. Never rejects: a draft with `error` set says why it cannot be imported,
 * in the words of its parser, or with `fileMissing` and its like, `formatUnknown`, `formatOld`, `textEmpty`, `textTooLarge`, `textUndecodable` or `textBinary`.
 */
export async function readDocument(order: ReadOrder): Promise<ReadDocument> {
  let size = 0;
  let hash = '';
  try {
    const bytes = bytesOf(order);
    size = bytes.length;
    hash = order.from.kind === 'file' ? sha256(bytes) : '';
    const list = readList(order, bytes);
    if (list !== null) return listed(order, list, size, hash);
    const { text, structure, proposed, isEncodingCertain, emptyPages, ...reading } = await read(order, bytes);
    if (isBlank(text)) throw new DossierError('textEmpty', { name: order.fileName });
    checkSize(order.fileName, Buffer.byteLength(text), MAX_TEXT_SIZE);
    const draft = {
      fileName: order.fileName,
      beginning: text.slice(0, BEGINNING).toWellFormed(),
      length: countCodePoints(text),
      textHash: sha256(text),
      origin: { fileName: order.fileName, size, hash, ...reading },
      isEncodingCertain,
      emptyPages,
      proposed: { ...proposedBy(text), ...given(proposed) },
      references: null,
      error: null,
    };
    return { draft, text, structure, references: [] };
  } catch (error) {
    return failedDocument(order, error, size, hash);
  }
}

/** What a text says of itself: what its file states otherwise goes before it. */
function proposedBy(text: string): ProposedCitation {
  return {
    title: proposeTitle(text),
    language: guessLanguage(text),
    ...given({ publishedOn: proposeDay(text) }),
  };
}

/** A document that was not read, with what is known of its file: the size in bytes, and the SHA-256 of these. */
export function failedDocument(
  { fileName, encoding }: Pick<ReadOrder, 'fileName' | 'encoding'>,
  error: unknown,
  size = 0,
  hash = '',
): ReadDocument {
  const reading = { encoding: encoding ?? '', lineEnds: 'none', format: 'text', scope: '' } as const;
  const draft = {
    fileName,
    beginning: '',
    length: 0,
    textHash: '',
    origin: { fileName, size, hash, ...reading },
    isEncodingCertain: false,
    emptyPages: [],
    proposed: {},
    references: null,
    error: toWire(error),
  };
  return { draft, text: '', structure: null, references: [] };
}

/** A file read as a reference list; null when it is none: of a JSON file, what is in it decides. Throws `bibliographyUnreadable` and what decoding throws. */
function readList({ fileName, from, encoding }: ReadOrder, bytes: Uint8Array): Bibliography | null {
  const ending = extname(fileName).slice(1).toLowerCase();
  const isList = LIST_ENDINGS.includes(ending);
  if (from.kind === 'pasted' || !(isList || ending === 'json')) return null;
  checkSize(fileName, bytes.length, MAX_TEXT_SIZE);
  try {
    return readBibliography(fileName, bytes, encoding);
  } catch (error) {
    if (!isList) return null;
    throw error;
  }
}

function listed(order: ReadOrder, list: Bibliography, size: number, hash: string): ReadDocument {
  const { draft, ...rest } = failedDocument(order, null, size, hash);
  const { encoding, isEncodingCertain, entries } = list;
  const origin = { ...draft.origin, encoding };
  return {
    ...rest,
    draft: { ...draft, origin, isEncodingCertain, references: entries.length, error: null },
    references: entries,
  };
}

function bytesOf({ fileName, from }: ReadOrder): Uint8Array {
  if (from.kind === 'pasted') return Buffer.from(from.html);
  try {
    const found = statSync(from.path);
    if (found.isDirectory()) throw new DossierError('fileIsFolder', { name: fileName });
    // Reading a pipe or a device could wait for ever.
    if (!found.isFile()) throw new DossierError('fileUnreadable', { name: fileName });
    checkSize(fileName, found.size, MAX_FILE_SIZE);
    return readFileSync(from.path);
  } catch (error) {
    throw readError(error, fileName);
  }
}

async function read(order: ReadOrder, bytes: Uint8Array): Promise<Reading> {
  const isPasted = order.from.kind === 'pasted';
  const format: FileFormat = isPasted ? 'html' : formatOf(order.fileName, bytes);
  if (format === 'text') return readPlainText(order, bytes);
  const { fileName, encoding, scope } = order;
  const parse = await parserOf(format);
  const {
    blocks,
    proposed,
    emptyPages = [],
    ...decoded
  } = await parse({
    fileName,
    bytes,
    encoding: isPasted ? 'utf-8' : encoding,
    scope: isPasted ? 'page' : scope,
  });
  const hasScope = !isPasted && (format === 'html' || format === 'mhtml');
  return {
    ...assemble(blocks),
    proposed,
    emptyPages,
    encoding: decoded.encoding,
    isEncodingCertain: decoded.isEncodingCertain,
    lineEnds: 'none',
    format: isPasted ? 'paste' : format,
    scope: hasScope ? scope : '',
  };
}

function readPlainText({ fileName, encoding }: ReadOrder, bytes: Uint8Array): Reading {
  checkSize(fileName, bytes.length, MAX_TEXT_SIZE);
  const decoded = decodeText(bytes, encoding, fileName);
  return {
    ...canonicalText(decoded.text),
    structure: null,
    proposed: {},
    emptyPages: [],
    encoding: decoded.encoding,
    isEncodingCertain: decoded.isCertain,
    format: 'text',
    scope: '',
  };
}

/** What was found, no longer than a field takes and without what a field would obey. */
function given(proposed: ProposedCitation): ProposedCitation {
  const found = Object.entries(proposed).map(([field, value]) => {
    const line = typeof value === 'string' ? withoutAnyHidden(value) : '';
    return [field, cutShort(line, MOST.line)] as const;
  });
  return Object.fromEntries(found.filter(([, value]) => value !== ''));
}

function checkSize(name: string, size: number, most: number): void {
  if (size <= most) return;
  throw new DossierError('textTooLarge', {
    name,
    size: Math.ceil(size / MEGABYTE),
    limit: most / MEGABYTE,
  });
}

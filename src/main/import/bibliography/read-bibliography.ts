import { DossierError } from '../../../shared/errors';
import { decodeText } from '../decode';
import { readBibtex } from './bibtex';
import { readCslJson } from './csl-json';
import type { BibliographyEntry } from './entry';
import { readRis } from './ris';

/** The kinds of reference lists. */
export type BibliographyFormat = 'ris' | 'bibtex' | 'cslJson';

/** A reference list as read from a file. */
export interface Bibliography {
  readonly format: BibliographyFormat;
  readonly entries: readonly BibliographyEntry[];
  readonly encoding: string;
  readonly isEncodingCertain: boolean;
}

/**
 * Reads a file's bytes as a reference list, by what is in them and not by the file's name. `encoding` is a label of the Encoding Standard, or null
 * to find out. Throws `textUndecodable` and `textBinary` as `decodeText` does, and `bibliographyUnreadable` when there is no reference in it.
 */
export function readBibliography(fileName: string, bytes: Uint8Array, encoding: string | null): Bibliography {
  const decoded = decodeText(bytes, encoding, fileName);
  const found = { encoding: decoded.encoding, isEncodingCertain: decoded.isCertain };
  const { text } = decoded;
  if (/^\s*[[{]/u.test(text)) {
    const entries = readCslJson(text);
    if (entries !== null) return { format: 'cslJson', entries, ...found };
  }
  if (/^\s*TY {1,2}-/mu.test(text)) return { format: 'ris', entries: readRis(text), ...found };
  const entries = readBibtex(text);
  if (entries.length > 0) return { format: 'bibtex', entries, ...found };
  throw new DossierError('bibliographyUnreadable', { name: fileName });
}

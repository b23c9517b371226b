import type { PastedDocument } from '../../shared/draft';
import type { BibliographyEntry } from './bibliography/entry';

/** Of a web page: its main article, or everything on it. */
export type Scope = 'article' | 'page';

/** A document to be read: a file by its absolute path, or what was pasted. */
export interface ReadOrder {
  /** The file's own name; of what was pasted, what messages call it. */
  readonly fileName: string;
  readonly from:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'pasted'; readonly html: string };
  /** A label of the Encoding Standard that the analyst chose; null to find out. */
  readonly encoding: string | null;
  readonly scope: Scope;
}

/** A document as read: its draft, and the canonical text with its structure; the text is empty when the draft says why it was not read. */
export interface ReadDocument extends PastedDocument {
  /** What a reference list says of documents; none of what is no such list. */
  readonly references: readonly BibliographyEntry[];
}

/** Reads documents, here or in a process of its own. Never rejects: a document that cannot be read becomes a draft that says why. */
export type DocumentReader = (order: ReadOrder) => Promise<ReadDocument>;

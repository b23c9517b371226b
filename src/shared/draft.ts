import type { CitationFields } from './commands';
import type { WireError } from './errors';
import type { ImportOrigin } from './model';
import type { Structure } from './structure';

/** How much of a text a draft brings along for a person to look at, in UTF-16 units. */
export const BEGINNING = 2_000;

/** What a document says of itself, as far as it does; dates are partial dates in the canonical form. */
export type ProposedCitation = Partial<Omit<CitationFields, 'reliability' | 'notes'>>;

/** A document as read, before anybody has decided to import it; its text stays with the engine. */
export interface SourceDraft {
  readonly fileName: string;
  /** The beginning of the canonical text, at most `BEGINNING` UTF-16 units. Empty when `error` is set. */
  readonly beginning: string;
  /** The length of the canonical text, in code points. */
  readonly length: number;
  /** The SHA-256 by which sources know their text, so that a text that is in the dossier already is recognised. Empty when `error` is set. */
  readonly textHash: string;
  readonly origin: ImportOrigin;
  /** Whether the encoding was certain (UTF-8, a byte order mark, said by the format) or guessed, so that the analyst looks. */
  readonly isEncodingCertain: boolean;
  /** The names of pages on which there is no text although others have some: blank ones, or pictures of pages. */
  readonly emptyPages: readonly string[];
  readonly proposed: ProposedCitation;
  /** Of a reference list, how many documents it describes; null for what is none. Such a list has no text to import. */
  readonly references: number | null;
  readonly error: WireError | null;
}

/** What was pasted, as read: there is no file to read it from again, so that its text comes along. */
export interface PastedDocument {
  readonly draft: SourceDraft;
  readonly text: string;
  readonly structure: Structure | null;
}

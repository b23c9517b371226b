import type { WireError } from './errors';
import type { ImportOrigin } from './model';

/** A text file as read, before anybody has decided to import it. */
export interface SourceDraft {
  readonly fileName: string;
  /** The canonical text: line ends normalised to LF, nothing else altered. Empty when `error` is set. */
  readonly text: string;
  /** The SHA-256 by which sources know their text, so that a text that is in the dossier already is recognised. Empty when `error` is set. */
  readonly textHash: string;
  readonly origin: ImportOrigin;
  /** Whether the encoding was certain (UTF-8 or a byte order mark) or guessed, so that the analyst looks. */
  readonly isEncodingCertain: boolean;
  /** Proposals read from the text and the file name. */
  readonly title: string;
  readonly language: string;
  readonly error: WireError | null;
}

import type { PaperTable } from '../../../shared/tables/paper-table';

/** All that a document is made of: plain data, so that it can be handed to another thread. */
export interface DocxJob {
  readonly paper: PaperTable;
  readonly title: string;
  /** Under the title. */
  readonly subtitle: string;
  /** Above the table. */
  readonly caption: string;
  /** Above the lines that say where the table is from. */
  readonly aboutHeading: string;
  readonly about: readonly string[];
  /** Above the endnotes. */
  readonly notesHeading: string;
  /** The foot of every page; `{page}` and `{pages}` stand for numbers. */
  readonly foot: string;
  /** BCP 47 tag of the interface's language. */
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly notes: 'footnotes' | 'endnotes';
}

/** Makes a document; gives up, and rejects with `exportCancelled`, when the signal is aborted. */
export type DocxMaker = (job: DocxJob, signal: AbortSignal | null) => Promise<Uint8Array>;

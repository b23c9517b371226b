import { z } from 'zod';
import { CitationFields } from '../commands';
import type { PastedDocument, ProposedCitation, SourceDraft } from '../draft';
import { ENCODINGS } from '../encodings';
import { Id, TextHash } from '../model';
import type { UndoState } from './changes';

/** Files that the person chose or dropped, which the page may have read by their places from 0; their paths stay in main. */
export interface Offer {
  readonly offerId: string;
  readonly fileNames: readonly string[];
}

/** Which file of an offer, by its place from 0, and how to read it: `encoding` overrides detection, `scope` is about web pages. */
const draftOrder = {
  offerId: z.string(),
  place: z.int().min(0),
  encoding: z.enum(ENCODINGS).nullable(),
  scope: z.enum(['article', 'page']),
};

/** The page has the engine read documents, and take them into the dossier. */
export const ENGINE_SOURCE_METHODS = {
  /** Reads one of the files behind an offer. */
  readOffer: z.strictObject(draftOrder),
  /** Reads one of them with all of its text: to take the place of a source's. */
  readWhole: z.strictObject(draftOrder),
  /** Reads what was copied from a browser or a word processor; `name` is what messages call it. */
  readPasted: z.strictObject({ html: z.string(), name: z.string() }),
  /** What the reference lists of an offer say of its documents, once all have been read. */
  matchReferences: z.strictObject({
    offerId: z.string(),
    documents: z.array(
      z.strictObject({
        place: z.int().min(0),
        fileName: z.string(),
        title: z.string(),
        url: z.string(),
        publishedOn: z.string(),
      }),
    ),
  }),
  /** Nobody looks at an offer's documents any more: their texts need not be kept. */
  forgetOffer: z.strictObject({ offerId: z.string() }),
  /** Takes documents of an offer into the dossier, all or none, as they were shown. */
  importOffer: z.strictObject({
    transactionId: Id,
    offerId: z.string(),
    documents: z
      .array(
        z
          .strictObject({
            ...draftOrder,
            /** Of the text that the analyst saw. */
            textHash: TextHash,
            /** Of the source that it becomes. */
            id: Id,
            citation: CitationFields,
          })
          .omit({ offerId: true }),
      )
      .min(1),
    /** Whether the original files are kept beside the dossier. */
    keepsOriginals: z.boolean(),
  }),
} as const;

/** What answers them. */
export interface EngineSourceResults {
  readonly readOffer: SourceDraft;
  readonly readWhole: PastedDocument;
  readonly readPasted: PastedDocument;
  readonly matchReferences: readonly { readonly place: number; readonly proposed: ProposedCitation }[];
  readonly forgetOffer: null;
  readonly importOffer: UndoState;
}

/** The page asks main for what only main has: files, and places for them. */
export const SHELL_SOURCE_METHODS = {
  /** Asks for files, or for a folder of which all documents are taken. */
  chooseSources: z.strictObject({ what: z.enum(['files', 'folder']) }),
} as const;

/** What answers them. */
export interface ShellSourceResults {
  /** Null when the person closed the dialog. */
  readonly chooseSources: Offer | null;
}

/** Main's messages to the engine about what is read. */
export const SOURCE_CONTROLS = [
  /** Allows the page to have these files read, absolute paths, under the offer's id. */
  z.strictObject({ type: z.literal('offer'), offerId: z.string(), paths: z.array(z.string()) }),
  /** The process that reads documents is there; comes with the port to it. */
  z.strictObject({ type: z.literal('reader') }),
  /** That process has ended by itself. */
  z.strictObject({ type: z.literal('readerGone') }),
] as const;

/** The engine's messages to main about it. */
export const SOURCE_REPORTS = [
  /** Documents are to be read: a process for that is wanted. */
  z.strictObject({ type: z.literal('readerWanted') }),
] as const;

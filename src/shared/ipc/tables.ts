import { z } from 'zod';
import { ENCODINGS } from '../encodings';
import { Id } from '../model';
import { TablePlan } from '../table-import/import-fields';
import type { TableDraft, TableOutcome } from '../table-import/table-draft';
import type { UndoState } from './changes';
import type { Offer } from './sources';

/** The page has the engine read a table of positions, and import it. */
export const ENGINE_TABLE_METHODS = {
  /** Reads a table of positions behind an offer; what is null is found out. */
  readTable: z.strictObject({
    offerId: z.string(),
    place: z.int().min(0),
    encoding: z.enum(ENCODINGS).nullable(),
    separator: z.enum([',', ';', '\t', '|']).nullable(),
    sheet: z.string().nullable(),
  }),
  /** What importing the table that was read last would do. */
  lookAtTable: z.strictObject({ offerId: z.string(), plan: TablePlan }),
  /** Gives up looking through it. */
  stopTable: z.strictObject({}),
  importTable: z.strictObject({ transactionId: Id, offerId: z.string(), plan: TablePlan }),
  /** The rows of it that were refused, as CSV. */
  refusedRows: z.strictObject({ offerId: z.string() }),
} as const;

/** What answers them. */
export interface EngineTableResults {
  readonly readTable: TableDraft;
  /** Null when something else was asked about the table meanwhile. */
  readonly lookAtTable: TableOutcome | null;
  readonly stopTable: null;
  /** Null when it was stopped before it was written: then nothing has changed. */
  readonly importTable: UndoState | null;
  readonly refusedRows: string;
}

/** How far a table has been looked through, or imported. */
export type EngineTableEvent = { readonly type: 'tableProgress'; readonly done: number; readonly of: number };

/** The page asks main for what only main has: files, and places for them. */
export const SHELL_TABLE_METHODS = {
  /** Asks for a table of positions. */
  chooseTable: z.strictObject({}),
  /** Asks for a place and writes the rows that were not imported, as CSV. */
  saveRefused: z.strictObject({ name: z.string().max(300), csv: z.string() }),
} as const;

/** What answers them. */
export interface ShellTableResults {
  /** Null when the person closed the dialog. */
  readonly chooseTable: Offer | null;
  /** Null when the person closed the dialog. */
  readonly saveRefused: { readonly fileName: string } | null;
}

import { z } from 'zod';
import type { Change } from '../changes';
import { Command, type CommandType } from '../commands';
import type { FileStatus } from '../file-status';
import { HistoryFilter, type HistoryPage } from '../history';
import { type Dossier, Id, TextHash } from '../model';
import type { Notice } from '../notices';
import type { Structure } from '../structure';

/** The page asks the engine for the dossier, and has it changed. */
export const ENGINE_DOSSIER_METHODS = {
  state: z.strictObject({}),
  execute: z.strictObject({ transactionId: Id, command: Command }),
  undo: z.strictObject({ transactionId: Id }),
  redo: z.strictObject({ transactionId: Id }),
  text: z.strictObject({ hash: TextHash }),
  /** The structure that is kept under a hash. */
  structure: z.strictObject({ hash: TextHash }),
  /** Some of the history, newest first: before the transaction `before`, or the newest. */
  history: z.strictObject({
    filter: HistoryFilter,
    before: z.int().min(1).nullable(),
    limit: z.int().min(1).max(200),
  }),
  /** Everybody who ever changed the dossier. */
  coders: z.strictObject({}),
} as const;

/** The titles that the Undo and Redo menus show; null when there is nothing to take back or to do again. */
export interface UndoState {
  readonly undo: CommandType | null;
  readonly redo: CommandType | null;
}

/** What a page is told of the dossier when it begins, or begins again. */
export interface EngineState {
  readonly dossier: Dossier;
  readonly undoState: UndoState;
  readonly isReadOnly: boolean;
  readonly file: FileStatus;
  /** What the analyst has to know about how the file was opened; keys of `notice.*` messages. */
  readonly notices: readonly Notice[];
}

/** What answers them. */
export interface EngineDossierResults {
  readonly state: EngineState;
  readonly execute: UndoState;
  readonly undo: UndoState;
  readonly redo: UndoState;
  readonly text: string;
  readonly structure: Structure;
  readonly history: HistoryPage;
  readonly coders: readonly string[];
}

/** What the engine tells every page of the dossier. Changes always arrive before the answer to the command that made them. */
export type EngineDossierEvent =
  /** Some of the changes of a transaction that has very many, as JSON; the others, and the word that it is done, come with `changed`. */
  | { readonly type: 'changes'; readonly transactionId: string; readonly json: string }
  | {
      readonly type: 'changed';
      readonly transactionId: string;
      readonly changes: readonly Change[];
      readonly command: CommandType;
      readonly kind: 'do' | 'undo' | 'redo';
      readonly undoState: UndoState;
    }
  | { readonly type: 'notice'; readonly notice: Notice }
  /** The dossier was read anew: the page reads its state anew as well. */
  | { readonly type: 'reopened' };

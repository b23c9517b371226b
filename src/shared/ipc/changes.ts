import { z } from 'zod';
import type { Change } from '../changes';
import { Command, type CommandType } from '../commands';
import { Id } from '../model';

/** The page has the engine change the dossier. */
export const ENGINE_CHANGE_METHODS = {
  execute: z.strictObject({ transactionId: Id, command: Command }),
  undo: z.strictObject({ transactionId: Id }),
  redo: z.strictObject({ transactionId: Id }),
  /** Gives up a change that takes long, if it has not gone to the disk yet. */
  stopChange: z.strictObject({}),
} as const;

/** The titles that the Undo and Redo menus show; null when there is nothing to take back or to do again. */
export interface UndoState {
  readonly undo: CommandType | null;
  readonly redo: CommandType | null;
}

/** How far a change is that takes long, from 0 to 1; `command` is what is carried out, taken back or done again. */
export interface ChangeProgress {
  readonly kind: 'do' | 'undo' | 'redo';
  readonly command: CommandType;
  readonly share: number;
}

/** What answers them. */
export interface EngineChangeResults {
  readonly execute: UndoState;
  readonly undo: UndoState;
  readonly redo: UndoState;
  readonly stopChange: null;
}

/** What the engine tells every page of a change. It always arrives before the answer to the request that made it. */
export type EngineChangeEvent =
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
  /** How far a change is that takes long; null once it has come to an end. */
  | { readonly type: 'changeProgress'; readonly progress: ChangeProgress | null };

import { assertNever } from '../../shared/assert-never';
import type { CommandType } from '../../shared/commands';
import type { UndoState } from '../../shared/ipc/changes';

/** Whether a transaction carried out a command, took one back or did it again. */
export type TransactionKind = 'do' | 'undo' | 'redo';

/** A command that can be taken back or done again: the transaction that first carried it out. */
export interface Step {
  readonly seq: number;
  readonly command: CommandType;
}

type Stack = { readonly step: Step; readonly below: Stack } | null;

/** What can be taken back and what can be done again. It is not stored: it follows from the transactions in their order. */
export interface History {
  readonly undo: Stack;
  readonly redo: Stack;
}

/** Before the first transaction. */
export const EMPTY_HISTORY: History = { undo: null, redo: null };

/**
 * The history after one more transaction. A new command forgets what could be done again; creating the dossier cannot be
 * taken back, because nothing would be left. Throws a plain Error when there was nothing to undo or redo.
 */
export function advance(history: History, step: Step, kind: TransactionKind): History {
  switch (kind) {
    case 'do':
      if (step.command === 'dossier.create') return history;
      return { undo: { step, below: history.undo }, redo: null };
    case 'undo': {
      if (history.undo === null) throw new Error('an undo without a command before it');
      const { step: undone, below } = history.undo;
      return { undo: below, redo: { step: undone, below: history.redo } };
    }
    case 'redo': {
      if (history.redo === null) throw new Error('a redo without an undo before it');
      const { step: redone, below } = history.redo;
      return { undo: { step: redone, below: history.undo }, redo: below };
    }
    default:
      return assertNever(kind);
  }
}

/** The titles that the Undo and Redo menus show. */
export function undoStateOf(history: History): UndoState {
  return { undo: history.undo?.step.command ?? null, redo: history.redo?.step.command ?? null };
}

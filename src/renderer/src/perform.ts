import type { Command } from '../../shared/commands';
import { DossierError } from '../../shared/errors';
import { execute, redo, undo } from './api';
import { showUses } from './show-uses';
import { getState } from './store';
import { notifyError, say, unsay } from './toasts';
import { words } from './words';

/** Runs something a person asked for; a refusal is shown to them. Resolves to whether it was carried out. */
export async function attempt(action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    notifyError(error);
    return false;
  }
}

/** Carries out a command; a refusal is shown. Resolves to whether it was carried out. */
export function perform(command: Command): Promise<boolean> {
  withdrawUndo();
  return attempt(() => execute(command));
}

/** Carries out a command and offers, in passing, to take it back; a refusal is shown, with the way to what it is about. Resolves to whether it was carried out. */
export async function performWithUndo(command: Command): Promise<boolean> {
  try {
    await executeWithUndo(command);
    return true;
  } catch (error) {
    notifyError(error, error instanceof DossierError ? showUses(command, error) : undefined);
    return false;
  }
}

/**
 * Carries out a command and offers, in passing, to take it back, unless all was as the command wants it already: then undoing
 * would take back something else. Rejects with the DossierError it was refused with.
 */
export async function executeWithUndo(command: Command): Promise<void> {
  const before = getState().open?.dossier;
  withdrawUndo();
  await execute(command);
  if (getState().open?.dossier === before) return;
  offerUndo(command);
}

let undoOffer: string | null = null;

function offerUndo(command: Command): void {
  sayWithUndo(words(`done.${command.type}`, { count: sizeOf(command) }));
}

/** Says what the last command led to, in the interface's words, and offers to take it back. */
export function sayWithUndo(text: string): void {
  undoOffer = say(text, {
    label: words('app.undo'),
    run: () => void takeBack(),
  });
}

/** How many entries a command is about. */
function sizeOf(command: Command): number {
  switch (command.type) {
    case 'position.delete':
    case 'position.editAll':
      return command.ids.length;
    case 'position.importAll':
      return command.positions.length + command.additions.length;
    case 'issue.create':
      return command.issues.length;
    case 'source.import':
      return command.sources.length;
    case 'bin.restore':
      return command.items.length;
    case 'passage.reanchorAll':
      return command.places.length;
    case 'passage.orphan':
      return command.ids.length;
    default:
      return 1;
  }
}

/** An offer is for the last change only: after another one it would take that back. */
function withdrawUndo(): void {
  if (undoOffer !== null) unsay(undoOffer);
  undoOffer = null;
}

/** Takes back the last change. */
export function takeBack(): Promise<boolean> {
  withdrawUndo();
  return attempt(undo);
}

/** Makes the change last taken back again. */
export function doAgain(): Promise<boolean> {
  withdrawUndo();
  return attempt(redo);
}

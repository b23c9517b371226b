import type { Command } from '../../shared/commands';
import { titleKey } from '../../shared/commands';
import type { ViewState } from '../../shared/settings';
import { askShell, execute, newId, redo, undo } from './api';
import { showOpening } from './connection';
import {
  type DialogState,
  type EvidenceTarget,
  type FormTarget,
  getState,
  INITIAL_VIEW_STATE,
  setState,
  subscribe,
  type TextRange,
} from './store';
import { notifyError, say, unsay } from './toasts';
import { startWords, words } from './words';

/** Asks main what to show first, and shows it. */
export async function start(): Promise<void> {
  const { settings, recents, open, locale } = await askShell('start', {});
  await startWords(locale);
  setState({ settings, recents, phase: 'start' });
  if (open !== null) showOpening(open);
  subscribe(rememberViewState);
  subscribe(tellMenus);
}

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

/** Carries out a command and offers, in passing, to take it back; a refusal is shown. Resolves to whether it was carried out. */
export function performWithUndo(command: Command): Promise<boolean> {
  return attempt(() => executeWithUndo(command));
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
  undoOffer = say(words(`done.${command.type}`, { count: sizeOf(command) }), {
    label: words('app.undo'),
    run: () => void takeBack(),
  });
}

/** How many entries a command is about. */
function sizeOf(command: Command): number {
  switch (command.type) {
    case 'position.delete':
      return command.ids.length;
    case 'issue.create':
      return command.issues.length;
    case 'source.import':
      return command.sources.length;
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

/** Changes which view is shown or what it shows; remembered for the dossier. */
export function show(patch: Partial<ViewState>): void {
  setState({ viewState: { ...getState().viewState, ...patch } });
}

/** Opens the evidence panel, or closes it with null. A form that holds nothing makes room for it; another one stays. */
export function showEvidence(evidence: EvidenceTarget | null): void {
  const { form, isFormUnsaved } = getState();
  if (evidence !== null && form !== null && isFormUnsaved) {
    say(words('form.finishFirst'));
    return;
  }
  setState({ evidence, ...(evidence !== null && { form: null }) });
}

/** Opens the position form, or closes it with null. One that holds words is not replaced. */
export function showForm(form: FormTarget | null): void {
  const { form: current, isFormUnsaved } = getState();
  if (form !== null && current !== null && isFormUnsaved) {
    say(words('form.finishFirst'));
    return;
  }
  setState({ form, isFormUnsaved: false });
}

/** Opens the form on a passage that is about to be marked; a form that records already is given it as a further passage. */
export function recordFrom(range: TextRange): void {
  const { form, open } = getState();
  if (open === null || open.isReadOnly) return;
  if (form?.kind !== 'record') {
    showForm({ kind: 'record', formId: newId(), ranges: [range] });
    return;
  }
  const isThere = form.ranges.some((each) => isSameRange(each, range));
  if (!isThere) setState({ form: { ...form, ranges: [...form.ranges, range] } });
}

function isSameRange(a: TextRange, b: TextRange): boolean {
  return a.sourceId === b.sourceId && a.start === b.start && a.end === b.end;
}

/** Opens a dialog, or closes the one that is open with null. */
export function showDialog(dialog: DialogState | null): void {
  setState({ dialog });
}

/** Opens the reader at a passage. Does nothing when the passage is not in the dossier. */
export function openPassage(passageId: string): void {
  const { open, viewState, focusedPassage } = getState();
  const passage = open?.dossier.passages.get(passageId);
  if (passage === undefined) return;
  setState({
    viewState: { ...viewState, view: 'sources', sourceId: passage.sourceId },
    focusedPassage: { passageId, count: (focusedPassage?.count ?? 0) + 1 },
  });
}

let remembered: ViewState = INITIAL_VIEW_STATE;
let isRemembering = false;

/** Main writes to the disk at its own pace; here only what changes at one go is told as one, and nothing waits. */
function rememberViewState(): void {
  const { viewState, phase } = getState();
  if (phase !== 'open' || viewState === remembered) return;
  remembered = viewState;
  if (isRemembering) return;
  isRemembering = true;
  queueMicrotask(() => {
    isRemembering = false;
    if (getState().phase === 'open') void attempt(() => askShell('saveViewState', { state: remembered }));
  });
}

let toldMenus = '';

function tellMenus(): void {
  const { open } = getState();
  const undoable = open?.undoState.undo ?? null;
  const redoable = open?.undoState.redo ?? null;
  const state = {
    undo: undoable && words(titleKey(undoable)),
    redo: redoable && words(titleKey(redoable)),
    hasDossier: open !== null,
    isReadOnly: open?.isReadOnly ?? false,
  };
  const told = JSON.stringify(state);
  if (told === toldMenus) return;
  toldMenus = told;
  void attempt(() => askShell('setMenuState', { state }));
}

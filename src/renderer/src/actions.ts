import { titleKey } from '../../shared/commands';
import type { Source, TableName } from '../../shared/model';
import { standingOf, versionOf } from '../../shared/passage-standing';
import { NO_CHOICES, type ViewState } from '../../shared/settings';
import { askShell, newId } from './api';
import { showOpening } from './connection';
import { isTextField } from './is-text-field';
import { attempt, performWithUndo } from './perform';
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
import { say, unsayLast } from './toasts';
import { startWords, words } from './words';

/** Asks main what to show first, and shows it. */
export async function start(): Promise<void> {
  const { settings, recents, open, locale } = await askShell('start', {});
  await startWords(locale);
  setState({ settings, recents, phase: 'start' });
  if (open !== null) showOpening(open);
  subscribe(rememberViewState);
  window.addEventListener('pagehide', tellViewState);
  subscribe(tellMenus);
  for (const type of ['focusin', 'focusout']) document.addEventListener(type, tellMenus);
}

/** Changes which view is shown or what it shows; remembered for the dossier. */
export function show(patch: Partial<ViewState>): void {
  const before = getState();
  const viewState = { ...before.viewState, ...patch };
  // Whoever goes elsewhere has given up placing a passage: what is recorded there must not be taken for its place.
  const isElsewhere = viewState.view !== 'sources' || viewState.sourceId !== before.viewState.sourceId;
  setState({ viewState, ...(isElsewhere && { reselectedId: null }) });
}

/** Shows the history of one record, and how to come back to the view from which it was asked for. */
export function showHistoryOf(table: TableName, id: string): void {
  const { view, history } = getState().viewState;
  show({ view: 'history', history: { ...history, record: { table, id, from: view, choices: NO_CHOICES } } });
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
  const { form, open, reselectedId } = getState();
  if (open === null || open.isReadOnly) return;
  if (reselectedId !== null) {
    void placeReselected(reselectedId, range);
    return;
  }
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
  if (dialog !== null) unsayLast();
  setState({ dialog });
}

/** Opens the reader at a passage. Does nothing when the passage is not in the dossier. */
export function openPassage(passageId: string): void {
  const { open, viewState, focusedPassage } = getState();
  const passage = open?.dossier.passages.get(passageId);
  const source = passage && open?.dossier.sources.get(passage.sourceId);
  if (passage === undefined || source === undefined) return;
  // Words that a table quotes from a source stand in none of its texts: they are looked at where they wait.
  if (versionOf(source, passage) === null) {
    show({ view: 'review' });
    return;
  }
  const { sourceId, textHash } = passage;
  setState({
    shownVersion: standingOf(source, passage) === 'present' ? null : { sourceId, textHash },
    reselectedId: null,
    viewState: { ...viewState, view: 'sources', sourceId: passage.sourceId },
    focusedPassage: { passageId, count: (focusedPassage?.count ?? 0) + 1 },
  });
}

/**
 * Opens a text of a source, the present one or an earlier one, at places in it, in code points and in their order; all of them are
 * marked until others are.
 */
export function openFound(
  { id: sourceId, textHash: present }: Pick<Source, 'id' | 'textHash'>,
  textHash: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): void {
  const { viewState, found } = getState();
  setState({
    viewState: {
      ...viewState,
      view: 'sources',
      sourceId,
      ...(viewState.sourceId !== sourceId && { readerOffset: 0 }),
    },
    shownVersion: textHash === present ? null : { sourceId, textHash },
    focusedPassage: null,
    ...(textHash !== present && { reselectedId: null }),
    found: { sourceId, textHash, ranges, count: (found?.count ?? 0) + 1 },
  });
}

/** Marks what the search found no longer. */
export function forgetFound(): void {
  if (getState().found !== null) setState({ found: null });
}

/** Shows the search, with the way back to the view that is shown now; the box has the focus, with all that is in it selected. */
export function showSearch(): void {
  const { view, search } = getState().viewState;
  if (view !== 'search') show({ view: 'search', search: { ...search, from: view } });
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLInputElement>('[data-find]');
    box?.focus();
    box?.select();
  });
}

/** Opens the reader on the present text of a passage's source, to select where the passage stands now. */
export function startReselecting(passageId: string): void {
  const { open, viewState, form, isFormUnsaved } = getState();
  const passage = open?.dossier.passages.get(passageId);
  if (passage === undefined || open === null || open.isReadOnly) return;
  if (form !== null && isFormUnsaved) {
    say(words('form.finishFirst'));
    return;
  }
  const { sourceId, start } = passage;
  setState({
    viewState: { ...viewState, view: 'sources', sourceId, readerOffset: start },
    reselectedId: passageId,
    shownVersion: null,
    focusedPassage: null,
    form: null,
    evidence: null,
  });
}

/** Goes back to the review without placing the passage. */
export function giveUpReselecting(): void {
  show({ view: 'review' });
}

async function placeReselected(id: string, { start, end }: TextRange): Promise<void> {
  if (await performWithUndo({ type: 'passage.reanchor', id, start, end })) show({ view: 'review' });
}

/** Shows an earlier text of a source, or, with null, the present one again. */
export function showVersion(sourceId: string, textHash: string | null): void {
  setState({
    shownVersion: textHash === null ? null : { sourceId, textHash },
    focusedPassage: null,
    reselectedId: null,
  });
}

/** Marks a passage in the reader that shows it, and scrolls there. */
export function focusPassage(passageId: string): void {
  setState({ focusedPassage: { passageId, count: (getState().focusedPassage?.count ?? 0) + 1 } });
}

let remembered: ViewState = INITIAL_VIEW_STATE;
let isRemembering = false;

/** The longest that telling main what is shown waits for a frame to be drawn first, in milliseconds. */
const REMEMBERED_WITHIN = 100;

/** Main writes to the disk at its own pace. Here what changes before the next frame is told as one, after that frame, or at once when the page goes. */
function rememberViewState(): void {
  const { viewState, phase } = getState();
  if (phase !== 'open' || viewState === remembered) return;
  remembered = viewState;
  if (isRemembering) return;
  isRemembering = true;
  requestIdleCallback(tellViewState, { timeout: REMEMBERED_WITHIN });
}

/** Tells main what is shown, if that is another than it was last told; before the dossier is closed, nobody can be told any more. */
export function tellViewState(): void {
  if (!isRemembering) return;
  isRemembering = false;
  if (getState().phase === 'open') void attempt(() => askShell('saveViewState', { state: remembered }));
}

let toldMenus = '';

function tellMenus(): void {
  const { open } = getState();
  const isReadOnly = open?.isReadOnly ?? false;
  const undoable = isReadOnly ? null : (open?.undoState.undo ?? null);
  const redoable = isReadOnly ? null : (open?.undoState.redo ?? null);
  const state = {
    undo: undoable && words(titleKey(undoable)),
    redo: redoable && words(titleKey(redoable)),
    hasDossier: open !== null,
    isReadOnly,
    // What is typed can be taken back where nothing else can.
    canTakeBack: !isReadOnly || isTextField(document.activeElement),
  };
  const told = JSON.stringify(state);
  if (told === toldMenus) return;
  toldMenus = told;
  void attempt(() => askShell('setMenuState', { state }));
}

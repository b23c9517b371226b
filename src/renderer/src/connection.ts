import { type Change, ChangingDossier } from '../../shared/changes';
import { live } from '../../shared/dossier';
import type { ShellEvent } from '../../shared/ipc';
import type { DamagedDossier } from '../../shared/ipc/damaged';
import type { MenuCommand } from '../../shared/ipc/menu';
import type { OpenDossier } from '../../shared/ipc/opening';
import { askShell, readState } from './api';
import { connectPort, dropPort, type ToldEvent } from './engine-client';
import { type DialogState, getState, INITIAL_VIEW_STATE, setState } from './store';
import { notify, notifyError, notifyWire, unsayAll } from './toasts';
import { words } from './words';

/**
 * Starts listening to main and to the engine's ports. Called once, before main is asked anything.
 * `onMenu` carries out the commands of the application menu.
 */
export function listen(onMenu: (command: MenuCommand) => void): void {
  window.addEventListener('message', (message) => {
    if (message.source !== window || message.data !== 'engine-port') return;
    const port = message.ports[0];
    if (port === undefined) return;
    coming = null;
    connectPort(port, onEngineEvent);
    void readSnapshot();
  });
  window.parley.onEvent((event) => {
    if (event.type === 'menu') onMenu(event.command);
    else onShellEvent(event);
  });
}

/** Shows the dossier that main has opened for this window; its snapshot arrives over the engine's port. */
export function showOpening(open: OpenDossier): void {
  fileName = open.fileName;
  isFirstLook = open.viewState === null;
  setState({
    phase: 'opening',
    open: null,
    viewState: open.viewState ?? INITIAL_VIEW_STATE,
    evidence: null,
    form: null,
    isFormUnsaved: false,
    focusedPassage: null,
    found: null,
    searchProgress: null,
    changeProgress: null,
    dialog: keptDialog(),
  });
}

/** What was recovered stays told while the recovered dossier opens: the two are told in one breath. */
function keptDialog(): DialogState | null {
  const { dialog } = getState();
  return dialog?.kind === 'salvaged' ? dialog : null;
}

let fileName = '';
/** Whether nobody has looked at this dossier here before: then a view that has something to begin with comes first. */
let isFirstLook = false;
/** From a new port until its snapshot has arrived: changes announced meanwhile are part of that snapshot. */
let isSnapshotPending = false;
/** What the dossier becomes with a transaction whose changes come in several parts, as far as they have come; `changing` is null while there is no dossier. */
let coming: { readonly id: string; readonly changing: ChangingDossier | null } | null = null;

async function readSnapshot(): Promise<void> {
  isSnapshotPending = true;
  const wasOpen = getState().open !== null;
  try {
    const { dossier, undoState, isReadOnly, file, notices } = await readState();
    isSnapshotPending = false;
    const beginsWithSources = isFirstLook && live(dossier.sources).length === 0;
    isFirstLook = false;
    setState({
      ...(beginsWithSources && { viewState: { ...getState().viewState, view: 'sources' } }),
      phase: 'open',
      engine: 'running',
      open: { fileName, dossier, undoState, isReadOnly, file },
    });
    // After a restart, whose notice says it, the recovery is no news of how Parley was closed.
    for (const notice of notices) if (!wasOpen || notice.key !== 'logReplayed') notify(notice);
  } catch (error) {
    notifyError(error);
  }
}

async function refreshRecents(): Promise<void> {
  try {
    const { recents } = await askShell('start', {});
    setState({ recents });
  } catch (error) {
    notifyError(error);
  }
}

function onEngineEvent(event: ToldEvent): void {
  const { open } = getState();
  switch (event.type) {
    case 'notice':
      notify(event.notice);
      return;
    case 'searchProgress':
      setState({ searchProgress: event.progress });
      return;
    case 'changeProgress':
      setState({ changeProgress: event.progress });
      return;
    case 'tableProgress':
      setState({ tableProgress: { done: event.done, of: event.of } });
      return;
    case 'reopened':
      void readSnapshot();
      return;
    case 'fileStatus':
      if (open === null || isSnapshotPending) return;
      setState({ open: { ...open, file: event.status, isReadOnly: event.status.access !== 'editing' } });
      return;
    case 'changes':
      if (coming?.id !== event.transactionId) {
        const changing = open === null || isSnapshotPending ? null : new ChangingDossier(open.dossier);
        coming = { id: event.transactionId, changing };
      }
      coming.changing?.take(JSON.parse(event.json) as Change[]);
      return;
    case 'changed': {
      const begun = coming?.id === event.transactionId ? coming.changing : null;
      coming = null;
      if (open === null || isSnapshotPending) return;
      const changing = begun ?? new ChangingDossier(open.dossier);
      changing.take(event.changes);
      setState({ open: { ...open, dossier: changing.dossier, undoState: event.undoState } });
      return;
    }
  }
}

function showInFolder() {
  const run = () => void askShell('showInFolder', {}).catch(notifyError);
  return { label: words('banner.showInFolder'), run };
}

/** Brings back the process that keeps the file after it was given up; what was asked meanwhile is then carried out. */
export function restartEngine(): void {
  setState({ engine: 'lost' });
  askShell('restartEngine', {}).catch(notifyError);
}

function onShellEvent(event: Exclude<ShellEvent, { readonly type: 'menu' }>): void {
  switch (event.type) {
    case 'opened':
      showOpening(event.open);
      return;
    case 'closed':
      dropPort();
      coming = null;
      unsayAll();
      setState({
        phase: 'start',
        open: null,
        evidence: null,
        form: null,
        isFormUnsaved: false,
        changeProgress: null,
        dialog: null,
      });
      void refreshRecents();
      return;
    case 'moved': {
      fileName = event.fileName;
      const { open } = getState();
      if (open !== null) setState({ open: { ...open, fileName } });
      return;
    }
    case 'settings':
      setState({ settings: event.settings });
      return;
    case 'engineLost':
      setState({ engine: 'lost', changeProgress: null });
      return;
    case 'engineGone':
      setState({ engine: 'gone' });
      notifyWire(event.error, { label: words('app.tryAgain'), run: restartEngine });
      return;
    case 'notice':
      notify(event.notice, event.notice.key === 'conflictedCopies' ? showInFolder() : undefined);
      return;
    case 'damaged':
      tellDamaged(event);
      return;
    case 'salvaged':
      setState({ dialog: { kind: 'salvaged', from: event.from, report: event.report } });
      return;
    case 'exportProgress':
      setState({ exportShare: event.share ?? 'unknown' });
      return;
    case 'failed':
      if (getState().phase === 'opening') setState({ phase: 'start' });
      notifyWire(event.error);
      return;
  }
}

/** Asks what to do about a damaged dossier. Where another dialog is open, which may hold typed words, a notice leads there. */
function tellDamaged({ fileName, error, canSalvage, backup }: DamagedDossier): void {
  const dialog = { kind: 'damaged', damaged: { fileName, error, canSalvage, backup } } as const;
  if (getState().phase === 'opening') setState({ phase: 'start' });
  if (getState().dialog === null) setState({ dialog });
  else notifyWire(error, { label: words('damaged.more'), run: () => setState({ dialog }) });
}

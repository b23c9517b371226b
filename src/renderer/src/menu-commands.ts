import type { MenuCommand } from '../../shared/ipc/menu';
import { show, showDialog, showSearch, tellViewState } from './actions';
import { askShell } from './api';
import { copyShown } from './copy-shown';
import { actOnFile } from './file-actions';
import { chooseSources, chooseTable } from './import-actions';
import { isTextField } from './is-text-field';
import { attempt, doAgain, takeBack } from './perform';
import { getState } from './store';

/** Commands that open a dialog: the one that is open must not be replaced, it may hold typed words. */
const OPENS_DIALOG: readonly MenuCommand[] = [
  'new',
  'settings',
  'shortcuts',
  'importSources',
  'importFolder',
  'importTable',
  'exportCsv',
  'backups',
];

/** Carries out a command of the application menu. */
export function runMenuCommand(command: MenuCommand): void {
  if (OPENS_DIALOG.includes(command) && getState().dialog !== null) return;
  switch (command) {
    case 'new':
      showDialog({ kind: 'newDossier' });
      return;
    case 'open':
      void attempt(() => askShell('openDossier', {}));
      return;
    case 'settings':
    case 'shortcuts':
      showDialog({ kind: command });
      return;
  }
  if (getState().open === null) return;
  switch (command) {
    case 'close':
      tellViewState();
      void attempt(() => askShell('closeDossier', {}));
      return;
    case 'undo':
      takeBackInPlace('undo', takeBack);
      return;
    case 'redo':
      takeBackInPlace('redo', doAgain);
      return;
    case 'importSources':
      void chooseSources();
      return;
    case 'importFolder':
      void chooseSources('folder');
      return;
    case 'importTable':
      void chooseTable();
      return;
    case 'exportCsv':
      showDialog({ kind: 'export' });
      return;
    case 'copyBriefing':
      copyShown();
      return;
    case 'backups':
      showDialog({ kind: 'backups' });
      return;
    case 'saveCopy':
      void actOnFile('saveCopy');
      return;
    case 'find':
      find();
      return;
    case 'search':
      showSearch();
      return;
    case 'view.sources':
      show({ view: 'sources' });
      return;
    case 'view.positions':
      show({ view: 'positions' });
      return;
    case 'view.matrix':
      show({ view: 'matrix' });
      return;
    case 'view.compare':
      show({ view: 'compare' });
      return;
    case 'view.timeline':
      show({ view: 'timeline' });
      return;
    case 'view.frame':
      show({ view: 'frame' });
      return;
    case 'view.review':
      show({ view: 'review' });
      return;
    case 'view.history':
      show({ view: 'history' });
      return;
    case 'view.bin':
      show({ view: 'bin' });
      return;
  }
}

/** Goes to the search of the text that is being read, the one with the focus when there are two; elsewhere to that of the view. */
function find(): void {
  const reader = document.activeElement?.closest('[data-reader]') ?? document;
  const inText = reader.querySelector<HTMLElement>('[data-find-in-text]:not([inert] *)');
  if (inText !== null) inText.click();
  else document.querySelector<HTMLElement>('[data-find]')?.focus();
}

/** A text field's own undo wins while it has the focus, but for a field in which everything typed has been taken already. */
function takeBackInPlace(what: 'undo' | 'redo', otherwise: () => Promise<boolean>): void {
  const field = document.activeElement;
  // Chromium has one undo for all fields of the page: with nothing typed in this one it would alter another.
  const isSettled = field instanceof HTMLElement && field.dataset.settled === 'true';
  if (isTextField(field) && !isSettled) document.execCommand(what);
  // What is being imported can be stopped, and taken back once it is there: not before.
  else if (!getState().isImportingTable) void otherwise();
}

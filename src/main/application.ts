import type { BrowserWindow } from 'electron';
import type { ShellEvent } from '../shared/ipc';
import type { MenuState } from '../shared/ipc/menu';
import type { OpenDossier } from '../shared/ipc/opening';
import type { Translate } from '../shared/translate';
import type { EngineHost } from './engine-host';
import type { PageAddress } from './page-address';
import { rememberedOf } from './settings';
import type { SettingsFile } from './settings-file';

/** Where things lie, as absolute paths. */
export interface Locations {
  readonly preload: string;
  readonly engine: string;
  /** The script of the process that reads documents. */
  readonly parser: string;
  /** The built page's folder. */
  readonly page: string;
  /** The folder with the sample and the icon. */
  readonly resources: string;
  /** The folder of all backups. */
  readonly backups: string;
  /** The folder of all search indexes. */
  readonly searchIndexes: string;
  /** The analyst's documents. */
  readonly documents: string;
}

/** What all of main's parts work with: made once, at launch. */
export interface Application {
  readonly locations: Locations;
  readonly page: PageAddress;
  readonly settings: SettingsFile;
  readonly words: Translate;
  readonly isPackaged: boolean;
  /** How long, at least, between two automatic backups, in milliseconds; null for the usual time. */
  readonly backupInterval: number | null;
  /** How long a foreign lock has to stand still, in milliseconds; null for the usual time. */
  readonly lockPatience: number | null;
  /** How long a document may take to be read, in milliseconds; null for the usual time. */
  readonly readingTime: number | null;
  readonly windows: Set<DossierWindow>;
  /** Draws the application menu anew, after something it shows has changed. */
  readonly refreshMenu: () => void;
  /** Makes a new window ask and save before it closes. */
  readonly guardWindow: (window: DossierWindow) => void;
}

/** A dossier that is open in a window. `path` is absolute, with symbolic links resolved. */
export interface OpenedDossier {
  readonly path: string;
  readonly fileName: string;
  readonly id: string;
  readonly title: string;
  readonly engine: EngineHost;
}

/** A dossier that was refused because of what is in its file: its absolute path, and its newest good backup. */
export interface Damaged {
  readonly path: string;
  readonly backup: { readonly path: string; readonly at: string } | null;
}

/** A window, with the dossier it has: none on the Start view. */
export interface DossierWindow {
  readonly browser: BrowserWindow;
  dossier: OpenedDossier | null;
  menuState: MenuState;
  /** Whether a form in the page holds words that would be lost. */
  hasUnsavedForm: boolean;
  /** Whether a close or a quit is being carried out. */
  isClosing: boolean;
  /** Whether the window may close without further ado. */
  mayClose: boolean;
  /** The damaged dossier that the page was last told of. */
  damaged: Damaged | null;
  /** The file exported last, as an absolute path. */
  lastExport: string | null;
  /** Ends what is being exported; null when nothing is. */
  exporting: AbortController | null;
  /** What the page asks for first waits for this: the dossier that the window was made for. */
  opening: Promise<void>;
  /** Whether the page listens, which it does when it asks for its start; null until then: what it is to be told. */
  untold: ShellEvent[] | null;
}

/** What the menu shows while no dossier is open. */
export const NO_MENU_STATE: MenuState = {
  undo: null,
  redo: null,
  hasDossier: false,
  isReadOnly: false,
  canTakeBack: true,
};

/** Tells a window's page something, as soon as the page listens. */
export function tell(window: DossierWindow, event: ShellEvent): void {
  if (window.untold !== null) window.untold.push(event);
  else if (!window.browser.isDestroyed()) window.browser.webContents.send('shell:event', event);
}

/** The dossier that a window has, as its page knows it. */
export function describeOpen(app: Application, window: DossierWindow): OpenDossier | null {
  if (window.dossier === null) return null;
  const { fileName, id } = window.dossier;
  return { fileName, viewState: rememberedOf(app.settings.read(), id).viewState };
}

/** The window in front, or one of them, or null when there is none. */
export function frontWindow(app: Application): DossierWindow | null {
  const all = [...app.windows];
  return all.find((window) => window.browser.isFocused()) ?? all.at(-1) ?? null;
}

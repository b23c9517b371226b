import { z } from 'zod';
import type { WireError } from '../errors';
import type { Notice } from '../notices';
import { Settings, ViewState } from '../settings';
import { type MenuCommand, MenuState } from './menu';
import type { OpenDossier, RecentDossier } from './opening';

/** The page asks main what its window begins with, and tells it what is to be remembered and shown. */
export const SHELL_WINDOW_METHODS = {
  start: z.strictObject({}),
  saveViewState: z.strictObject({ state: ViewState }),
  saveSettings: z.strictObject({ settings: Settings }),
  setMenuState: z.strictObject({ state: MenuState }),
  /** Whether a form holds words that closing the window would lose. */
  setUnsavedForm: z.strictObject({ isUnsaved: z.boolean() }),
} as const;

/** What a window begins with. */
export interface StartState {
  readonly settings: Settings;
  readonly recents: readonly RecentDossier[];
  /** The dossier this window has, with what it last showed; null on the Start view. */
  readonly open: OpenDossier | null;
  readonly locale: string;
}

/** What answers them. */
export interface ShellWindowResults {
  readonly start: StartState;
  readonly saveViewState: null;
  readonly saveSettings: null;
  readonly setMenuState: null;
  readonly setUnsavedForm: null;
}

/** What main tells the page of it. */
export type ShellWindowEvent =
  | { readonly type: 'menu'; readonly command: MenuCommand }
  | { readonly type: 'notice'; readonly notice: Notice }
  /** The settings changed elsewhere: in the menu or in another window. */
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'failed'; readonly error: WireError };

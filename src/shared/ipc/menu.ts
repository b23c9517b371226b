import { z } from 'zod';

/** What the application menu shows: the titles of what can be undone and redone (null for nothing), and what is open. */
export const MenuState = z.strictObject({
  undo: z.string().max(100).nullable(),
  redo: z.string().max(100).nullable(),
  hasDossier: z.boolean(),
  isReadOnly: z.boolean(),
  /** Whether anything could be undone: not where a dossier is only read, but for typing in the field that has the focus. */
  canTakeBack: z.boolean(),
});
export type MenuState = Readonly<z.infer<typeof MenuState>>;

/** Commands of the application menu and its shortcuts that the page carries out. */
export const MENU_COMMANDS = [
  'new',
  'open',
  'close',
  'undo',
  'redo',
  'importSources',
  'importFolder',
  'importTable',
  'exportCsv',
  'copyBriefing',
  'backups',
  'saveCopy',
  'find',
  'search',
  'settings',
  'shortcuts',
  'view.sources',
  'view.positions',
  'view.matrix',
  'view.compare',
  'view.frame',
  'view.review',
  'view.history',
  'view.bin',
  'view.timeline',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

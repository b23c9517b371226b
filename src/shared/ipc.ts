import { z } from 'zod';
import type { DossierPiece } from './dossier-pieces';
import type { WireError } from './errors';
import {
  ENGINE_BACKUP_METHODS,
  type EngineBackupResults,
  SHELL_BACKUP_METHODS,
  type ShellBackupResults,
} from './ipc/backups';
import { ENGINE_CHANGE_METHODS, type EngineChangeEvent, type EngineChangeResults } from './ipc/changes';
import { SHELL_DAMAGED_METHODS, type ShellDamagedEvent, type ShellDamagedResults } from './ipc/damaged';
import {
  ENGINE_DOSSIER_METHODS,
  type EngineDossierEvent,
  type EngineDossierResults,
  type EngineState,
} from './ipc/dossier';
import {
  ENGINE_EXPORT_METHODS,
  type EngineExportResults,
  EXPORT_CONTROLS,
  EXPORT_REPORTS,
  SHELL_EXPORT_METHODS,
  type ShellExportEvent,
  type ShellExportResults,
} from './ipc/exports';
import {
  type EngineFileEvent,
  FILE_CONTROLS,
  FILE_REPORTS,
  SHELL_FILE_METHODS,
  type ShellFileEvent,
  type ShellFileResults,
} from './ipc/file';
import {
  OPENING_CONTROLS,
  OPENING_REPORTS,
  SHELL_OPENING_METHODS,
  type ShellOpeningEvent,
  type ShellOpeningResults,
} from './ipc/opening';
import { ENGINE_SEARCH_METHODS, type EngineSearchEvent, type EngineSearchResults } from './ipc/search';
import {
  ENGINE_SOURCE_METHODS,
  type EngineSourceResults,
  type Offer,
  SHELL_SOURCE_METHODS,
  type ShellSourceResults,
  SOURCE_CONTROLS,
  SOURCE_REPORTS,
} from './ipc/sources';
import {
  ENGINE_TABLE_METHODS,
  type EngineTableEvent,
  type EngineTableResults,
  SHELL_TABLE_METHODS,
  type ShellTableResults,
} from './ipc/tables';
import { SHELL_WINDOW_METHODS, type ShellWindowEvent, type ShellWindowResults } from './ipc/window';

/*
 * Every request and event between processes, put together from ipc/, where each is declared once, by its subject.
 *
 *   page ⇄ engine   over a MessagePort that main hands to both: ENGINE_METHODS, EngineEvent
 *   page ⇄ main     over the preload's named methods: SHELL_METHODS, ShellEvent
 *   main ⇄ engine   over the utility process's parent port: EngineControl, EngineReport
 *   engine ⇄ the process that reads documents   over a port that main hands to both: main/parser/reader-port.ts
 */

/** The page's requests to the engine: the schema of the parameters of each. */
export const ENGINE_METHODS = {
  ...ENGINE_DOSSIER_METHODS,
  ...ENGINE_CHANGE_METHODS,
  ...ENGINE_BACKUP_METHODS,
  ...ENGINE_SEARCH_METHODS,
  ...ENGINE_EXPORT_METHODS,
  ...ENGINE_SOURCE_METHODS,
  ...ENGINE_TABLE_METHODS,
} as const;
export type EngineMethod = keyof typeof ENGINE_METHODS;
export type EngineParams<M extends EngineMethod> = z.infer<(typeof ENGINE_METHODS)[M]>;

/** What answers each of them. */
export interface EngineResults
  extends EngineDossierResults,
    EngineChangeResults,
    EngineBackupResults,
    EngineSearchResults,
    EngineExportResults,
    EngineSourceResults,
    EngineTableResults {}

/** What answers a request on the port: of the state all but the dossier, whose rows have come in pieces before it. */
export type EngineAnswers = Omit<EngineResults, 'state'> & { readonly state: Omit<EngineState, 'dossier'> };

/** A request on the port. */
export const EngineRequest = z.strictObject({
  id: z.int(),
  method: z.enum(Object.keys(ENGINE_METHODS) as [EngineMethod]),
  params: z.unknown(),
});

/** What the engine posts to the page: what answers its requests, and what all pages are told. */
export type EngineEvent =
  /** Some rows of the dossier for the request with this id: they come in their order, and all of them before its answer. */
  | { readonly type: 'rows'; readonly id: number; readonly piece: DossierPiece }
  | { readonly type: 'answer'; readonly id: number; readonly result: EngineAnswers[EngineMethod] }
  | { readonly type: 'refusal'; readonly id: number; readonly error: WireError }
  | EngineDossierEvent
  | EngineChangeEvent
  | EngineFileEvent
  | EngineSearchEvent
  | EngineTableEvent;

/** The page's requests to main: the schema of the parameters of each. No path ever comes from the page. */
export const SHELL_METHODS = {
  ...SHELL_WINDOW_METHODS,
  ...SHELL_OPENING_METHODS,
  ...SHELL_FILE_METHODS,
  ...SHELL_DAMAGED_METHODS,
  ...SHELL_BACKUP_METHODS,
  ...SHELL_EXPORT_METHODS,
  ...SHELL_SOURCE_METHODS,
  ...SHELL_TABLE_METHODS,
} as const;
export type ShellMethod = keyof typeof SHELL_METHODS;
export type ShellParams<M extends ShellMethod> = z.infer<(typeof SHELL_METHODS)[M]>;

/** What answers each of them. */
export interface ShellResults
  extends ShellWindowResults,
    ShellOpeningResults,
    ShellFileResults,
    ShellDamagedResults,
    ShellBackupResults,
    ShellExportResults,
    ShellSourceResults,
    ShellTableResults {}

/** How main answers: with the result, or with why there is none. */
export type ShellAnswer<M extends ShellMethod> =
  | { readonly ok: true; readonly result: ShellResults[M] }
  | { readonly ok: false; readonly error: WireError };

/** What main tells the page. The engine's port comes separately, as a `message` event of the window with data `'engine-port'`. */
export type ShellEvent =
  | ShellWindowEvent
  | ShellOpeningEvent
  | ShellFileEvent
  | ShellDamagedEvent
  | ShellExportEvent;

/** The object that the preload puts on the page's `window.parley`. */
export interface Shell<DroppedFile> {
  call<M extends ShellMethod>(method: M, params: ShellParams<M>): Promise<ShellAnswer<M>>;
  /** Offers files that were dropped on the window; their paths go to main, never to the page. */
  offerFiles(files: readonly DroppedFile[]): Promise<Offer | null>;
  onEvent(listener: (event: ShellEvent) => void): void;
}

/** Main's messages to the engine; `page` and `reader` come with a port. */
export const EngineControl = z.discriminatedUnion('type', [
  ...OPENING_CONTROLS,
  ...FILE_CONTROLS,
  ...EXPORT_CONTROLS,
  ...SOURCE_CONTROLS,
]);
export type EngineControl = Readonly<z.infer<typeof EngineControl>>;

/** The engine's messages to main. */
export const EngineReport = z.discriminatedUnion('type', [
  ...OPENING_REPORTS,
  ...FILE_REPORTS,
  ...EXPORT_REPORTS,
  ...SOURCE_REPORTS,
]);
export type EngineReport = Readonly<z.infer<typeof EngineReport>>;

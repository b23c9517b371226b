import { z } from 'zod';
import type { BackupPreview, BackupUsage, ListedBackup } from './backups';
import { Briefing, ExportOptions } from './briefing';
import type { BriefingPreview, BriefingWeight } from './briefing-preview';
import type { Change } from './changes';
import { CitationFields, Command, type CommandType } from './commands';
import type { DossierPiece } from './dossier-pieces';
import type { PastedDocument, ProposedCitation, SourceDraft } from './draft';
import { ENCODINGS } from './encodings';
import { WireError } from './errors';
import { FileAction, type FileStatus } from './file-status';
import { HistoryFilter, type HistoryPage } from './history';
import { type Dossier, Id, TextHash } from './model';
import { Notice } from './notices';
import { PictureFile } from './picture-file';
import { Printable } from './printable';
import { SalvageReport } from './salvage-report';
import { type SearchAnswer, type SearchProgress, WantedResults } from './search/answer';
import { SearchQuery } from './search/query';
import { Settings, ViewState } from './settings';
import type { Structure } from './structure';
import { TablePlan } from './table-import/import-fields';
import type { TableDraft, TableOutcome } from './table-import/table-draft';

/*
 * Every request and event between processes.
 *
 *   page ⇄ engine   over a MessagePort that main hands to both: ENGINE_METHODS, EngineEvent
 *   page ⇄ main     over the preload's named methods: SHELL_METHODS, ShellEvent
 *   main ⇄ engine   over the utility process's parent port: EngineControl, EngineReport
 *   engine ⇄ the process that reads documents   over a port that main hands to both: main/parser/reader-port.ts
 */

/** Which file of an offer, by its place from 0, and how to read it: `encoding` overrides detection, `scope` is about web pages. */
const draftOrder = {
  offerId: z.string(),
  place: z.int().min(0),
  encoding: z.enum(ENCODINGS).nullable(),
  scope: z.enum(['article', 'page']),
};

/** The page's requests to the engine: the schema of the parameters of each. */
export const ENGINE_METHODS = {
  state: z.strictObject({}),
  execute: z.strictObject({ transactionId: Id, command: Command }),
  undo: z.strictObject({ transactionId: Id }),
  redo: z.strictObject({ transactionId: Id }),
  /** Gives up a change that takes long, if it has not gone to the disk yet. */
  stopChange: z.strictObject({}),
  text: z.strictObject({ hash: TextHash }),
  /** The structure that is kept under a hash. */
  structure: z.strictObject({ hash: TextHash }),
  backups: z.strictObject({}),
  /** What restoring a backup would do now. */
  previewBackup: z.strictObject({ backupId: z.string() }),
  restoreBackup: z.strictObject({ transactionId: Id, backupId: z.string() }),
  /** Some of the history, newest first: before the transaction `before`, or the newest. */
  history: z.strictObject({
    filter: HistoryFilter,
    before: z.int().min(1).nullable(),
    limit: z.int().min(1).max(200),
  }),
  /** Everybody who ever changed the dossier. */
  coders: z.strictObject({}),
  /** Searches everything; `wanted` says how many results of each kind are shown. */
  search: z.strictObject({ query: SearchQuery, wanted: WantedResults }),
  /** What a briefing will be as a file, of its first rows. */
  previewBriefing: z.strictObject({ briefing: Briefing, options: ExportOptions }),
  /** What of it can only be told by looking at all of it. */
  weighBriefing: z.strictObject({ briefing: Briefing, options: ExportOptions }),
  /** Reads one of the files behind an offer. */
  readOffer: z.strictObject(draftOrder),
  /** Reads one of them with all of its text: to take the place of a source's. */
  readWhole: z.strictObject(draftOrder),
  /** Reads what was copied from a browser or a word processor; `name` is what messages call it. */
  readPasted: z.strictObject({ html: z.string(), name: z.string() }),
  /** What the reference lists of an offer say of its documents, once all have been read. */
  matchReferences: z.strictObject({
    offerId: z.string(),
    documents: z.array(
      z.strictObject({
        place: z.int().min(0),
        fileName: z.string(),
        title: z.string(),
        url: z.string(),
        publishedOn: z.string(),
      }),
    ),
  }),
  /** Nobody looks at an offer's documents any more: their texts need not be kept. */
  forgetOffer: z.strictObject({ offerId: z.string() }),
  /** Reads a table of positions behind an offer; what is null is found out. */
  readTable: z.strictObject({
    offerId: z.string(),
    place: z.int().min(0),
    encoding: z.enum(ENCODINGS).nullable(),
    separator: z.enum([',', ';', '\t', '|']).nullable(),
    sheet: z.string().nullable(),
  }),
  /** What importing the table that was read last would do. */
  lookAtTable: z.strictObject({ offerId: z.string(), plan: TablePlan }),
  /** Gives up looking through it. */
  stopTable: z.strictObject({}),
  importTable: z.strictObject({ transactionId: Id, offerId: z.string(), plan: TablePlan }),
  /** The rows of it that were refused, as CSV. */
  refusedRows: z.strictObject({ offerId: z.string() }),
  /** Takes documents of an offer into the dossier, all or none, as they were shown. */
  importOffer: z.strictObject({
    transactionId: Id,
    offerId: z.string(),
    documents: z
      .array(
        z
          .strictObject({
            ...draftOrder,
            /** Of the text that the analyst saw. */
            textHash: TextHash,
            /** Of the source that it becomes. */
            id: Id,
            citation: CitationFields,
          })
          .omit({ offerId: true }),
      )
      .min(1),
    /** Whether the original files are kept beside the dossier. */
    keepsOriginals: z.boolean(),
  }),
} as const;
export type EngineMethod = keyof typeof ENGINE_METHODS;
export type EngineParams<M extends EngineMethod> = z.infer<(typeof ENGINE_METHODS)[M]>;

/** The titles that the Undo and Redo menus show; null when there is nothing to take back or to do again. */
export interface UndoState {
  readonly undo: CommandType | null;
  readonly redo: CommandType | null;
}

/** How far a change is that takes long, from 0 to 1; `command` is what is carried out, taken back or done again. */
export interface ChangeProgress {
  readonly kind: 'do' | 'undo' | 'redo';
  readonly command: CommandType;
  readonly share: number;
}

export interface EngineState {
  readonly dossier: Dossier;
  readonly undoState: UndoState;
  readonly isReadOnly: boolean;
  readonly file: FileStatus;
  /** What the analyst has to know about how the file was opened; keys of `notice.*` messages. */
  readonly notices: readonly Notice[];
}

export interface EngineResults {
  readonly state: EngineState;
  readonly execute: UndoState;
  readonly undo: UndoState;
  readonly redo: UndoState;
  readonly stopChange: null;
  readonly text: string;
  readonly structure: Structure;
  readonly backups: readonly ListedBackup[];
  readonly previewBackup: BackupPreview;
  readonly restoreBackup: UndoState;
  readonly history: HistoryPage;
  readonly coders: readonly string[];
  /** Null when the same page has asked for something else meanwhile. */
  readonly search: SearchAnswer | null;
  readonly previewBriefing: BriefingPreview;
  /** Null when the same page has asked about something else meanwhile. */
  readonly weighBriefing: BriefingWeight | null;
  readonly readOffer: SourceDraft;
  readonly readWhole: PastedDocument;
  readonly readPasted: PastedDocument;
  readonly forgetOffer: null;
  readonly importOffer: UndoState;
  readonly readTable: TableDraft;
  /** Null when something else was asked about the table meanwhile. */
  readonly lookAtTable: TableOutcome | null;
  readonly stopTable: null;
  /** Null when it was stopped before it was written: then nothing has changed. */
  readonly importTable: UndoState | null;
  readonly refusedRows: string;
  readonly matchReferences: readonly { readonly place: number; readonly proposed: ProposedCitation }[];
}

/** What answers a request on the port: of the state all but the dossier, whose rows have come in pieces before it. */
export type EngineAnswers = Omit<EngineResults, 'state'> & { readonly state: Omit<EngineState, 'dossier'> };

/** A request on the port. */
export const EngineRequest = z.strictObject({
  id: z.int(),
  method: z.enum(Object.keys(ENGINE_METHODS) as [EngineMethod]),
  params: z.unknown(),
});

/** What the engine posts to the page. Changes always arrive before the answer to the command that made them. */
export type EngineEvent =
  /** Some rows of the dossier for the request with this id: they come in their order, and all of them before its answer. */
  | { readonly type: 'rows'; readonly id: number; readonly piece: DossierPiece }
  | { readonly type: 'answer'; readonly id: number; readonly result: EngineAnswers[EngineMethod] }
  | { readonly type: 'refusal'; readonly id: number; readonly error: WireError }
  /** Some of the changes of a transaction that has very many, as JSON; the others, and the word that it is done, come with `changed`. */
  | { readonly type: 'changes'; readonly transactionId: string; readonly json: string }
  | {
      readonly type: 'changed';
      readonly transactionId: string;
      readonly changes: readonly Change[];
      readonly command: CommandType;
      readonly kind: 'do' | 'undo' | 'redo';
      readonly undoState: UndoState;
    }
  | { readonly type: 'fileStatus'; readonly status: FileStatus }
  | { readonly type: 'notice'; readonly notice: Notice }
  /** How much of the dossier can be found by now, while that grows. */
  | { readonly type: 'searchProgress'; readonly progress: SearchProgress }
  /** How far a change is that takes long; null once it has come to an end. */
  | { readonly type: 'changeProgress'; readonly progress: ChangeProgress | null }
  /** How far a table has been looked through, or imported. */
  | { readonly type: 'tableProgress'; readonly done: number; readonly of: number }
  /** The dossier was read anew: the page reads its state anew as well. */
  | { readonly type: 'reopened' };

/** What of a dossier the Start view lists. `key` stands for the path, which stays in main. */
export interface RecentDossier {
  readonly key: string;
  readonly title: string;
  readonly fileName: string;
  /** The folder, shortened with ~ for the home folder, for people to recognise the file by. */
  readonly folder: string;
  readonly openedAt: string;
  readonly isThere: boolean;
}

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

/** The page's requests to main: the schema of the parameters of each. No path ever comes from the page. */
export const SHELL_METHODS = {
  start: z.strictObject({}),
  /** Asks for a place, then creates the dossier with `commands` as its first steps. */
  createDossier: z.strictObject({ commands: z.array(Command).min(1), title: z.string().max(1_000) }),
  openDossier: z.strictObject({}),
  openRecent: z.strictObject({ key: z.string() }),
  forgetRecent: z.strictObject({ key: z.string() }),
  openSample: z.strictObject({}),
  closeDossier: z.strictObject({}),
  /** Starts an engine that could not be brought back once more. */
  restartEngine: z.strictObject({}),
  showInFolder: z.strictObject({}),
  /** How much room the backups take, and where. */
  backupUsage: z.strictObject({}),
  showBackups: z.strictObject({}),
  /** Asks for a place, copies a backup of the open dossier there and opens the copy. */
  openBackupCopy: z.strictObject({ backupId: z.string() }),
  /** Does something about the open dossier's file; asks for a place where that takes one. */
  actOnFile: z.strictObject({ action: FileAction }),
  /** Recovers what can be read of the damaged dossier that this window was last told of, and opens that. */
  salvage: z.strictObject({}),
  /** Opens a copy of the newest backup of that dossier. */
  openBackup: z.strictObject({}),
  saveViewState: z.strictObject({ state: ViewState }),
  saveSettings: z.strictObject({ settings: Settings }),
  setMenuState: z.strictObject({ state: MenuState }),
  /** Whether a form holds words that closing the window would lose. */
  setUnsavedForm: z.strictObject({ isUnsaved: z.boolean() }),
  /** Asks for files, or for a folder of which all documents are taken. */
  chooseSources: z.strictObject({ what: z.enum(['files', 'folder']) }),
  /** Asks for a table of positions. */
  chooseTable: z.strictObject({}),
  /** Asks for a place and writes the rows that were not imported, as CSV. */
  saveRefused: z.strictObject({ name: z.string().max(300), csv: z.string() }),
  exportBriefing: z.strictObject({ briefing: Briefing, options: ExportOptions }),
  /** Gives up what is being exported; the request that asked for it is refused with `exportCancelled`. */
  cancelExport: z.strictObject({}),
  /** Asks for a place and writes a picture that the page drew. */
  exportPicture: PictureFile,
  showExport: z.strictObject({}),
} as const;
export type ShellMethod = keyof typeof SHELL_METHODS;
export type ShellParams<M extends ShellMethod> = z.infer<(typeof SHELL_METHODS)[M]>;

export interface StartState {
  readonly settings: Settings;
  readonly recents: readonly RecentDossier[];
  /** The dossier this window has, with what it last showed; null on the Start view. */
  readonly open: OpenDossier | null;
  readonly locale: string;
}
export interface OpenDossier {
  readonly fileName: string;
  readonly viewState: ViewState | null;
}

export interface Offer {
  readonly offerId: string;
  readonly fileNames: readonly string[];
}

export interface ShellResults {
  readonly start: StartState;
  /** False when the person closed the dialog; the dossier itself arrives as an `opened` event. */
  readonly createDossier: boolean;
  readonly openDossier: boolean;
  readonly openRecent: boolean;
  readonly forgetRecent: readonly RecentDossier[];
  readonly openSample: boolean;
  readonly closeDossier: null;
  readonly restartEngine: null;
  readonly showInFolder: null;
  readonly backupUsage: BackupUsage;
  readonly showBackups: null;
  /** False when the person closed the dialog. */
  readonly openBackupCopy: boolean;
  /** The name of the file that the dossier, or its copy, is in now; null when the person closed the dialog. */
  readonly actOnFile: { readonly fileName: string } | null;
  /** False when the person closed the dialog that asked for another place. */
  readonly salvage: boolean;
  readonly openBackup: null;
  readonly saveViewState: null;
  readonly saveSettings: null;
  readonly setMenuState: null;
  readonly setUnsavedForm: null;
  readonly chooseSources: Offer | null;
  /** Null when the person closed the dialog. */
  readonly chooseTable: Offer | null;
  readonly saveRefused: { readonly fileName: string } | null;
  /** Null when the person closed the dialog. */
  readonly exportBriefing: { readonly fileName: string; readonly rows: number } | null;
  readonly cancelExport: null;
  /** Null when the person closed the dialog. */
  readonly exportPicture: { readonly fileName: string } | null;
  readonly showExport: null;
}
export type ShellAnswer<M extends ShellMethod> =
  | { readonly ok: true; readonly result: ShellResults[M] }
  | { readonly ok: false; readonly error: WireError };

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

/** What main tells the page. The engine's port comes separately, as a `message` event of the window with data `'engine-port'`. */
export type ShellEvent =
  | { readonly type: 'menu'; readonly command: MenuCommand }
  | { readonly type: 'opened'; readonly open: OpenDossier }
  | { readonly type: 'closed' }
  | { readonly type: 'engineLost' }
  /** It could not be brought back; `restartEngine` tries again. */
  | { readonly type: 'engineGone'; readonly error: WireError }
  | { readonly type: 'notice'; readonly notice: Notice }
  /** The dossier goes on in another file. */
  | { readonly type: 'moved'; readonly fileName: string }
  /** The settings changed elsewhere: in the menu or in another window. */
  | { readonly type: 'settings'; readonly settings: Settings }
  /** How much of an export that takes long is done, from 0 to 1; null while nobody can tell. */
  | { readonly type: 'exportProgress'; readonly share: number | null }
  | { readonly type: 'failed'; readonly error: WireError }
  | ({ readonly type: 'damaged' } & DamagedDossier)
  /** What was just opened is what was recovered of a damaged dossier, the file `from`. */
  | { readonly type: 'salvaged'; readonly from: string; readonly report: SalvageReport };

/** A dossier that was refused because of what is in its file, which is left as it is. */
export interface DamagedDossier {
  readonly fileName: string;
  readonly error: WireError;
  /** Whether anything of it can still be read. */
  readonly canSalvage: boolean;
  /** The newest good backup, with its instant: ISO 8601 in UTC. */
  readonly backup: { readonly at: string } | null;
}

/** The object that the preload puts on the page's `window.parley`. */
export interface Shell<DroppedFile> {
  call<M extends ShellMethod>(method: M, params: ShellParams<M>): Promise<ShellAnswer<M>>;
  /** Offers files that were dropped on the window; their paths go to main, never to the page. */
  offerFiles(files: readonly DroppedFile[]): Promise<Offer | null>;
  onEvent(listener: (event: ShellEvent) => void): void;
}

/** Main's messages to the engine; `open` and `page` come with a port. */
export const EngineControl = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('open'),
    path: z.string(),
    /** Null opens an existing file; otherwise the file must not exist and these are its first commands. */
    create: z.array(Command).nullable(),
    /** Makes the file first, of what can be read of the damaged one at this path. */
    salvageFrom: z.string().optional(),
    coder: z.string(),
    /** The folder of all backups, an absolute path; null makes none. */
    backups: z.string().nullable().default(null),
    /** The folder of all search indexes, an absolute path; null keeps the index in memory. */
    searchIndexes: z.string().nullable().default(null),
    /** How long, at least, between two automatic backups, in milliseconds; null for the usual time. */
    backupInterval: z.int().min(0).nullable().default(null),
    /** How long the lock of somebody else has to stand still before it may be taken over, in milliseconds; null for the usual time. */
    lockPatience: z.int().min(1).nullable().default(null),
  }),
  z.strictObject({ type: z.literal('page') }),
  z.strictObject({ type: z.literal('coder'), coder: z.string() }),
  z.strictObject({ type: z.literal('offer'), offerId: z.string(), paths: z.array(z.string()) }),
  z.strictObject({
    type: z.literal('export'),
    requestId: z.int(),
    path: z.string(),
    briefing: Briefing,
    options: ExportOptions,
  }),
  /** Makes a briefing's page to be printed, as HTML. */
  z.strictObject({
    type: z.literal('printable'),
    requestId: z.int(),
    briefing: Briefing,
    options: ExportOptions,
  }),
  /** Gives up everything that is being exported. */
  z.strictObject({ type: z.literal('cancelExports') }),
  /** Does something about the file; `path` is the other file, for the actions that take one. */
  z.strictObject({
    type: z.literal('file'),
    requestId: z.int(),
    action: FileAction,
    path: z.string().nullable(),
  }),
  /** The process that reads documents is there; comes with the port to it. */
  z.strictObject({ type: z.literal('reader') }),
  /** That process has ended by itself. */
  z.strictObject({ type: z.literal('readerGone') }),
  z.strictObject({ type: z.literal('checkpoint') }),
  z.strictObject({ type: z.literal('close') }),
]);
export type EngineControl = Readonly<z.infer<typeof EngineControl>>;

/** The engine's messages to main. */
export const EngineReport = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    dossierId: Id,
    title: z.string(),
    isReadOnly: z.boolean(),
    salvaged: SalvageReport.optional(),
  }),
  /** `canSalvage` says of a file that was refused because of what is in it whether anything can still be read. */
  z.strictObject({ type: z.literal('openFailed'), error: WireError, canSalvage: z.boolean().optional() }),
  z.strictObject({ type: z.literal('renamed'), title: z.string() }),
  /** Whether something that was acknowledged is in the memory alone, because its folder is gone: closing would lose it. */
  z.strictObject({ type: z.literal('endangered'), isEndangered: z.boolean() }),
  /** Documents are to be read: a process for that is wanted. */
  z.strictObject({ type: z.literal('readerWanted') }),
  z.strictObject({ type: z.literal('exported'), requestId: z.int(), rows: z.int() }),
  Printable.extend({ type: z.literal('printable'), requestId: z.int() }),
  z.strictObject({ type: z.literal('exportProgress'), share: z.number().nullable() }),
  z.strictObject({ type: z.literal('exportFailed'), requestId: z.int(), error: WireError }),
  /** The path of the file that the dossier, or its copy, is in now. */
  z.strictObject({ type: z.literal('fileDone'), requestId: z.int(), path: z.string() }),
  z.strictObject({ type: z.literal('fileFailed'), requestId: z.int(), error: WireError }),
  /** The notices are for whoever still looks: the pages of the dossier are about to let go of it. */
  z.strictObject({ type: z.literal('closed'), error: WireError.nullable(), notices: z.array(Notice) }),
]);
export type EngineReport = Readonly<z.infer<typeof EngineReport>>;

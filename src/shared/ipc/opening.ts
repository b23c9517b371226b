import { z } from 'zod';
import { Command } from '../commands';
import { WireError } from '../errors';
import { Id } from '../model';
import { Notice } from '../notices';
import { SalvageReport } from '../salvage-report';
import type { ViewState } from '../settings';

/** The page has main open and close dossiers. */
export const SHELL_OPENING_METHODS = {
  /** Asks for a place, then creates the dossier with `commands` as its first steps. */
  createDossier: z.strictObject({ commands: z.array(Command).min(1), title: z.string().max(1_000) }),
  openDossier: z.strictObject({}),
  openRecent: z.strictObject({ key: z.string() }),
  forgetRecent: z.strictObject({ key: z.string() }),
  openSample: z.strictObject({}),
  closeDossier: z.strictObject({}),
  /** Starts an engine that could not be brought back once more. */
  restartEngine: z.strictObject({}),
} as const;

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

/** The dossier that a window has, and what it last showed; `viewState` is null when that is not known. */
export interface OpenDossier {
  readonly fileName: string;
  readonly viewState: ViewState | null;
}

/** What answers them. */
export interface ShellOpeningResults {
  /** False when the person closed the dialog; the dossier itself arrives as an `opened` event. */
  readonly createDossier: boolean;
  readonly openDossier: boolean;
  readonly openRecent: boolean;
  readonly forgetRecent: readonly RecentDossier[];
  readonly openSample: boolean;
  readonly closeDossier: null;
  readonly restartEngine: null;
}

/** What main tells the page of it. */
export type ShellOpeningEvent =
  | { readonly type: 'opened'; readonly open: OpenDossier }
  | { readonly type: 'closed' }
  | { readonly type: 'engineLost' }
  /** It could not be brought back; `restartEngine` tries again. */
  | { readonly type: 'engineGone'; readonly error: WireError };

/** Main has an engine open its dossier, and let go of it; `page` comes with a port to a page that shows the dossier. */
export const OPENING_CONTROLS = [
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
  z.strictObject({ type: z.literal('close') }),
] as const;

/** The engine's messages to main about it. */
export const OPENING_REPORTS = [
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
  /** The notices are for whoever still looks: the pages of the dossier are about to let go of it. */
  z.strictObject({ type: z.literal('closed'), error: WireError.nullable(), notices: z.array(Notice) }),
] as const;

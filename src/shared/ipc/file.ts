import { z } from 'zod';
import { WireError } from '../errors';
import { FileAction, type FileStatus } from '../file-status';

/** The page has main do something about the open dossier's file. */
export const SHELL_FILE_METHODS = {
  /** Asks for a place where the action takes one. */
  actOnFile: z.strictObject({ action: FileAction }),
  showInFolder: z.strictObject({}),
} as const;

/** What answers them. */
export interface ShellFileResults {
  /** The name of the file that the dossier, or its copy, is in now; null when the person closed the dialog. */
  readonly actOnFile: { readonly fileName: string } | null;
  readonly showInFolder: null;
}

/** The dossier goes on in another file. */
export type ShellFileEvent = { readonly type: 'moved'; readonly fileName: string };

/** How it stands with the file has changed. */
export type EngineFileEvent = { readonly type: 'fileStatus'; readonly status: FileStatus };

/** Main's messages to the engine about the dossier's file. */
export const FILE_CONTROLS = [
  /** Does something about the file; `path` is the other file, for the actions that take one. */
  z.strictObject({
    type: z.literal('file'),
    requestId: z.int(),
    action: FileAction,
    path: z.string().nullable(),
  }),
  /** Writes the file soon, if that is quickly done. */
  z.strictObject({ type: z.literal('checkpoint') }),
] as const;

/** The engine's messages to main about it. */
export const FILE_REPORTS = [
  /** Whether something that was acknowledged is in the memory alone, because its folder is gone: closing would lose it. */
  z.strictObject({ type: z.literal('endangered'), isEndangered: z.boolean() }),
  /** The path of the file that the dossier, or its copy, is in now. */
  z.strictObject({ type: z.literal('fileDone'), requestId: z.int(), path: z.string() }),
  z.strictObject({ type: z.literal('fileFailed'), requestId: z.int(), error: WireError }),
] as const;

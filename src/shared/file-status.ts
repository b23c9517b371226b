import { z } from 'zod';
import type { WireError } from './errors';

/** Who has a dossier, as the lock beside it says. */
export interface Holder {
  readonly user: string;
  readonly host: string;
  /** When it was opened there: an ISO instant of that computer's clock. */
  readonly since: string;
}

/**
 * Whether this window may change the dossier. `editing`: it has the lock. `readOnly`: the file or its folder cannot be written to,
 * or no lock can be made. `held`: somebody else has it. `silent`: its owner has shown no sign of life for too long, and it may be taken over.
 * `free`: nobody has it any more.
 */
export type Access = 'editing' | 'readOnly' | 'held' | 'silent' | 'free';

/** What keeps the file from being written. */
export interface Trouble {
  /** `fileReplaced`, `fileMissing` (its folder is gone), `diskFull`, `fileReadOnly`, `saveFailed` or what else writing threw. */
  readonly error: WireError;
  /** Whether a change was refused because the log cannot be written either: it was not made, and nothing has to be saved. */
  readonly isRefused: boolean;
}

/** How it stands with an open dossier's file: what lasts until somebody does something, or the disk is well again. */
export interface FileStatus {
  readonly access: Access;
  /** Who has it, or had it last; null when that is this window, or nobody knows. */
  readonly holder: Holder | null;
  /** Whether this window had the dossier and lost it to somebody else. */
  readonly isLost: boolean;
  /** Whether the dossier has gone on since this window read it. */
  readonly isStale: boolean;
  readonly trouble: Trouble | null;
  /** Whether something that was acknowledged is not in the file, and perhaps in this window alone. */
  readonly isUnsaved: boolean;
}

/**
 * What a person can do about it. `takeOver`: have the dossier for this window. `reopen`: read what is on the disk now. `retry`: try
 * to write now. `saveCopy`: write all of it to another file and stay here. `saveElsewhere`: write all of it to another file and go on there.
 * `saveConflictCopy`: the same, beside the file and under a name that says what it is.
 */
export const FileAction = z.enum([
  'takeOver',
  'reopen',
  'retry',
  'saveCopy',
  'saveElsewhere',
  'saveConflictCopy',
]);
export type FileAction = z.infer<typeof FileAction>;

import { z } from 'zod';
import type { BackupPreview, BackupUsage, ListedBackup } from '../backups';
import { Id } from '../model';
import type { UndoState } from './changes';

/** The page asks the engine for the dossier's backups. */
export const ENGINE_BACKUP_METHODS = {
  backups: z.strictObject({}),
  /** What restoring a backup would do now. */
  previewBackup: z.strictObject({ backupId: z.string() }),
  restoreBackup: z.strictObject({ transactionId: Id, backupId: z.string() }),
} as const;

/** What answers them. */
export interface EngineBackupResults {
  readonly backups: readonly ListedBackup[];
  readonly previewBackup: BackupPreview;
  readonly restoreBackup: UndoState;
}

/** The page asks main for the folder that they are in, and for copies of them. */
export const SHELL_BACKUP_METHODS = {
  /** How much room the backups take, and where. */
  backupUsage: z.strictObject({}),
  showBackups: z.strictObject({}),
  /** Asks for a place, copies a backup of the open dossier there and opens the copy. */
  openBackupCopy: z.strictObject({ backupId: z.string() }),
} as const;

/** What answers them. */
export interface ShellBackupResults {
  readonly backupUsage: BackupUsage;
  readonly showBackups: null;
  /** False when the person closed the dialog. */
  readonly openBackupCopy: boolean;
}

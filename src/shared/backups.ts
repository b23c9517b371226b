import type { TableName } from './model';

/** Why a backup was made: because time had passed, or because something was about to replace what is in it. */
export const BACKUP_REASONS = ['automatic', 'migration', 'restore'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** How many entries of the main kinds a dossier has, those in the bin left out. */
export interface Holdings {
  readonly parties: number;
  readonly issues: number;
  readonly sources: number;
  readonly positions: number;
}

/** A backup as the window lists it. */
export interface ListedBackup {
  readonly id: string;
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: BackupReason;
  /** In bytes. */
  readonly size: number;
  /** Null when that was not recorded. */
  readonly holdings: Holdings | null;
}

/** What restoring would do to an entry: bring it back, change it, or put it into the bin because it came later. */
export type RestoredAs = 'back' | 'changed' | 'binned';

/** An entry that a backup has differently. The label and the detail are the analyst's own words, shortened. */
export interface BackupDifference {
  readonly table: TableName;
  readonly id: string;
  readonly as: RestoredAs;
  readonly label: string;
  /** What tells it from others with the same words, such as the party and the issue; may be empty. */
  readonly detail: readonly string[];
}

/** What restoring a backup would do. */
export interface BackupPreview {
  readonly differences: readonly BackupDifference[];
  /** How many entries differ that are in the bin both now and then. */
  readonly hidden: number;
}

/** How much room backups take, in bytes, and where they lie, for people to read. */
export interface BackupUsage {
  readonly folder: string;
  readonly total: number;
  /** Those of the open dossier; null when none is open. */
  readonly ofDossier: number | null;
}

import { BACKUP_REASONS, type BackupReason } from '../../../shared/backups';

/** What a backup's file name says of it. */
export interface BackupName {
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly reason: BackupReason;
  /** The first 16 hexadecimal digits of the SHA-256 of its bytes, by which decay is noticed. */
  readonly hash: string;
}

const NAME =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.(\d{3})Z (automatic|migration|restore) ([0-9a-f]{16})$/;

/** A backup's id: its file name without the ending, such as `2025-08-06T09-30-00.000Z automatic 0123456789abcdef`. In order of time when sorted. */
export function backupId({ at, reason, hash }: BackupName): string {
  return `${new Date(at).toISOString().replaceAll(':', '-')} ${reason} ${hash.slice(0, 16)}`;
}

/** What an id says; null when it is none. */
export function parseBackupId(id: string): BackupName | null {
  const [, day, hour, minute, second, millisecond, reason, hash = ''] = NAME.exec(id) ?? [];
  const known = BACKUP_REASONS.find((each) => each === reason);
  const at = Date.parse(`${day}T${hour}:${minute}:${second}.${millisecond}Z`);
  return known === undefined || Number.isNaN(at) ? null : { at, reason: known, hash };
}

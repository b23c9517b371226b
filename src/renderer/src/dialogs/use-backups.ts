import { useEffect, useState } from 'react';
import type { BackupPreview, ListedBackup } from '../../../shared/backups';
import { listBackups, previewBackup } from '../api';
import { useDossier } from '../store';
import { messageOf } from '../words';

/** What is known of a backup that was asked for: nothing yet, what restoring it would do, or why it cannot be read. */
export type Looked<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'there'; readonly value: T }
  | { readonly kind: 'refused'; readonly message: string };

const READING = { kind: 'reading' } as const;

/** The dossier's backups, the newest first. */
export function useBackupList(): Looked<readonly ListedBackup[]> {
  const [looked, setLooked] = useState<Looked<readonly ListedBackup[]>>(READING);
  useEffect(() => look(listBackups, setLooked), []);
  return looked;
}

/** What restoring the backup with this id would do to the dossier as it is, read anew when that changes; null while none is chosen. */
export function useBackupPreview(id: string | null): Looked<BackupPreview> {
  const dossier = useDossier();
  const [looked, setLooked] = useState<Looked<BackupPreview>>(READING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the dossier is the reason.
  useEffect(() => {
    setLooked(READING);
    return id === null ? undefined : look(() => previewBackup(id), setLooked);
  }, [id, dossier]);
  return looked;
}

/** Asks and tells the answer, unless nobody waits for it any more. Returns what makes that so. */
function look<T>(ask: () => Promise<T>, tell: (looked: Looked<T>) => void): () => void {
  let isWaited = true;
  ask().then(
    (value) => isWaited && tell({ kind: 'there', value }),
    (error: unknown) => isWaited && tell({ kind: 'refused', message: messageOf(error) }),
  );
  return () => {
    isWaited = false;
  };
}

import type { BackupPreview, BackupReason, ListedBackup } from '../../shared/backups';
import { differenceOf, textHashesOf } from '../../shared/difference';
import { metaOf } from '../../shared/dossier';
import { DossierError } from '../../shared/errors';
import { backupPreview } from '../../shared/views/backup-preview';
import { readAbout } from '../dossier/backups/about';
import { type Backup, backupFolder, listBackups } from '../dossier/backups/backup-folder';
import type { BackupKeeper } from '../dossier/backups/backup-keeper';
import { BackupSchedule } from '../dossier/backups/backup-schedule';
import type { BackupContent } from '../dossier/backups/read-backup';
import type { Outcome } from '../dossier/recorder';
import { scheduleInBackground } from '../dossier/schedule';
import type { Session } from '../dossier/session';
import type { LongChanges } from './long-changes';

export interface BackupsOptions {
  /** The folder of all backups, an absolute path; null makes none and has none. */
  readonly folder: string | null;
  /** Between two automatic backups, in milliseconds. */
  readonly interval: number;
  readonly keeper: BackupKeeper;
  /** How the dossier is changed. */
  readonly changes: LongChanges;
  /** Hears, once, that a backup could not be made. */
  readonly onFailed: (error: unknown) => void;
}

/** The backups of one open dossier: when they are made, and what can be done with them. */
export class Backups {
  readonly #session: Session;
  readonly #options: BackupsOptions;
  readonly #place: { readonly all: string; readonly own: string } | null;
  readonly #schedule: BackupSchedule | null;
  /** What is being restored, which closing waits for; never rejects. */
  #restoring: Promise<unknown> = Promise.resolve();

  constructor(session: Session, options: BackupsOptions) {
    this.#session = session;
    this.#options = options;
    const { folder, interval, onFailed } = options;
    const own = folder === null ? null : backupFolder(folder, metaOf(session.dossier).id);
    this.#place = folder === null || own === null ? null : { all: folder, own };
    if (own === null || session.isReadOnly) {
      this.#schedule = null;
      return;
    }
    const newest = listBackups(own)[0] ?? null;
    this.#schedule = new BackupSchedule({
      newest,
      interval,
      now: Date.now,
      schedule: scheduleInBackground,
      make: (hash, reason) => this.#make(hash, reason),
      onFailed,
    });
    // What changed after the last backup, when the dossier was last open, is made up for; before the first change there is none.
    if (newest !== null) this.noteFile();
  }

  /** The file was written: it is backed up as soon as the last backup is old enough. */
  noteFile(): void {
    this.#schedule?.noteFile(this.#session.fileHash);
  }

  /** The dossier's backups, the newest first. */
  list(): readonly ListedBackup[] {
    if (this.#place === null) return [];
    const holdings = readAbout(this.#place.own)?.holdings ?? {};
    return listBackups(this.#place.own).map(({ id, at, reason, size }) => ({
      id,
      at: new Date(at).toISOString(),
      reason,
      size,
      holdings: holdings[id] ?? null,
    }));
  }

  /** What restoring a backup would do now. Rejects with `backupMissing` or `backupDamaged`. */
  async preview(id: string): Promise<BackupPreview> {
    const { dossier } = await this.#read(id);
    const now = this.#session.dossier;
    return backupPreview(now, dossier, differenceOf(now, dossier, new Date().toISOString()).changes);
  }

  /**
   * Backs up the present, then brings everything to the state of a backup, in one step that can be undone. Rejects with `readOnly`,
   * `backupFailed` when the present cannot be backed up, `backupMissing`, `backupDamaged`, and what `LongChanges.carryOut` rejects with.
   */
  restore(transactionId: string, id: string): Promise<Outcome> {
    const restoring = this.#restore(transactionId, id);
    this.#restoring = restoring.catch(() => {});
    return restoring;
  }

  /** Waits for what is being restored. Never rejects. */
  async settle(): Promise<void> {
    let settled: unknown = null;
    while (settled !== this.#restoring) {
      settled = this.#restoring;
      await settled;
    }
  }

  /** Makes no more backups: another session has taken the place of this one. */
  stop(): void {
    this.#schedule?.stop();
  }

  /** After the file was written for the last time: makes a last backup if one is due. Never rejects. */
  async close(): Promise<void> {
    await this.#schedule?.close();
  }

  async #restore(transactionId: string, id: string): Promise<Outcome> {
    if (this.#session.hasCarriedOut(transactionId))
      return { undoState: this.#session.undoState, changed: null };
    if (this.#session.isReadOnly) throw new DossierError('readOnly');
    const { dossier, texts } = await this.#read(id);
    await this.#backUpPresent();
    const { changes } = this.#options;
    // From here to the end nobody else changes anything: the difference is that of the very state it is applied to.
    return changes.whenIdle(() => {
      const at = new Date().toISOString();
      const difference = differenceOf(this.#session.dossier, dossier, at, (hash) => texts[hash] ?? null);
      return changes.carryOut(this.#session, transactionId, {
        type: 'backup.restore',
        changes: [...difference.changes],
        texts: { ...difference.texts },
      });
    });
  }

  async #backUpPresent(): Promise<void> {
    // A change that comes meanwhile has the file written once more, so it is tried a second time.
    for (const isLast of [false, true]) {
      const { error } = await this.#session.checkpoint();
      if (error !== null) throw new DossierError('backupFailed', {}, error);
      try {
        await this.#schedule?.makeNow(this.#session.fileHash, 'restore');
        return;
      } catch (failure) {
        if (isLast) throw new DossierError('backupFailed', {}, failure);
      }
    }
  }

  #read(id: string): Promise<BackupContent> {
    if (this.#place === null) throw new DossierError('backupMissing');
    const known = textHashesOf(this.#session.dossier);
    return this.#options.keeper.read({ folder: this.#place.own, id, known });
  }

  #make(hash: string, reason: BackupReason): Promise<Backup> {
    if (this.#place === null) throw new DossierError('backupFailed');
    const { path, dossier } = this.#session;
    const dossierId = metaOf(dossier).id;
    return this.#options.keeper.make({
      path,
      hash,
      backups: this.#place.all,
      dossierId,
      reason,
      now: Date.now(),
    });
  }
}

import { basename } from 'node:path';
import { DossierError, toWire } from '../../shared/errors';
import type { FileStatus, Trouble } from '../../shared/file-status';
import type { Notice } from '../../shared/notices';
import type { Disk } from '../dossier/disk';
import type { FileSight } from '../dossier/saved-file';
import type { Session } from '../dossier/session';
import { FileWatch } from './file-watch';
import { FilesBehind } from './files-behind';
import type { LockWatch } from './lock-watch';
import type { Hooks, Opened } from './open-kept';
import type { SaveTrouble } from './save-trouble';

/** What is no news of a dossier that somebody else works on: its log is read while it is being written. */
const SAID_BY_STATUS: readonly Notice['key'][] = ['openedReadOnly', 'logReplayed', 'logTornTail'];

/** An open session, and how it stands with the lock and the file at its path. */
export class Standing {
  readonly path: string;
  readonly session: Session;
  readonly watch: LockWatch;
  readonly hooks: Hooks;
  /** Why no lock could be made, where that has passed or can. */
  readonly unlockable: DossierError | null;
  readonly #file: FileWatch;
  readonly #trouble: SaveTrouble;
  readonly #disk: Disk;
  #behind: FilesBehind;

  constructor(opened: Opened, trouble: SaveTrouble, disk: Disk) {
    this.path = opened.path;
    this.session = opened.session;
    this.watch = opened.watch;
    this.hooks = opened.hooks;
    this.unlockable = opened.unlockable;
    this.#behind = opened.behind;
    this.#file = new FileWatch(opened.session, trouble);
    this.#trouble = trouble;
    this.#disk = disk;
  }

  /** What the analyst has to know about how the file was opened, beyond the status. */
  get notices(): readonly Notice[] {
    const { notices } = this.session;
    const isOursToTell = this.watch.holder === null && this.unlockable === null;
    return isOursToTell ? notices : notices.filter(({ key }) => !SAID_BY_STATUS.includes(key));
  }

  get status(): FileStatus {
    const { access, holder, isLost } = this.watch;
    const { trouble } = this;
    return {
      access,
      holder: access === 'editing' ? null : holder,
      isLost,
      isStale: access !== 'editing' && this.#behind.isNewer,
      trouble,
      // While all is well the file follows by itself.
      isUnsaved: (trouble !== null || isLost) && this.session.isUnsaved,
    };
  }

  /** What keeps the dossier from being written, or from being ours. */
  get trouble(): Trouble | null {
    if (this.unlockable !== null) return { error: toWire(this.unlockable), isRefused: false };
    if (this.watch.access !== 'editing') return null;
    if (this.#file.sight === 'replaced')
      return { error: toWire(this.error('fileReplaced')), isRefused: false };
    const { trouble } = this.#trouble;
    if (this.#file.sight === 'folderMissing')
      return { error: toWire(this.error('fileMissing')), isRefused: trouble?.isRefused ?? false };
    return trouble;
  }

  /** Looks at the lock, and then at our file, or whether theirs is newer. Never rejects. */
  async look(): Promise<void> {
    try {
      const wasLost = this.watch.isLost;
      await this.watch.look();
      this.#noticeLoss(wasLost);
      if (this.watch.access === 'editing') await this.#file.look();
      else await this.#behind.look(this.session.reached);
    } catch (error) {
      console.error(error);
    }
  }

  /** What a session calls before it writes. Throws the DossierError why it must not: `lockLost`, `saveFailed` or `fileReplaced`. */
  assertMayWrite(): void {
    const wasLost = this.watch.isLost;
    try {
      this.watch.assertHeld();
    } catch (error) {
      this.#noticeLoss(wasLost);
      throw error;
    }
    if (this.#file.sight === 'replaced') throw this.error('fileReplaced');
  }

  /** How the file stands just before it is closed, as the last look may have been a second ago; null when nobody can tell, or it is not ours. */
  lookBeforeClosing(): FileSight | null {
    try {
      return this.watch.access === 'editing' ? this.session.lookAtFile() : null;
    } catch {
      return null;
    }
  }

  /** Whether what is at the path is not what this session has saved there, to judge by the sight of it, or else by the last look. */
  isTheirs(sight: FileSight | null): boolean {
    return (sight ?? this.#file.sight) === 'replaced' || this.watch.isLost;
  }

  /** What is to be said of a file that was missing and has been made anew. */
  noticeOfNewFile(): Notice {
    const name = basename(this.path);
    const newName = this.#file.takeNewName();
    return newName === null
      ? { key: 'fileWrittenAnew', params: { name } }
      : { key: 'fileWrittenAnewRenamed', params: { name, newName } };
  }

  error(code: 'fileReplaced' | 'fileMissing' | 'lockHeld'): DossierError {
    return new DossierError(code, { name: basename(this.path) });
  }

  /** From the moment in which somebody has taken the lock this window only reads, and what they write from then on is news. */
  #noticeLoss(wasLost: boolean): void {
    this.watch.noticeLoss();
    if (this.watch.isLost && !wasLost) this.#behind = new FilesBehind(this.path, this.#disk);
  }
}

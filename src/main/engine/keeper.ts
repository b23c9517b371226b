import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DossierError, toWire } from '../../shared/errors';
import type { FileAction, FileStatus, Trouble } from '../../shared/file-status';
import type { Notice } from '../../shared/notices';
import { type Disk, NODE_DISK } from '../dossier/disk';
import { readError, writeError } from '../dossier/file-errors';
import { openSession } from '../dossier/open-session';
import { canWriteBeside } from '../dossier/probe';
import type { FileSight } from '../dossier/saved-file';
import type { Session } from '../dossier/session';
import type { SaveResult } from '../dossier/session-options';
import { throughLink } from '../dossier/write-atomically';
import { conflictName } from './conflict-name';
import { FileWatch } from './file-watch';
import { FilesBehind } from './files-behind';
import { LockWatch } from './lock-watch';
import { type Hooks, type Make, type Opened, type OpenOptions, openKept, openWith } from './open-kept';
import { SaveTrouble } from './save-trouble';

/** How often lock and file are looked at, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

/** What is no news of a dossier that somebody else works on: its log is read while it is being written. */
const SAID_BY_STATUS: readonly Notice['key'][] = ['openedReadOnly', 'logReplayed', 'logTornTail'];

export interface KeeperOptions extends OpenOptions {
  readonly coder: string;
  /** The file was written. */
  readonly onWritten?: () => void;
  readonly onStatus: (status: FileStatus) => void;
  readonly onNotice: (notice: Notice) => void;
  /** The session is another one: everything that was read from the last one has to be read anew. */
  readonly onReopened: () => void;
}

/**
 * Keeps one dossier: its session, whose lock it is, and how it stands with the file. Only with the lock does the session write; without it
 * the dossier is for reading. What another program does to the file is noticed within seconds, and never overwritten.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #disk: Disk;
  readonly #trouble: SaveTrouble;
  #coder: string;
  #path: string;
  #watch: LockWatch;
  #session: Session;
  #behind: FilesBehind;
  #hooks: Hooks;
  /** Why no lock could be made, where that has passed or can. */
  #unlockable: DossierError | null;
  #file: FileWatch;
  #told = '';
  #isActing = false;
  #looking: Promise<void> | null = null;
  readonly #timer: NodeJS.Timeout;

  private constructor(path: string, opened: Opened, options: KeeperOptions) {
    this.#options = options;
    this.#disk = options.disk ?? NODE_DISK;
    this.#coder = options.coder;
    this.#path = path;
    this.#watch = opened.watch;
    this.#session = opened.session;
    this.#behind = opened.behind;
    this.#unlockable = opened.unlockable;
    this.#trouble = new SaveTrouble({
      canWrite: () => canWriteBeside(this.#path, this.#disk),
      onChange: (isOver) => {
        if (isOver) options.onNotice({ key: 'savedAgain', params: {} });
        this.#tell();
      },
    });
    this.#file = new FileWatch(opened.session, this.#trouble);
    this.#hooks = opened.hooks;
    opened.hooks.keeper = this;
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
    this.#told = JSON.stringify(this.status);
  }

  /**
   * Opens the dossier at `path`, or makes it. Rejects with what `openSession` and
   * `createSession` reject with; no lock is left then.
   */
  static async open(path: string, make: Make, options: KeeperOptions): Promise<Keeper> {
    const disk = options.disk ?? NODE_DISK;
    const target = targetOf(path, make === null, disk);
    const opened = await openKept(target, make, options, options.coder);
    return new Keeper(target, opened, options);
  }

  get session(): Session {
    return this.#session;
  }

  /** What the analyst has to know about how the file was opened, beyond its status. */
  get notices(): readonly Notice[] {
    const { notices } = this.#session;
    const isOursToTell = this.#watch.holder === null && this.#unlockable === null;
    return isOursToTell ? notices : notices.filter(({ key }) => !SAID_BY_STATUS.includes(key));
  }

  /** The name under which entries are recorded. */
  get coder(): string {
    return this.#coder;
  }

  set coder(coder: string) {
    this.#coder = coder;
    this.#session.coder = coder;
  }

  get status(): FileStatus {
    const { access, holder, isLost } = this.#watch;
    const trouble = this.#currentTrouble();
    return {
      access,
      holder: access === 'editing' ? null : holder,
      isLost,
      isStale: access !== 'editing' && this.#behind.isNewer,
      trouble,
      // While all is well the file follows by itself.
      isUnsaved: (trouble !== null || isLost) && this.#session.isUnsaved,
    };
  }

  /** Looks at lock and file now, and does what follows. Never rejects. */
  look(): Promise<void> {
    // Writing a large file to a slow disk takes longer than others wait for a sign of life.
    this.#watch.beat();
    if (this.#isActing) return Promise.resolve();
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** A change was carried out. */
  noteSuccess(): void {
    this.#trouble.noteSuccess();
  }

  /** A change was refused. */
  noteRefusal(error: unknown): void {
    this.#trouble.noteRefusal(error);
    this.#tell();
  }

  /**
   * Does something about the file; `path` is the other file, an absolute path, for the actions that take one. Resolves to the path of the
   * file that the dossier, or its copy, is in now. Rejects with a DossierError, and then all is as it was.
   */
  async act(action: FileAction, path: string | null): Promise<string> {
    this.#isActing = true;
    await this.#looking;
    try {
      switch (action) {
        case 'takeOver':
          return await this.#takeOver();
        case 'reopen':
          return await this.#reopen(this.#path, this.#watch);
        case 'retry':
          return await this.#retry();
        case 'saveCopy':
          await this.#session.saveCopy(required(path));
          return required(path);
        case 'saveElsewhere':
          return await this.#goOnIn(required(path), 'savedElsewhere');
        case 'saveConflictCopy':
          return await this.#goOnIn(this.#conflictPath(), 'conflictCopySaved');
      }
    } finally {
      this.#isActing = false;
      this.#tell();
    }
  }

  /**
   * Writes the file, gives the lock back and lets go of everything; what only this window has of a dossier that somebody else has
   * replaced or taken over goes into a conflict copy. Never rejects; resolves to why the file could not be written.
   */
  async close(): Promise<DossierError | null> {
    this.#isActing = true;
    await this.#looking;
    this.#trouble.stop();
    const sight = this.#lastSight();
    const { error } = await (sight === 'missing' ? this.#session.writeAnew() : this.#session.checkpoint());
    // What was saved is lost as well when an older file has taken its place.
    const isTheirs = (sight ?? this.#file.sight) === 'replaced' || this.#watch.isLost;
    if (isTheirs || error?.code === 'fileReplaced' || error?.code === 'lockLost') await this.#rescue();
    // Whoever has the dossier now has its log as well.
    if (this.#watch.isLost) await this.#session.abandon();
    else await this.#session.close();
    clearInterval(this.#timer);
    this.#watch.release();
    return error;
  }

  /** What a session calls before it writes. Throws the DossierError why it must not. */
  assertMayWrite(): void {
    try {
      this.#watch.assertHeld();
    } catch (error) {
      this.#noticeLoss();
      throw error;
    }
    if (this.#file.sight === 'replaced') throw this.#error('fileReplaced');
  }

  /** What a session tells of its attempts to write the file. */
  noteSaving(result: SaveResult): void {
    this.#trouble.noteSaving(result);
    if (result.isSaved) this.#options.onWritten?.();
    if (result.isAnew === true) this.#sayItIsAnew();
  }

  async #look(): Promise<void> {
    try {
      const wasLost = this.#watch.isLost;
      await this.#watch.look();
      if (this.#watch.isLost && !wasLost) this.#noticeLoss();
      if (this.#watch.access === 'editing') await this.#file.look();
      else await this.#behind.look(this.#session.reached);
    } catch (error) {
      console.error(error);
    }
    this.#tell();
  }

  /** From now on this window only reads. */
  #noticeLoss(): void {
    this.#watch.noticeLoss();
    if (!this.#watch.isLost) return;
    this.#behind = new FilesBehind(this.#path, this.#disk);
    this.#tell();
  }

  #currentTrouble(): Trouble | null {
    if (this.#unlockable !== null) return { error: toWire(this.#unlockable), isRefused: false };
    if (this.#watch.access !== 'editing') return null;
    if (this.#file.sight === 'replaced')
      return { error: toWire(this.#error('fileReplaced')), isRefused: false };
    const { trouble } = this.#trouble;
    if (this.#file.sight === 'folderMissing')
      return { error: toWire(this.#error('fileMissing')), isRefused: trouble?.isRefused ?? false };
    return trouble;
  }

  /** How the file stands just before it is closed: the last look may have been a second ago. Null when nobody can tell, or it is not ours. */
  #lastSight(): FileSight | null {
    try {
      return this.#watch.access === 'editing' ? this.#session.lookAtFile() : null;
    } catch {
      return null;
    }
  }

  #sayItIsAnew(): void {
    const name = basename(this.#path);
    const newName = this.#file.takeNewName();
    this.#options.onNotice(
      newName === null
        ? { key: 'fileWrittenAnew', params: { name } }
        : { key: 'fileWrittenAnewRenamed', params: { name, newName } },
    );
  }

  async #takeOver(): Promise<string> {
    const isAgain = this.#unlockable !== null;
    const watch = isAgain ? new LockWatch(this.#path, this.#options.lockPatience, this.#disk) : this.#watch;
    const refusal = await (isAgain ? watch.claim() : watch.take());
    if (refusal !== null) throw refusal;
    if (watch.access !== 'editing') throw this.#error('lockHeld');
    try {
      return await this.#reopen(this.#path, watch);
    } catch (error) {
      watch.release();
      throw error;
    }
  }

  async #retry(): Promise<string> {
    if (this.#unlockable !== null) return this.#takeOver();
    this.#trouble.look();
    const { error } = await this.#session.checkpoint();
    if (error !== null) throw error;
    const left = this.#currentTrouble();
    if (left !== null) throw new DossierError(left.error.code, left.error.params);
    return this.#path;
  }

  /** Reads what is on the disk now. What only this window has is not forgotten: it goes into a conflict copy. */
  async #reopen(path: string, watch: LockWatch): Promise<string> {
    const before = this.#session;
    // What is being written is written, and then nothing more: two must not write one file.
    await before.checkpoint();
    const hooks = this.#hooks;
    hooks.isRetired = true;
    let opened: Opened | null = null;
    try {
      opened = await openWith(path, watch, this.#options, this.#coder);
      if (!before.isReadOnly && !opened.session.hasCarriedOut(before.lastTransactionId))
        await this.#saveBeside();
    } catch (error) {
      hooks.isRetired = false;
      await opened?.session.abandon();
      throw error;
    }
    await this.#replace(path, opened);
    if (this.status.access === 'editing') this.#options.onNotice({ key: 'editingNow', params: {} });
    return path;
  }

  /** Writes everything to another file and goes on there; the old one and its log stay as they are. */
  async #goOnIn(path: string, key: 'savedElsewhere' | 'conflictCopySaved'): Promise<string> {
    await this.#session.saveCopy(path);
    const target = targetOf(path, true, this.#disk);
    const opened = await openKept(target, null, this.#options, this.#coder);
    const before = this.#watch;
    await this.#replace(target, opened);
    before.release();
    this.#options.onNotice({ key, params: { name: basename(target) } });
    return target;
  }

  async #replace(path: string, opened: Opened): Promise<void> {
    const before = this.#session;
    this.#path = path;
    this.#watch = opened.watch;
    this.#session = opened.session;
    this.#behind = opened.behind;
    this.#unlockable = opened.unlockable;
    this.#trouble.clear();
    this.#file = new FileWatch(opened.session, this.#trouble);
    this.#hooks = opened.hooks;
    opened.hooks.keeper = this;
    await before.abandon();
    this.#options.onReopened();
  }

  /** Saves what nobody else has. Never rejects: the log still has it. */
  async #rescue(): Promise<void> {
    try {
      const there = await openSession(this.#path, { coder: '', disk: this.#disk, isReadOnly: true });
      const isKnown = there.hasCarriedOut(this.#session.lastTransactionId);
      await there.abandon();
      if (!isKnown) await this.#saveBeside();
    } catch {
      await this.#saveBeside().catch((error: unknown) => console.error(error));
    }
  }

  async #saveBeside(): Promise<void> {
    const path = this.#conflictPath();
    await this.#session.saveCopy(path);
    this.#options.onNotice({ key: 'copySaved', params: { name: basename(path) } });
  }

  #conflictPath(): string {
    const folder = dirname(this.#path);
    const isTaken = (name: string) => this.#disk.look(join(folder, name)) !== null;
    return join(folder, conflictName(this.#path, new Date(), hostname(), isTaken));
  }

  #error(code: 'fileReplaced' | 'fileMissing' | 'lockHeld'): DossierError {
    return new DossierError(code, { name: basename(this.#path) });
  }

  #tell(): void {
    const status = this.status;
    const told = JSON.stringify(status);
    if (told === this.#told) return;
    this.#told = told;
    this.#options.onStatus(status);
  }
}

/** The file that a path leads to, which is to be read or else made. Throws what `readError` and `writeError` make of it. */
function targetOf(path: string, isThere: boolean, disk: Disk): string {
  try {
    return throughLink(path, disk);
  } catch (error) {
    throw isThere ? readError(error, basename(path)) : writeError(error, basename(path));
  }
}

function required(path: string | null): string {
  if (path === null) throw new DossierError('requestInvalid');
  return path;
}

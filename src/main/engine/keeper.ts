import type { DossierError } from '../../shared/errors';
import type { FileAction, FileStatus } from '../../shared/file-status';
import type { Notice } from '../../shared/notices';
import { type Disk, NODE_DISK } from '../dossier/disk';
import { canWriteBeside } from '../dossier/probe';
import type { Session } from '../dossier/session';
import type { SaveResult } from '../dossier/session-options';
import { actOnFile } from './act-on-file';
import { noticeOfCopy, rescue } from './conflict-copy';
import { type Make, type Opened, type OpenOptions, openKept } from './open-kept';
import { SaveTrouble } from './save-trouble';
import { Standing } from './standing';

/** How often lock and file are looked at, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

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
  readonly #timer: NodeJS.Timeout;
  #standing: Standing;
  #coder: string;
  #told: string;
  #isActing = false;
  #looking: Promise<void> | null = null;

  private constructor(opened: Opened, options: KeeperOptions) {
    this.#options = options;
    this.#disk = options.disk ?? NODE_DISK;
    this.#coder = options.coder;
    this.#trouble = new SaveTrouble({
      canWrite: () => canWriteBeside(this.#standing.path, this.#disk),
      onChange: (isOver) => {
        if (isOver) options.onNotice({ key: 'savedAgain', params: {} });
        this.#tell();
      },
    });
    this.#standing = this.#stand(opened);
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
    this.#told = JSON.stringify(this.status);
  }

  /**
   * Opens the dossier at `path`, or makes it. Rejects with what `openSession` and
   * `createSession` reject with; no lock is left then.
   */
  static async open(path: string, make: Make, options: KeeperOptions): Promise<Keeper> {
    return new Keeper(await openKept(path, make, options, options.coder), options);
  }

  get session(): Session {
    return this.#standing.session;
  }

  /** What the analyst has to know about how the file was opened, beyond its status. */
  get notices(): readonly Notice[] {
    return this.#standing.notices;
  }

  get status(): FileStatus {
    return this.#standing.status;
  }

  /** The name under which entries are recorded. */
  get coder(): string {
    return this.#coder;
  }

  set coder(coder: string) {
    this.#coder = coder;
    this.session.coder = coder;
  }

  /** Looks at lock and file now, and does what follows. Never rejects. */
  look(): Promise<void> {
    // Writing a large file to a slow disk takes longer than others wait for a sign of life.
    this.#standing.watch.beat();
    if (this.#isActing) return Promise.resolve();
    this.#looking ??= this.#standing.look().finally(() => {
      this.#looking = null;
      this.#tell();
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
      return await actOnFile(
        {
          standing: this.#standing,
          trouble: this.#trouble,
          disk: this.#disk,
          options: this.#options,
          coder: this.#coder,
          replace: (opened) => this.#replace(opened),
          say: this.#options.onNotice,
        },
        action,
        path,
      );
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
    const { path, session, watch } = this.#standing;
    const sight = this.#standing.lookBeforeClosing();
    const { error } = await (sight === 'missing' ? session.writeAnew() : session.checkpoint());
    // What was saved is lost as well when an older file has taken its place.
    const isTheirs = this.#standing.isTheirs(sight);
    if (isTheirs || error?.code === 'fileReplaced' || error?.code === 'lockLost')
      await this.#rescue(session, path);
    // Whoever has the dossier now has its log as well.
    if (watch.isLost) await session.abandon();
    else await session.close();
    clearInterval(this.#timer);
    watch.release();
    return error;
  }

  async #replace(opened: Opened): Promise<void> {
    const { session } = this.#standing;
    this.#trouble.clear();
    this.#standing = this.#stand(opened);
    // It may have changed while the file was being opened.
    opened.session.coder = this.#coder;
    await session.abandon();
    this.#options.onReopened();
  }

  /** Has the session that was opened ask its standing before it writes, and tell this keeper after. */
  #stand(opened: Opened): Standing {
    const standing = new Standing(opened, this.#trouble, this.#disk);
    opened.hooks.keeper = {
      assertMayWrite: () => {
        try {
          standing.assertMayWrite();
        } catch (error) {
          this.#tell();
          throw error;
        }
      },
      noteSaving: (result) => this.#noteSaving(standing, result),
    };
    return standing;
  }

  #noteSaving(standing: Standing, result: SaveResult): void {
    this.#trouble.noteSaving(result);
    if (result.isSaved) this.#options.onWritten?.();
    if (result.isAnew === true) this.#options.onNotice(standing.noticeOfNewFile());
  }

  async #rescue(session: Session, path: string): Promise<void> {
    const copy = await rescue(session, path, this.#disk);
    if (copy !== null) this.#options.onNotice(noticeOfCopy(copy));
  }

  #tell(): void {
    const told = JSON.stringify(this.status);
    if (told === this.#told) return;
    this.#told = told;
    this.#options.onStatus(this.status);
  }
}

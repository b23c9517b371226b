import { basename } from 'node:path';
import type { Command } from '../../shared/commands';
import { DossierError } from '../../shared/errors';
import { createSession } from '../dossier/create-session';
import { type Disk, NODE_DISK } from '../dossier/disk';
import { readError, writeError } from '../dossier/file-errors';
import { openSession } from '../dossier/open-session';
import type { Prover } from '../dossier/proof';
import type { Rewriter } from '../dossier/rewrite';
import type { Session } from '../dossier/session';
import type { SaveResult, SessionOptions } from '../dossier/session-options';
import { throughLink } from '../dossier/write-atomically';
import { FilesBehind } from './files-behind';
import { LockWatch } from './lock-watch';

/** Null for a dossier that is there; else the first commands of a new one, or what makes its file and opens it. */
export type Make = readonly Command[] | ((options: SessionOptions) => Promise<Session>) | null;

export interface OpenOptions {
  /** Writes the file; without it, it is written in this thread. */
  readonly rewriter?: Rewriter;
  /** Looks at the file while it is read; without it, that is done in this thread. */
  readonly prover?: Prover;
  /** How long a foreign lock has to stand still before it may be taken over, in milliseconds; null for the usual time. */
  readonly lockPatience: number | null;
  readonly disk?: Disk;
  /** As for a session. */
  readonly beforeMigration?: SessionOptions['beforeMigration'];
}

/** What a session calls of its keeper, which is made after it. */
export interface Hooks {
  keeper: {
    /** Throws the DossierError why the session must not write. */
    readonly assertMayWrite: () => void;
    readonly noteSaving: (result: SaveResult) => void;
  } | null;
  /** Whether another session is about to take its place, so that it must not write any more. */
  isRetired: boolean;
}

/** An open session, and what has to be known about how it was opened. */
export interface Opened {
  /** Of the file that is open, behind any link. */
  readonly path: string;
  readonly session: Session;
  readonly watch: LockWatch;
  readonly behind: FilesBehind;
  readonly unlockable: DossierError | null;
  readonly hooks: Hooks;
}

/**
 * Locks the dossier at a path where that can be done, and opens it, for reading without the lock, or makes it, which takes the lock.
 * Rejects with what `openSession` and `createSession` reject with, and with `lockHeld`; no lock is left then.
 */
export async function openKept(
  given: string,
  make: Make,
  options: OpenOptions,
  coder: string,
): Promise<Opened> {
  const disk = options.disk ?? NODE_DISK;
  const path = targetOf(given, make === null, disk);
  const watch = new LockWatch(path, options.lockPatience, disk);
  try {
    if (make === null) {
      const unlockable = await watch.claim();
      return await openWith(path, watch, options, coder, unlockable);
    }
    // A lock where there is no file yet is left from one that was moved away.
    if (isNothingAt(path, disk)) {
      const refusal = await watch.take(true);
      if (refusal !== null) throw refusal;
      if (watch.access !== 'editing') throw new DossierError('lockHeld', { name: basename(path) });
    }
    const hooks: Hooks = { keeper: null, isRetired: false };
    const forSession = sessionOptions(options, coder, watch, hooks);
    const session =
      typeof make === 'function' ? await make(forSession) : await createSession(path, make, forSession);
    return { path, session, watch, behind: new FilesBehind(path, disk), unlockable: null, hooks };
  } catch (error) {
    watch.release();
    throw error;
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

/** What cannot be looked at counts as there: making the file says why it cannot be made. */
function isNothingAt(path: string, disk: Disk): boolean {
  try {
    return disk.look(path) === null;
  } catch {
    return false;
  }
}

/** Opens a dossier: to write when the lock is ours, else for reading. Rejects with what `openSession` rejects with. */
export async function openWith(
  path: string,
  watch: LockWatch,
  options: OpenOptions,
  coder: string,
  unlockable: DossierError | null = null,
  tries = 3,
): Promise<Opened> {
  const disk = options.disk ?? NODE_DISK;
  const hooks: Hooks = { keeper: null, isRetired: false };
  const isOurs = watch.access === 'editing';
  const behind = new FilesBehind(path, disk);
  const session = await openSession(path, {
    ...sessionOptions(options, coder, watch, hooks),
    isReadOnly: !isOurs,
  });
  // Its owner may have written file and log between our reading the one and the other.
  if (!isOurs && tries > 1 && behind.wereWritten()) {
    await session.abandon();
    return openWith(path, watch, options, coder, unlockable, tries - 1);
  }
  if (isOurs && session.isReadOnly) watch.release();
  // A place that is only for reading is no trouble: the notice says it.
  const isTrouble = unlockable !== null && unlockable.code !== 'fileReadOnly';
  return { path, session, watch, behind, unlockable: isTrouble ? unlockable : null, hooks };
}

function sessionOptions(
  { rewriter, prover, disk, beforeMigration }: OpenOptions,
  coder: string,
  watch: LockWatch,
  hooks: Hooks,
): SessionOptions {
  return {
    coder,
    ...(rewriter !== undefined && { rewriter }),
    ...(prover !== undefined && { prover }),
    ...(disk !== undefined && { disk }),
    ...(beforeMigration !== undefined && { beforeMigration }),
    mayWrite: () => {
      if (hooks.isRetired) throw new DossierError('readOnly');
      if (hooks.keeper === null) watch.assertHeld();
      else hooks.keeper.assertMayWrite();
    },
    onSaved: (result) => hooks.keeper?.noteSaving(result),
  };
}

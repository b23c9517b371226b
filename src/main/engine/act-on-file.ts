import { basename } from 'node:path';
import { DossierError } from '../../shared/errors';
import type { FileAction } from '../../shared/file-status';
import type { Notice } from '../../shared/notices';
import type { Disk } from '../dossier/disk';
import { conflictPath, noticeOfCopy, saveConflictCopy } from './conflict-copy';
import { LockWatch } from './lock-watch';
import { type Opened, type OpenOptions, openKept, openWith } from './open-kept';
import type { SaveTrouble } from './save-trouble';
import type { Standing } from './standing';

/** The dossier that is acted on, and what its keeper does for that. */
export interface Acting {
  readonly standing: Standing;
  readonly trouble: SaveTrouble;
  readonly disk: Disk;
  readonly options: OpenOptions;
  readonly coder: string;
  /** Lets go of the session and goes on with what was opened. */
  readonly replace: (opened: Opened) => Promise<void>;
  readonly say: (notice: Notice) => void;
}

/**
 * Does something about the file of a dossier; `path` is the other file, an absolute path, for the actions that take one. Resolves to the
 * path of the file that the dossier, or its copy, is in now. Rejects with a DossierError, and then all is as it was.
 */
export async function actOnFile(acting: Acting, action: FileAction, path: string | null): Promise<string> {
  const { standing, disk } = acting;
  switch (action) {
    case 'takeOver':
      return takeOver(acting);
    case 'reopen':
      return reopen(acting, standing.watch);
    case 'retry':
      return retry(acting);
    case 'saveCopy':
      await standing.session.saveCopy(required(path));
      return required(path);
    case 'saveElsewhere':
      return goOnIn(acting, required(path), 'savedElsewhere');
    case 'saveConflictCopy':
      return goOnIn(acting, conflictPath(standing.path, disk), 'conflictCopySaved');
  }
}

async function takeOver(acting: Acting): Promise<string> {
  const { standing, options, disk } = acting;
  const isAgain = standing.unlockable !== null;
  const watch = isAgain ? new LockWatch(standing.path, options.lockPatience, disk) : standing.watch;
  const refusal = await (isAgain ? watch.claim() : watch.take());
  if (refusal !== null) throw refusal;
  if (watch.access !== 'editing') throw standing.error('lockHeld');
  try {
    return await reopen(acting, watch);
  } catch (error) {
    watch.release();
    throw error;
  }
}

async function retry(acting: Acting): Promise<string> {
  const { standing, trouble } = acting;
  if (standing.unlockable !== null) return takeOver(acting);
  trouble.look();
  const { error } = await standing.session.checkpoint();
  if (error !== null) throw error;
  const left = standing.trouble;
  if (left !== null) throw new DossierError(left.error.code, left.error.params);
  return standing.path;
}

/** Reads what is on the disk now. What only this window has is not forgotten: it goes into a conflict copy. */
async function reopen(acting: Acting, watch: LockWatch): Promise<string> {
  const { options, coder, disk, say } = acting;
  const { path, session, hooks } = acting.standing;
  // What is being written is written, and then nothing more: two must not write one file.
  await session.checkpoint();
  hooks.isRetired = true;
  let opened: Opened | null = null;
  try {
    opened = await openWith(path, watch, options, coder);
    if (!session.isReadOnly && !opened.session.hasCarriedOut(session.lastTransactionId))
      say(noticeOfCopy(await saveConflictCopy(session, path, disk)));
  } catch (error) {
    hooks.isRetired = false;
    await opened?.session.abandon();
    throw error;
  }
  await acting.replace(opened);
  if (opened.watch.access === 'editing') say({ key: 'editingNow', params: {} });
  return path;
}

/** Writes everything to another file and goes on there; the old one and its log stay as they are. */
async function goOnIn(
  acting: Acting,
  path: string,
  key: 'savedElsewhere' | 'conflictCopySaved',
): Promise<string> {
  const { session, watch } = acting.standing;
  await session.saveCopy(path);
  const opened = await openKept(path, null, acting.options, acting.coder);
  await acting.replace(opened);
  watch.release();
  acting.say({ key, params: { name: basename(opened.path) } });
  return opened.path;
}

function required(path: string | null): string {
  if (path === null) throw new DossierError('requestInvalid');
  return path;
}

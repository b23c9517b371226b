import { basename, resolve } from 'node:path';
import { keeperHere } from '../main/dossier/backups/backup-keeper';
import { NODE_DISK } from '../main/dossier/disk';
import { openSession } from '../main/dossier/open-session';
import type { Session } from '../main/dossier/session';
import { FilesBehind } from '../main/engine/files-behind';
import { Keeper, type KeeperOptions } from '../main/engine/keeper';
import type { Make } from '../main/engine/open-kept';
import { DossierError } from '../shared/errors';
import type { Io } from './io';

/** Whoever works on the dossier may write file and log between our reading the one and the other. */
const MOST_TRIES = 5;

/**
 * Reads a dossier, with everything that was acknowledged, and lets `use` look at it; nothing on the disk is touched, whoever has it open.
 * Rejects with what `openSession` and `use` reject with.
 */
export async function readDossier<T>(
  file: string,
  io: Io,
  use: (session: Session) => T | Promise<T>,
): Promise<T> {
  const session = await openForReading(resolve(io.cwd, file), io.coder, MOST_TRIES);
  try {
    return await use(session);
  } finally {
    await session.abandon();
  }
}

async function openForReading(path: string, coder: string, tries: number): Promise<Session> {
  const behind = new FilesBehind(path, NODE_DISK);
  const session = await openSession(path, { coder, isReadOnly: true });
  if (tries <= 1 || !behind.wereWritten()) return session;
  await session.abandon();
  return openForReading(path, coder, tries - 1);
}

/**
 * Opens a dossier to change it, or makes it, lets `use` do so, and writes the file. Rejects with what opening and `use` reject with, with `heldBy` when
 * somebody else has it open, with `fileReadOnly`, and with the error that kept the file from being written; what was acknowledged is in the log then.
 */
export async function changeDossier<T>(
  file: string,
  make: Make,
  coder: string,
  io: Io,
  use: (session: Session) => T | Promise<T>,
): Promise<T> {
  const path = resolve(io.cwd, file);
  const keeper = await Keeper.open(path, make, optionsFor(coder, io));
  let result: T;
  try {
    assertOurs(keeper, path);
    result = await use(keeper.session);
  } catch (error) {
    await keeper.close();
    throw error;
  }
  const unsaved = await keeper.close();
  if (unsaved !== null) throw unsaved;
  return result;
}

function assertOurs({ status, session }: Keeper, path: string): void {
  const name = basename(path);
  if (status.holder !== null) {
    const { user, host, since } = status.holder;
    throw new DossierError('heldBy', { name, user, host, since });
  }
  if (session.isReadOnly) throw new DossierError('fileReadOnly', { name });
}

function optionsFor(coder: string, { backups, now }: Io): KeeperOptions {
  const keeper = keeperHere();
  return {
    coder,
    lockPatience: null,
    beforeMigration: (file) => keeper.make({ ...file, backups, reason: 'migration', now: now().getTime() }),
    onStatus: () => {},
    onNotice: () => {},
    onReopened: () => {},
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FileStatus } from '../../../shared/file-status';
import { openSession } from '../../dossier/open-session';
import { createDossier, createParty } from '../../dossier/testing/commands';
import { testId } from '../../dossier/testing/ids';
import { temporaryFolder } from '../../dossier/testing/temporary-folder';
import { Keeper, type KeeperOptions } from '../keeper';

/** A place for a dossier in a folder of its own, which goes with the test. */
export function newPath(): string {
  return join(temporaryFolder(), 'ukraine.parley');
}

/** A keeper of our own, with what it has told; it is closed when the test is finished, if not before. */
export async function keep(path: string, isNew = false, options: Partial<KeeperOptions> = {}) {
  const told: { status: FileStatus | null; notices: string[]; reopened: number } = {
    status: null,
    notices: [],
    reopened: 0,
  };
  const keeper = await Keeper.open(path, isNew ? [createDossier] : null, {
    coder: 'A. Analyst',
    lockPatience: null,
    onStatus: (status) => {
      told.status = status;
    },
    onNotice: ({ key }) => told.notices.push(key),
    onReopened: () => {
      told.reopened += 1;
    },
    ...options,
  });
  let isOpen = true;
  async function close() {
    if (!isOpen) return null;
    isOpen = false;
    return keeper.close();
  }
  onTestFinished(async () => void (await close()));
  return { keeper, told, close };
}

/** A keeper, as `keep` gives it, whose file has one party, and the file as it was before: an older one, as a sync service may bring back. */
export async function keepSavedAnew() {
  const path = newPath();
  await (await keep(path, true)).close();
  const old = readFileSync(path);
  const kept = await keep(path);
  addParty(kept.keeper, 1);
  await kept.keeper.session.checkpoint();
  return { ...kept, path, old };
}

/** Adds the party of a number as a page does: what is refused is told to the keeper, and thrown. */
export function addParty(keeper: Keeper, n: number): void {
  try {
    keeper.session.execute(testId(100 + n), createParty(n));
    keeper.noteSuccess();
  } catch (error) {
    keeper.noteRefusal(error);
    throw error;
  }
}

/** What is in the folder of a dossier. */
export function namesOf(path: string): readonly string[] {
  return readdirSync(dirname(path)).toSorted();
}

/** The path of the conflict copy beside a dossier. */
export function conflictCopyOf(path: string): string {
  return join(
    dirname(path),
    namesOf(path).find((name) => name.includes('conflict copy')) ?? 'no conflict copy',
  );
}

/** How many parties the dossier at a path has, with its log. */
export async function partiesAt(path: string): Promise<number> {
  const session = await openSession(path, { coder: '', isReadOnly: true });
  const { size } = session.dossier.parties;
  await session.abandon();
  return size;
}

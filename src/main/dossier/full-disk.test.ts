import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DossierError } from '../../shared/errors';
import { createSession } from './create-session';
import { logPathOf } from './log';
import { openSession } from './open-session';
import type { Session } from './session';
import type { SessionOptions } from './session-options';
import { createDossier, createParty, importSource } from './testing/commands';
import { digestOf } from './testing/digest';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

const options: SessionOptions = { coder: 'A. Analyst', schedule: () => () => {} };

/** A disk of one megabyte of its own; null where none can be mounted, which takes the rights of the superuser and Linux. */
function smallDisk(): string | null {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

/** Fills a disk to its last byte with a file that can be removed again. */
function fillUp(folder: string): string {
  const ballast = join(folder, 'ballast');
  const handle = openSync(ballast, 'a');
  try {
    for (let size = 65_536; size >= 1; ) {
      try {
        writeSync(handle, Buffer.alloc(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return ballast;
}

/** Imports texts until one is refused. Returns the refusal; everything before it was acknowledged. */
function workUntilRefused(session: Session, first: number): unknown {
  for (let n = first; n < first + 10_000; n += 1) {
    const before = session.dossier;
    try {
      session.execute(testId(100_000 + n), importSource(n, `${n} نص المقال `.repeat(1_000)));
    } catch (error) {
      expect(session.dossier).toBe(before);
      return error;
    }
  }
  throw new Error('the disk does not fill up');
}

/** Throws unless somebody else who opens a copy of the two files as they are finds what the session has. */
async function requireOnDisk(session: Session): Promise<void> {
  const again = await openSession(session.path, { ...options, isReadOnly: true });
  expect(digestOf(again.dossier)).toBe(digestOf(session.dossier));
  await again.close();
}

it('loses nothing on a disk that is full to the last byte, says so, and goes on when there is room again', async ({
  skip,
}) => {
  const folder = smallDisk();
  if (folder === null) skip('a small disk can only be mounted by the superuser of Linux');
  const session = await createSession(join(folder ?? '', 'ukraine.parley'), [createDossier], options);
  session.execute(testId(50), importSource(51, 'نص المقال '.repeat(2_000)));
  const ballast = fillUp(folder ?? '');
  expect(workUntilRefused(session, 1_000)).toMatchObject({
    code: 'diskFull',
  } satisfies Partial<DossierError>);
  await requireOnDisk(session);
  expect(await session.checkpoint()).toMatchObject({ isSaved: false, error: { code: 'diskFull' } });
  await requireOnDisk(session);
  expect(readdirSync(folder ?? '').toSorted()).toEqual(['ballast', 'ukraine.parley', 'ukraine.parley-log']);

  rmSync(ballast);
  session.execute(testId(60), createParty(61));
  expect(await session.checkpoint()).toEqual({ isSaved: true, error: null });
  expect(workUntilRefused(session, 20_000)).toBeInstanceOf(DossierError);
  await requireOnDisk(session);
  const { dossier } = session;
  await session.close();
  const again = await openSession(session.path, options);
  expect(digestOf(again.dossier)).toBe(digestOf(dossier));
  await again.close();
});

it('closes on a full disk without losing the log, and has everything when it is opened again', async ({
  skip,
}) => {
  const folder = smallDisk();
  if (folder === null) skip('a small disk can only be mounted by the superuser of Linux');
  const session = await createSession(join(folder ?? '', 'ukraine.parley'), [createDossier], options);
  session.execute(testId(50), createParty(51));
  fillUp(folder ?? '');
  const { dossier } = session;
  expect(await session.close()).toMatchObject({ code: 'diskFull' });
  expect(readdirSync(folder ?? '')).toContain('ukraine.parley-log');
  const again = await openSession(session.path, options);
  expect(digestOf(again.dossier)).toBe(digestOf(dossier));
  expect(again.notices).toEqual([{ key: 'logReplayed', params: { count: 1 } }]);
  expect(workUntilRefused(again, 1_000)).toMatchObject({ code: 'diskFull' });
  expect(logPathOf(session.path)).toBeTruthy();
  await again.close();
});

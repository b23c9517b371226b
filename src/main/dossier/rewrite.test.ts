import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DossierError } from '../../shared/errors';
import { createSession } from './create-session';
import { openDatabase } from './database';
import { logPathOf } from './log';
import { openSession } from './open-session';
import { type RewriteJob, type Rewritten, rewrite } from './rewrite';
import type { Session } from './session';
import { createDossier, createParty, importSource } from './testing/commands';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';
import { lastTransaction } from './transactions';

/** A session whose file is written when the test says so, by the real rewriter. */
async function heldSession() {
  const jobs: RewriteJob[] = [];
  const gates: (() => void)[] = [];
  const session = await createSession(join(temporaryFolder(), 'ukraine.parley'), [createDossier], {
    coder: '',
    schedule: () => () => {},
    rewriter: async (job): Promise<Rewritten> => {
      jobs.push(job);
      await new Promise<void>((resolve) => gates.push(resolve));
      return rewrite(job);
    },
  });
  return { session, jobs, letGo: () => gates.shift()?.() };
}

async function reopened(session: Session): Promise<Session> {
  const again = await openSession(session.path, { coder: '', schedule: () => () => {} });
  onTestFinished(() => void again.close());
  return again;
}

async function lastSeqIn(path: string): Promise<number | undefined> {
  const db = await openDatabase(readFileSync(path));
  try {
    return lastTransaction(db)?.seq;
  } finally {
    db.close();
  }
}

it('makes the new file from the old one and the log alone, while work goes on', async () => {
  const { session, jobs, letGo } = await heldSession();
  session.execute(testId(100), createParty(10));
  session.execute(testId(101), importSource(11, 'نص المقال\n'));
  const saving = session.checkpoint();
  session.execute(testId(102), createParty(12));
  letGo();
  expect(await saving).toEqual({ isSaved: true, error: null });
  expect(jobs).toMatchObject([{ image: null, lastSeq: 3, generation: 2 }]);
  expect(await lastSeqIn(session.path)).toBe(3);
  const again = await reopened(session);
  expect(again.dossier).toEqual(session.dossier);
  expect(again.notices).toEqual([{ key: 'logReplayed', params: { count: 1 } }]);
});

it('writes once more when it is closed in the middle of a writing, and leaves nothing but the file', async () => {
  const { session, jobs, letGo } = await heldSession();
  session.execute(testId(100), createParty(10));
  void session.checkpoint();
  session.execute(testId(101), createParty(11));
  const closing = session.close();
  letGo();
  await expect.poll(() => jobs.length).toBe(2);
  letGo();
  expect(await closing).toBeNull();
  expect(readdirSync(dirname(session.path))).toEqual(['ukraine.parley']);
  expect(await lastSeqIn(session.path)).toBe(3);
});

it('lets go of the dossier only when everybody has finished writing it', async () => {
  const { session, jobs, letGo } = await heldSession();
  session.execute(testId(100), createParty(10));
  void session.checkpoint();
  session.execute(testId(101), createParty(11));
  const second = session.checkpoint();
  let isAbandoned = false;
  const abandoning = session.abandon().then(() => {
    isAbandoned = true;
  });
  letGo();
  await expect.poll(() => jobs.length).toBe(2);
  expect(isAbandoned).toBe(false);
  letGo();
  expect(await second).toEqual({ isSaved: true, error: null });
  await abandoning;
  expect(await lastSeqIn(session.path)).toBe(3);
});

it('keeps in a new, short log what was done while a large file was written', async () => {
  const { session, letGo } = await heldSession();
  session.execute(testId(100), importSource(11, 'Мирні перемовини. '.repeat(100_000)));
  const saving = session.checkpoint();
  session.execute(testId(101), createParty(12));
  letGo();
  await saving;
  expect(readFileSync(logPathOf(session.path)).length).toBeLessThan(2_000);
  session.execute(testId(102), createParty(13));
  const again = await reopened(session);
  expect(again.dossier).toEqual(session.dossier);
  expect(again.notices).toEqual([{ key: 'logReplayed', params: { count: 2 } }]);
});

it.each<[string, (log: string) => void]>([
  ['is gone', (log) => rmSync(log)],
  ['is damaged', (log) => writeFileSync(log, readFileSync(log).fill(0x20, 100, 110))],
  ['is cut off', (log) => writeFileSync(log, readFileSync(log).subarray(0, 100))],
])('takes everything from memory when the log %s', async (_what, harm) => {
  const { session, jobs, letGo } = await heldSession();
  session.execute(testId(100), createParty(10));
  harm(logPathOf(session.path));
  const saving = session.checkpoint();
  letGo();
  await expect.poll(() => jobs.length).toBe(2);
  letGo();
  expect(await saving).toEqual({ isSaved: true, error: null });
  expect(jobs.map(({ image }) => image !== null)).toEqual([false, true]);
  const again = await reopened(session);
  expect(again.dossier).toEqual(session.dossier);
});

it('does not replace a file that another program has put there at the last moment', async () => {
  const { session, letGo } = await heldSession();
  session.execute(testId(100), createParty(10));
  const saving = session.checkpoint();
  writeFileSync(session.path, 'something else');
  letGo();
  expect(await saving).toMatchObject({ isSaved: false, error: { code: 'fileReplaced' } });
  expect(readFileSync(session.path, 'utf8')).toBe('something else');
  expect(readFileSync(logPathOf(session.path)).length).toBeGreaterThan(0);
  expect(readdirSync(dirname(session.path))).toHaveLength(2);
});

/** A rewriter whose thread dies when the file has its name, before it can say so. */
async function dyingRewriter(job: RewriteJob): Promise<Rewritten> {
  await rewrite(job);
  throw new DossierError('saveFailed');
}

it.each([
  ['in the place of the old one', () => {}],
  ['where the old one has vanished', (path: string) => rmSync(path)],
])('knows its own file again when the writer dies after having put it %s', async (_where, prepare) => {
  const path = join(temporaryFolder(), 'ukraine.parley');
  let rewriter = dyingRewriter;
  const session = await createSession(path, [createDossier], {
    coder: '',
    schedule: () => () => {},
    rewriter: (job) => rewriter(job),
  });
  session.execute(testId(100), createParty(10));
  prepare(path);
  expect(await session.checkpoint()).toMatchObject({ isSaved: true, error: null });
  expect(session.isUnsaved).toBe(false);
  expect(session.lookAtFile()).toBe('same');
  expect(await lastSeqIn(path)).toBe(2);
  rewriter = rewrite;
  session.execute(testId(101), createParty(11));
  expect(await session.close()).toBeNull();
  expect(readdirSync(dirname(path))).toEqual(['ukraine.parley']);
  const again = await reopened(session);
  expect(again.dossier.parties.size).toBe(2);
  expect(again.notices).toEqual([]);
});

it.each<[string, (before: Uint8Array, session: Session) => Promise<Uint8Array>]>([
  ['an older state of the dossier', async (before) => Uint8Array.from([...before])],
  ['another dossier', async () => readFileSync((await heldSession()).session.path)],
  ['the same generation with another last change', async (before, session) => otherBranch(before, session)],
])('takes %s for a stranger when the writer has died', async (_what, strange) => {
  const path = join(temporaryFolder(), 'ukraine.parley');
  const session = await createSession(path, [createDossier], {
    coder: '',
    schedule: () => () => {},
    rewriter: async (job) => {
      const bytes = await strange(before, session);
      await rewrite(job);
      writeFileSync(path, bytes);
      throw new DossierError('saveFailed');
    },
  });
  const before = readFileSync(path);
  session.execute(testId(100), createParty(10));
  expect(await session.checkpoint()).toMatchObject({ isSaved: false });
  expect(session.isUnsaved).toBe(true);
  await session.abandon();
});

/** The dossier as somebody else has gone on with it: as often written, and as long, as ours is about to be. */
async function otherBranch(before: Uint8Array, { path }: Session): Promise<Uint8Array> {
  const elsewhere = join(temporaryFolder(), basename(path));
  writeFileSync(elsewhere, before);
  const other = await openSession(elsewhere, { coder: '', schedule: () => () => {} });
  other.execute(testId(900), createParty(90));
  await other.close();
  return readFileSync(elsewhere);
}

it('says that the folder is gone, and writes the file once it is back', async () => {
  const { session, letGo } = await heldSession();
  session.execute(testId(100), createParty(10));
  const folder = dirname(session.path);
  rmSync(folder, { recursive: true });
  expect(await session.checkpoint()).toMatchObject({ isSaved: false, error: { code: 'fileMissing' } });
  expect(existsSync(folder)).toBe(false);
  letGo();
});

import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { backupFolder, backupPath, listBackups } from '../dossier/backups/backup-folder';
import { keeperHere } from '../dossier/backups/backup-keeper';
import { readBackup } from '../dossier/backups/read-backup';
import { createSession } from '../dossier/create-session';
import { openSession } from '../dossier/open-session';
import type { Session } from '../dossier/session';
import {
  createDossier,
  createIssue,
  createParty,
  importSource,
  recordPosition,
} from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { Backups } from './backups';
import { quietChanges } from './testing/quiet-changes';

const WORK = [createIssue(30), importSource(40, 'وفي نصٍّ تَطلُب كييف ضمانات.'), createParty(10)];
const unscheduled = { coder: 'A. Analyst', schedule: () => () => {} };

interface Kept {
  readonly session: Session;
  readonly backups: Backups;
  readonly all: string;
  readonly own: string;
  readonly failures: unknown[];
}

/** A session and its backups, as the engine has them; an interval of 0 makes one after every writing. */
function keep(session: Session, all: string, interval = 0): Kept {
  const failures: unknown[] = [];
  const onFailed = (error: unknown) => failures.push(error);
  const changes = quietChanges();
  const backups = new Backups(session, { folder: all, interval, keeper: keeperHere(), changes, onFailed });
  return { session, backups, all, own: backupFolder(all, testId(1)), failures };
}

async function aDossier(interval = 0): Promise<Kept> {
  const root = temporaryFolder();
  const session = await createSession(join(root, 'Talks.parley'), [createDossier, ...WORK], unscheduled);
  onTestFinished(() => session.close().then(() => {}));
  return keep(session, join(root, 'backups'), interval);
}

/** The file written and the backup that follows it made. */
async function backedUp({ session, backups, own }: Kept): Promise<string> {
  const count = listBackups(own).length;
  await session.checkpoint();
  backups.noteFile();
  await expect.poll(() => listBackups(own)[0]?.hash).toBe(session.fileHash.slice(0, 16));
  expect(listBackups(own).length).toBeGreaterThanOrEqual(Math.min(count, 1));
  return listBackups(own)[0]?.id ?? '';
}

it('are made after the file was written, and none before the first change', async () => {
  const kept = await aDossier();
  expect(kept.backups.list()).toEqual([]);
  kept.session.execute(testId(100), recordPosition(60, { party: 10, issue: 30, source: 40 }));
  await backedUp(kept);
  expect(kept.backups.list()).toMatchObject([
    { reason: 'automatic', holdings: { parties: 1, issues: 1, sources: 1, positions: 1 } },
  ]);
});

it('say what restoring would do, and do it in one step that can be undone, after the present was backed up', async () => {
  const kept = await aDossier();
  const { session, backups, own } = kept;
  session.execute(testId(100), recordPosition(60, { party: 10, issue: 30, source: 40 }));
  const then = session.dossier;
  const id = await backedUp(kept);
  session.execute(testId(101), { type: 'position.delete', ids: [testId(60)] });
  session.execute(testId(102), createParty(11, 'Kyiv'));
  const now = session.dossier;

  const { differences } = await backups.preview(id);
  expect(differences.map(({ table, as }) => `${table} ${as}`)).toEqual([
    'parties binned',
    'passages back',
    'positions back',
  ]);
  const { undoState, changed } = await backups.restore(testId(103), id);
  expect(undoState.undo).toBe('backup.restore');
  expect(changed?.changes).toHaveLength(3);
  expect(session.dossier.positions).toEqual(then.positions);
  expect(session.dossier.parties.get(testId(11))?.deletedAt).not.toBeNull();

  const [present] = listBackups(own);
  expect(present?.reason).toBe('restore');
  expect((await readBackup(own, present?.id ?? '', new Set())).dossier).toEqual(now);
  expect((await backups.restore(testId(103), id)).changed).toBeNull();
  session.undo(testId(104));
  expect(session.dossier).toEqual(now);
});

it('bring back texts that the file no longer has', async () => {
  const kept = await aDossier();
  const text = 'Текст, которого больше нет.';
  const root = temporaryFolder();
  // The same dossier as it was before the text came in, as a synchronised folder brings it.
  const older = join(root, 'older.parley');
  await kept.session.checkpoint();
  writeFileSync(older, readFileSync(kept.session.path));
  kept.session.execute(testId(100), importSource(41, text));
  const id = await backedUp(kept);
  const session = await openSession(older, unscheduled);
  onTestFinished(() => session.close().then(() => {}));
  const { backups } = keep(session, kept.all);
  await backups.restore(testId(200), id);
  const hash = session.dossier.sources.get(testId(41))?.textHash ?? '';
  expect(session.textOf(hash)).toBe(text);
});

it('refuse what is damaged or gone, and change nothing then', async () => {
  const kept = await aDossier();
  kept.session.execute(testId(100), createParty(12));
  const id = await backedUp(kept);
  kept.session.execute(testId(101), createParty(13));
  const { dossier } = kept.session;
  const path = backupPath(kept.own, id);
  chmodSync(path, 0o644);
  writeFileSync(path, readFileSync(path).subarray(0, 4096));
  await expect(kept.backups.preview(id)).rejects.toMatchObject({ code: 'backupDamaged' });
  await expect(kept.backups.restore(testId(102), id)).rejects.toMatchObject({ code: 'backupDamaged' });
  rmSync(path);
  await expect(kept.backups.restore(testId(102), id)).rejects.toMatchObject({ code: 'backupMissing' });
  await expect(kept.backups.preview('../x')).rejects.toMatchObject({ code: 'backupMissing' });
  expect(kept.session.dossier).toBe(dossier);
});

it('do not restore when the present cannot be backed up', async () => {
  const kept = await aDossier();
  kept.session.execute(testId(100), createParty(12));
  const id = await backedUp(kept);
  kept.session.execute(testId(101), createParty(13));
  const { dossier } = kept.session;
  const stuck = new Backups(kept.session, {
    folder: kept.all,
    interval: 0,
    keeper: { ...keeperHere(), make: () => Promise.reject(new Error('no room')) },
    changes: quietChanges(),
    onFailed: () => {},
  });
  await expect(stuck.restore(testId(102), id)).rejects.toMatchObject({ code: 'backupFailed' });
  expect(kept.session.dossier).toBe(dossier);
});

it('never fail the work when they cannot be made, and say so once', async () => {
  const root = temporaryFolder();
  const session = await createSession(join(root, 'Talks.parley'), [createDossier], unscheduled);
  // A file where the folder would have to be.
  writeFileSync(join(root, 'backups'), '');
  const { backups, failures } = keep(session, join(root, 'backups'));
  for (const n of [10, 11]) {
    session.execute(testId(n + 100), createParty(n));
    expect(await session.checkpoint()).toEqual({ isSaved: true, error: null });
    backups.noteFile();
    await expect.poll(() => failures.length).toBe(1);
  }
  expect(await session.close()).toBeNull();
  await backups.close();
  expect(failures).toHaveLength(1);
});

it('are made on closing when ten minutes have passed, and not made of a dossier that can only be read', async () => {
  const kept = await aDossier(60_000);
  kept.session.execute(testId(100), createParty(12));
  await backedUp(kept);
  kept.session.execute(testId(101), createParty(13));
  expect(await kept.session.close()).toBeNull();
  kept.backups.noteFile();
  await kept.backups.close();
  expect(listBackups(kept.own)).toHaveLength(1);

  // Opened again when the last backup is old enough, what it lacks is made up for.
  const again = await openSession(kept.session.path, unscheduled);
  const later = keep(again, kept.all, 0);
  await expect.poll(() => listBackups(kept.own)[0]?.hash).toBe(again.fileHash.slice(0, 16));
  await again.close();
  await later.backups.close();
  const count = listBackups(kept.own).length;

  const reading = await openSession(kept.session.path, { ...unscheduled, isReadOnly: true });
  const { backups } = keep(reading, kept.all);
  backups.noteFile();
  await expect(backups.restore(testId(102), listBackups(kept.own)[0]?.id ?? '')).rejects.toMatchObject({
    code: 'readOnly',
  });
  await reading.close();
  await backups.close();
  expect(listBackups(kept.own)).toHaveLength(count);
});

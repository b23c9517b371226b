import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createSession } from './create-session';
import { logPathOf } from './log';
import { openSession } from './open-session';
import type { Session } from './session';
import type { SessionOptions } from './session-options';
import { createDossier, createParty, importSource } from './testing/commands';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

/** Collects what a session wants to do when idle, for the test to say when that is. */
function idleOptions() {
  const waiting = new Map<symbol, { readonly work: () => unknown; readonly delay: number }>();
  const saves: boolean[] = [];
  const options: SessionOptions = {
    coder: 'A. Analyst',
    now: () => new Date('2025-08-06T10:00:00Z'),
    schedule: (work, delay) => {
      const key = Symbol('scheduled');
      waiting.set(key, { work, delay });
      return () => waiting.delete(key);
    },
    onSaved: ({ isSaved }) => saves.push(isSaved),
  };
  async function becomeIdle(): Promise<void> {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { work } of all) await work();
  }
  return { options, saves, becomeIdle, delays: () => [...waiting.values()].map(({ delay }) => delay) };
}

async function newSession(idle = idleOptions()): Promise<Session> {
  const session = await createSession(
    join(temporaryFolder(), 'ukraine.parley'),
    [createDossier],
    idle.options,
  );
  return session;
}

async function reopen(session: Session, idle = idleOptions()): Promise<Session> {
  const again = await openSession(session.path, idle.options);
  onTestFinished(() => void again.close());
  return again;
}

it('creates a complete file at once, with nothing to undo', async () => {
  const path = join(temporaryFolder(), 'ukraine.parley');
  const session = await createSession(path, [createDossier, createParty(10)], idleOptions().options);
  expect(session.undoState).toEqual({ undo: null, redo: null });
  const other = await reopen(session);
  expect(other.dossier).toEqual(session.dossier);
  expect(other.undoState).toEqual({ undo: null, redo: null });
  expect(other.notices).toEqual([]);
  await session.close();
  expect(readdirSync(dirname(path))).toEqual(['ukraine.parley']);
});

it('creates nothing where a file is, or from commands that do not begin with creating', async () => {
  const path = join(temporaryFolder(), 'taken.parley');
  writeFileSync(path, 'something');
  await expect(createSession(path, [createDossier], { coder: '' })).rejects.toThrow('fileExists');
  expect(readFileSync(path, 'utf8')).toBe('something');
  const free = join(temporaryFolder(), 'free.parley');
  await expect(createSession(free, [createParty(1)], { coder: '' })).rejects.toThrow('requestInvalid');
  await expect(createSession(join(free, 'x.parley'), [createDossier], { coder: '' })).rejects.toThrow(
    'saveFailed',
  );
  expect(existsSync(free)).toBe(false);
});

it('makes and opens a dossier with the longest name that leaves room for its lock, and makes none with a longer one', async () => {
  const folder = temporaryFolder();
  const longest = join(folder, `${'x'.repeat(243)}.parley`);
  await (await createSession(longest, [createDossier], { coder: '' })).close();
  const session = await openSession(longest, { coder: '' });
  session.execute(testId(101), createParty(1));
  const longer = join(folder, `${'x'.repeat(244)}.parley`);
  const refusal = { code: 'nameTooLong', params: { name: basename(longer) } };
  await expect(session.saveCopy(longer)).rejects.toMatchObject(refusal);
  expect(await session.close()).toBeNull();
  await expect(createSession(longer, [createDossier], { coder: '' })).rejects.toMatchObject(refusal);
  expect(readdirSync(folder)).toEqual([basename(longest)]);
});

it('keeps an orphaned log of another dossier when a new one takes its place', async () => {
  const path = join(temporaryFolder(), 'ukraine.parley');
  writeFileSync(logPathOf(path), 'old log');
  const session = await createSession(path, [createDossier], idleOptions().options);
  expect(session.notices).toMatchObject([{ key: 'logSetAside' }]);
  session.execute(testId(100), createParty(10));
  await session.close();
  expect(readdirSync(dirname(path)).filter((name) => name.includes('.foreign-'))).toHaveLength(1);
});

it('shows after reopening what was acknowledged, without ever having been closed', async () => {
  const session = await newSession();
  session.execute(testId(100), createParty(10));
  session.execute(testId(101), importSource(11, 'نص المقال\n'));
  const again = await reopen(session);
  expect(again.dossier).toEqual(session.dossier);
  expect(again.undoState).toEqual({ undo: 'source.import', redo: null });
  const hash = again.dossier.sources.get(testId(11))?.textHash ?? '';
  expect(again.textOf(hash)).toBe('نص المقال\n');
  expect(again.notices).toEqual([{ key: 'logReplayed', params: { count: 2 } }]);
});

it('leaves nothing but the file when it is closed', async () => {
  const session = await newSession();
  session.execute(testId(100), createParty(10));
  expect(existsSync(logPathOf(session.path))).toBe(true);
  const { dossier } = session;
  expect(await session.close()).toBeNull();
  expect(readdirSync(dirname(session.path))).toEqual(['ukraine.parley']);
  const again = await reopen(session);
  expect(again.dossier).toEqual(dossier);
  expect(again.notices).toEqual([]);
});

it('carries a transaction out once, however often it is asked for', async () => {
  const session = await newSession();
  const first = session.execute(testId(100), createParty(10));
  expect(first.changed?.changes).toHaveLength(1);
  const { dossier } = session;
  expect(session.execute(testId(100), createParty(10))).toEqual({
    undoState: first.undoState,
    changed: null,
  });
  session.undo(testId(101));
  expect(session.undo(testId(101)).changed).toBeNull();
  session.redo(testId(102));
  expect(session.redo(testId(102)).changed).toBeNull();
  expect(session.dossier).toEqual(dossier);
  const again = await reopen(session);
  expect(again.execute(testId(100), createParty(10)).changed).toBeNull();
});

it('records nothing for a command that changes nothing', async () => {
  const session = await newSession();
  const outcome = session.execute(testId(100), { type: 'dossier.rename', title: 'War in Ukraine' });
  expect(outcome).toEqual({ undoState: { undo: null, redo: null }, changed: null });
  await session.close();
});

it('undoes and redoes across a restart', async () => {
  const session = await newSession();
  const empty = session.dossier;
  session.execute(testId(100), createParty(10));
  const full = session.dossier;
  await session.close();
  const second = await openSession(session.path, idleOptions().options);
  second.undo(testId(101));
  expect(second.dossier).toEqual(empty);
  expect(second.undoState).toEqual({ undo: null, redo: 'party.create' });
  await second.close();
  const third = await reopen(session);
  expect(third.undoState).toEqual({ undo: null, redo: 'party.create' });
  third.redo(testId(102));
  expect(third.dossier).toEqual(full);
  expect(() => third.redo(testId(103))).toThrow('nothingToRedo');
  third.undo(testId(104));
  expect(() => third.undo(testId(105))).toThrow('nothingToUndo');
});

it('writes the file two seconds after the last change, and empties the log', async () => {
  const idle = idleOptions();
  const session = await newSession(idle);
  session.execute(testId(100), createParty(10));
  session.execute(testId(101), createParty(11));
  expect(idle.delays()).toEqual([2_000]);
  const before = readFileSync(session.path);
  await idle.becomeIdle();
  expect(idle.saves).toEqual([true]);
  expect(readFileSync(session.path)).not.toEqual(before);
  expect(readFileSync(logPathOf(session.path))).toHaveLength(0);
  session.execute(testId(102), createParty(12));
  const again = await reopen(session);
  expect(again.dossier).toEqual(session.dossier);
  expect(again.notices).toEqual([{ key: 'logReplayed', params: { count: 1 } }]);
});

it('writes the file at once when the log has grown beyond 8 MB', async () => {
  const idle = idleOptions();
  const session = await newSession(idle);
  session.execute(testId(100), importSource(11, 'Мирні перемовини. '.repeat(300_000)));
  expect(idle.delays()).toEqual([0]);
  await session.close();
});

it('changes nothing when the log cannot be written, and can go on once it can', async () => {
  const session = await newSession();
  const { dossier } = session;
  mkdirSync(logPathOf(session.path));
  expect(() => session.execute(testId(100), createParty(10))).toThrow('saveFailed');
  expect(session.dossier).toBe(dossier);
  expect(session.undoState).toEqual({ undo: null, redo: null });
  rmSync(logPathOf(session.path), { recursive: true });
  expect(session.execute(testId(100), createParty(10)).changed).not.toBeNull();
  const again = await reopen(session);
  expect(again.dossier).toEqual(session.dossier);
});

it('recovers when somebody deletes the log under its hands', async () => {
  const idle = idleOptions();
  const session = await newSession(idle);
  session.execute(testId(100), createParty(10));
  rmSync(logPathOf(session.path));
  expect(() => session.execute(testId(101), createParty(11))).toThrow('saveFailed');
  await idle.becomeIdle();
  expect(idle.saves).toEqual([true]);
  session.execute(testId(101), createParty(11));
  const again = await reopen(session);
  expect(again.dossier).toEqual(session.dossier);
});

it('refuses text that a file could not give back, and stays as it was', async () => {
  const session = await newSession();
  const { dossier } = session;
  expect(() => session.execute(testId(100), createParty(10, 'half \ud83d'))).toThrow('requestInvalid');
  expect(session.dossier).toBe(dossier);
  expect(existsSync(logPathOf(session.path))).toBe(false);
  await session.close();
});

it('never overwrites a file that somebody else has put in its place, and keeps the log', async () => {
  const idle = idleOptions();
  const session = await newSession(idle);
  session.execute(testId(100), createParty(10));
  writeFileSync(session.path, 'something else');
  await idle.becomeIdle();
  expect(idle.saves).toEqual([false]);
  expect(await session.close()).toMatchObject({ code: 'fileReplaced' });
  expect(readFileSync(session.path, 'utf8')).toBe('something else');
  expect(readFileSync(logPathOf(session.path)).length).toBeGreaterThan(0);
});

it('closes all the same when the emptied log cannot be removed', async () => {
  const session = await newSession();
  session.execute(testId(100), createParty(10));
  await session.checkpoint();
  rmSync(logPathOf(session.path));
  // A link to itself is neither there nor not there.
  symlinkSync(logPathOf(session.path), logPathOf(session.path));
  expect(await session.close()).toBeNull();
  rmSync(logPathOf(session.path));
  const again = await reopen(session);
  expect(again.dossier.parties.has(testId(10))).toBe(true);
});

it('makes a file that was deleted or moved away anew, with all that was acknowledged', async () => {
  const session = await newSession();
  session.execute(testId(100), createParty(10));
  const moved = join(dirname(session.path), 'moved.parley');
  renameSync(session.path, moved);
  expect(await session.close()).toBeNull();
  expect(existsSync(logPathOf(session.path))).toBe(false);
  const again = await reopen(session);
  expect(again.dossier.parties.has(testId(10))).toBe(true);
  expect(existsSync(moved)).toBe(true);
});

it('leaves a file that was deleted gone when there is nothing that it had not', async () => {
  const session = await newSession();
  session.execute(testId(100), createParty(10));
  await session.checkpoint();
  rmSync(session.path);
  expect(await session.close()).toBeNull();
  expect(existsSync(session.path)).toBe(false);
});

it('does not take a new time stamp on the same content for a change', async () => {
  const session = await newSession();
  session.execute(testId(100), createParty(10));
  utimesSync(session.path, new Date(0), new Date(0));
  expect(await session.close()).toBeNull();
});

it('sets the log aside when an older copy of the file is put beside it', async () => {
  const session = await newSession();
  const older = readFileSync(session.path);
  session.execute(testId(100), createParty(10));
  await session.checkpoint();
  session.execute(testId(101), createParty(11));
  writeFileSync(session.path, older);
  const again = await reopen(session);
  expect(again.dossier.parties.size).toBe(0);
  expect(again.notices).toMatchObject([{ key: 'logSetAside' }]);
  expect(readdirSync(dirname(session.path)).filter((name) => name.includes('.foreign-'))).toHaveLength(1);
});

it('records entries under the coder that is set at the time', async () => {
  const session = await newSession();
  session.coder = 'B. Analyst';
  session.execute(testId(100), createParty(10));
  const [log = ''] = readFileSync(logPathOf(session.path), 'utf8').split('\n');
  expect(JSON.parse(log.slice(65))).toMatchObject({ coder: 'B. Analyst', seq: 2 });
  await session.close();
});

it('keeps a text that is imported, changed in its citation and deleted once, not once for every step of the history', async () => {
  const session = await newSession();
  const text = `${'Мирні перемовини. '.repeat(100_000)}\n`;
  session.execute(testId(100), importSource(11, text));
  session.execute(testId(101), { type: 'source.edit', id: testId(11), patch: { title: 'Another title' } });
  session.execute(testId(102), { type: 'source.delete', id: testId(11) });
  session.undo(testId(103));
  session.undo(testId(104));
  session.undo(testId(105));
  session.redo(testId(106));
  expect(await session.close()).toBeNull();
  const size = readFileSync(session.path).length;
  expect(size).toBeLessThan(Buffer.byteLength(text) + 300_000);
});

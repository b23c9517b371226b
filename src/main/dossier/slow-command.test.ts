import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Change, ChangeSet } from '../../shared/changes';
import { createSession } from './create-session';
import { openDatabase } from './database';
import { NODE_DISK } from './disk';
import { logPathOf } from './log';
import { openSession } from './open-session';
import { gather } from './salvage/gather';
import { createDossier, createParty } from './testing/commands';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

const OPTIONS = { coder: 'A. Analyst', schedule: () => () => {} };
const COUNT = 1_200;
const EVERYTHING = { recordId: null, coder: null, table: null, action: null, since: null, until: null };

async function begin() {
  const path = join(temporaryFolder(), 'a.parley');
  const session = await createSession(path, [createDossier], OPTIONS);
  onTestFinished(() => session.abandon().catch(() => {}));
  return { path, session };
}

/** Plans very many parties, whose places in the order are fractions. */
function* manyParties(): Generator<number, ChangeSet> {
  yield 0.5;
  const changes = Array.from({ length: COUNT }, (_, at): Change => {
    const id = testId(1_000 + at);
    const after = {
      id,
      name: `الطرف ${at} 🕊️`,
      shortName: '',
      kind: 'state',
      colour: '#123456',
      ordinal: at / 3,
      aliases: Array.from({ length: at % 3 }, (_, place) => ({ language: 'uk', text: `Сторона ${place}` })),
      notes: '',
      deletedAt: null,
      parentId: null,
    } as const;
    return { table: 'parties', id, before: null, after };
  });
  return { changes, texts: {} };
}

const goOn = async () => {};

it('carries a slow command out in one step, which is in the file, can be taken back, and is carried out once', async () => {
  const { path, session } = await begin();
  const shares: number[] = [];
  const outcome = await session.executeSlowly(
    testId(901),
    'position.importAll',
    manyParties,
    async (share) => {
      shares.push(share);
    },
  );
  expect(outcome.changed?.changes).toHaveLength(COUNT);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  const again = await session.executeSlowly(testId(901), 'position.importAll', manyParties, goOn);
  expect(again.changed).toBeNull();
  const done = session.dossier;
  await session.abandon();

  // From the log, then from the file.
  for (const _ of ['log', 'file']) {
    const opened = await openSession(path, OPTIONS);
    expect(opened.dossier).toEqual(done);
    expect([...opened.dossier.parties.keys()]).toEqual([...done.parties.keys()]);
    expect(await opened.close()).toBeNull();
  }
  const opened = await openSession(path, OPTIONS);
  opened.undo(testId(2));
  expect(opened.dossier.parties.size).toBe(0);
  await opened.close();
});

it('leaves nothing of a slow command that was given up, wherever that was', async () => {
  const { path, session } = await begin();
  const before = session.dossier;
  const logLength = NODE_DISK.look(logPathOf(path))?.size;
  for (const at of [0, 0.16, 0.3, 0.9]) {
    const stopping = session.executeSlowly(testId(901), 'position.importAll', manyParties, async (share) => {
      if (share >= at) throw new Error('no more');
    });
    await expect(stopping).rejects.toThrow('no more');
    expect(session.dossier).toBe(before);
    expect(session.hasCarriedOut(testId(901))).toBe(false);
    expect(session.undoState.undo).toBeNull();
    expect(NODE_DISK.look(logPathOf(path))?.size).toBe(logLength);
  }
  session.execute(testId(3), createParty(1, 'Ukraine'));
  expect(await session.close()).toBeNull();
  const opened = await openSession(path, OPTIONS);
  expect([...opened.dossier.parties.values()].map(({ name }) => name)).toEqual(['Ukraine']);
  await opened.close();
});

it('lets the past be read while a slow command is written, and the file wait until it is', async () => {
  const { session } = await begin();
  session.execute(testId(3), createParty(1, 'Ukraine'));
  let saving: Promise<unknown> | null = null;
  let isSaved = false;
  await session.executeSlowly(testId(901), 'position.importAll', manyParties, async (share) => {
    if (share < 0.5) return;
    const past = session.historyPage(EVERYTHING, null, 5);
    expect(past.transactions).toHaveLength(2);
    saving ??= session.checkpoint().then((result) => {
      isSaved = result.isSaved;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isSaved).toBe(false);
  });
  await saving;
  expect(isSaved).toBe(true);
  expect(session.isUnsaved).toBe(false);
});

it('refuses a slow command when something was changed while it was planned', async () => {
  const { session } = await begin();
  const racing = session.executeSlowly(testId(901), 'position.importAll', manyParties, async (share) => {
    if (share < 0.1) session.execute(testId(3), createParty(1, 'Ukraine'));
  });
  await expect(racing).rejects.toThrow('was changed');
  expect(session.dossier.parties.size).toBe(1);
});

it('keeps the changes of a long transaction in parts, alike in the memory, from the log and in the file, and finds each of them', async () => {
  const { path, session } = await begin();
  await session.executeSlowly(testId(901), 'position.importAll', manyParties, goOn);
  const last = testId(1_000 + COUNT - 1);
  const look = (its: typeof session) => ({
    all: its.historyPage(EVERYTHING, null, 1).transactions,
    one: its.historyPage({ ...EVERYTHING, recordId: last }, null, 5).transactions,
    parties: its.historyPage({ ...EVERYTHING, table: 'parties' }, null, 5).transactions,
  });
  const known = look(session);
  expect(known.all).toMatchObject([{ changeCount: COUNT, otherCount: 0 }]);
  expect(known.all[0]?.changes).toHaveLength(100);
  expect(known.one).toMatchObject([{ changes: [{ id: last }], changeCount: 1, otherCount: COUNT - 1 }]);
  expect(known.parties).toMatchObject([{ changeCount: COUNT }]);
  await session.abandon();
  for (const _ of ['log', 'file']) {
    const opened = await openSession(path, OPTIONS);
    expect(look(opened)).toEqual(known);
    await opened.close();
  }
  const db = await openDatabase(readFileSync(path));
  const counts = db.all('SELECT place, count, json_array_length(changes) AS length FROM transaction_changes');
  expect(counts).toEqual([
    { place: 1, count: 500, length: 500 },
    { place: 2, count: 200, length: 200 },
  ]);
  // A row that is lost is told of by the part that made it.
  db.script(`PRAGMA foreign_keys = OFF; DELETE FROM parties WHERE id = '${last}'`);
  expect((await gather(db.exportBytes(), new Uint8Array())).rows.parties.has(last)).toBe(true);
  db.close();
});

it('takes back and does again what changed very much, also as an earlier format kept it, in slices and all or nothing', async () => {
  const { path, session } = await begin();
  await session.executeSlowly(testId(901), 'position.importAll', manyParties, goOn);
  const done = session.dossier;
  await session.close();
  const db = await openDatabase(readFileSync(path));
  const changes = [
    db.first('SELECT changes FROM transactions WHERE seq = 2'),
    ...db.all('SELECT changes FROM transaction_changes ORDER BY place'),
  ];
  const inOnePiece = JSON.stringify(changes.flatMap((row) => JSON.parse(String(row?.changes)) as unknown[]));
  // The padding makes it as large as one that keeps others waiting.
  db.run('UPDATE transactions SET changes = ? WHERE seq = 2', [inOnePiece.padEnd(1_100_000)]);
  db.run('DELETE FROM transaction_changes');
  writeFileSync(path, db.exportBytes());
  db.close();
  const opened = await openSession(path, OPTIONS);
  onTestFinished(() => opened.abandon().catch(() => {}));
  let isStopped = true;
  const pause = async (share: number) => {
    if (isStopped && share > 0.6) throw new Error('no more');
  };
  for (const [n, act] of (['undo', 'redo', 'undo', 'redo'] as const).entries()) {
    const before = opened.dossier;
    isStopped = true;
    await expect(opened.carryOut(testId(910 + n), act, pause)).rejects.toThrow('no more');
    expect(opened.dossier).toBe(before);
    isStopped = false;
    await opened.carryOut(testId(910 + n), act, pause);
    expect(opened.dossier.parties.size).toBe(act === 'undo' ? 0 : COUNT);
  }
  expect(opened.dossier).toEqual(done);
});

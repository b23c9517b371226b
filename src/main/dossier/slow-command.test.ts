import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Change, ChangeSet } from '../../shared/changes';
import { createSession } from './create-session';
import { NODE_DISK } from './disk';
import { logPathOf } from './log';
import { openSession } from './open-session';
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

import { expect, it } from 'vitest';
import type { Change, ChangeSet } from '../../shared/changes';
import { DossierError } from '../../shared/errors';
import { createSession } from './create-session';
import type { Disk } from './disk';
import { sha256 } from './hash';
import { openSession } from './open-session';
import type { Session } from './session';
import { createDossier, createParty } from './testing/commands';
import { failingDisk, type Plan } from './testing/failing-disk';
import { testId } from './testing/ids';
import { LIFE_PATH, lifeOptions } from './testing/life';
import { PowerLossDisk } from './testing/power-loss-disk';

const COUNT = 1_100;
/** With it the record is written in several pieces. */
const TEXT = 'Текст '.repeat(450_000);

function* longChange(): Generator<number, ChangeSet> {
  yield 1;
  const { fields } = createParty(1);
  const changes = Array.from({ length: COUNT }, (_, n): Change => {
    const id = testId(1_000 + n);
    const after = { ...fields, id, ordinal: n, parentId: null, deletedAt: null };
    return { table: 'parties', id, before: null, after };
  });
  return { changes, texts: { [sha256(TEXT)]: TEXT } };
}

/** A session whose disk fails as planned from here on, where calls are counted from the beginning of the long change. */
async function begin(plan: Plan | null) {
  const disk = new PowerLossDisk();
  const created = await createSession(LIFE_PATH, [createDossier], lifeOptions(disk));
  created.execute(testId(900), createParty(20));
  await created.abandon();
  // Opening takes as many calls each time.
  const opening = failingDisk(disk.afterPowerCut('all'), null);
  await openSession(LIFE_PATH, lifeOptions(opening.disk));
  const before = opening.calls();
  const base = disk.afterPowerCut('all');
  const failing = failingDisk(base, plan && { ...plan, at: plan.at + before });
  const session = await openSession(LIFE_PATH, lifeOptions(failing.disk));
  return { base, failing, session, callsSoFar: () => failing.calls() - before };
}

const carryOut = (session: Session) =>
  session.executeSlowly(testId(901), 'position.importAll', longChange, async () => {});

async function partiesOn(disk: Disk): Promise<number> {
  const session = await openSession(LIFE_PATH, lifeOptions(disk));
  const { size } = session.dossier.parties;
  await session.abandon();
  return size;
}

it('carries a long change out or leaves everything as it was, whichever call of the disk fails, and goes on', async () => {
  const whole = await begin(null);
  await carryOut(whole.session);
  const calls = whole.callsSoFar();
  await whole.session.abandon();
  expect(calls).toBeGreaterThan(5);
  for (const trouble of ['ENOSPC', 'shortThenFull'] as const) {
    for (let at = 1; at <= calls; at++) {
      const { base, failing, session } = await begin({ trouble, at, isLasting: false });
      const isDone = await carryOut(session).then(
        () => true,
        () => false,
      );
      failing.mend();
      expect([trouble, at, session.dossier.parties.size]).toEqual([trouble, at, isDone ? COUNT + 1 : 1]);
      session.execute(testId(902), createParty(21));
      await session.abandon();
      expect([trouble, at, await partiesOn(base)]).toEqual([trouble, at, isDone ? COUNT + 2 : 2]);
    }
  }
}, 120_000);

it('has a long change whole or not at all after a power cut between its pieces', async () => {
  const { base, session } = await begin(null);
  const cuts: PowerLossDisk[] = [];
  await session.executeSlowly(testId(901), 'position.importAll', longChange, async (share) => {
    if (share > 0.85) for (const choice of ['all', 'nothing'] as const) cuts.push(base.afterPowerCut(choice));
  });
  expect(cuts.length).toBeGreaterThan(4);
  for (const cut of cuts) expect(await partiesOn(cut)).toBe(1);
  expect(await partiesOn(base.afterPowerCut('nothing'))).toBe(COUNT + 1);
  await session.abandon();
}, 120_000);

it('takes nothing out of the log that somebody has written who took the dossier over meanwhile', async () => {
  const { base } = await begin(null);
  let isLost = false;
  const mayWrite = () => {
    if (isLost) throw new DossierError('lockLost', { name: 'ukraine.parley', user: '', host: '' });
  };
  const ours = await openSession(LIFE_PATH, { ...lifeOptions(base), mayWrite });
  const long = ours.executeSlowly(testId(901), 'position.importAll', longChange, async () => {
    if (isLost || base.readWhole(`${LIFE_PATH}-log`).length < TEXT.length) return;
    isLost = true;
    const theirs = await openSession(LIFE_PATH, lifeOptions(base));
    theirs.execute(testId(902), createParty(21));
    await theirs.abandon();
  });
  await expect(long).rejects.toMatchObject({ code: 'lockLost' });
  await ours.abandon();
  expect(await partiesOn(base)).toBe(2);
});

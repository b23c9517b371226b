import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DossierError } from '../../shared/errors';
import { createSession } from './create-session';
import type { Disk } from './disk';
import { readDossierFile } from './file';
import { openSession } from './open-session';
import { createDossier, createParty } from './testing/commands';
import { type FailingDisk, failingDisk, type Plan, TROUBLES } from './testing/failing-disk';
import { testId } from './testing/ids';
import { LIFE_PATH, Life, lifeOptions } from './testing/life';
import { PowerLossDisk } from './testing/power-loss-disk';
import { lastTransaction } from './transactions';

// What holds a file holds it for as long as the plan says: waiting for it would only cost the test time.
beforeAll(() => {
  vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** Throws unless the file alone has the transactions up to `seq`. */
async function requireInFile(disk: Disk, seq: number): Promise<void> {
  const { db } = await readDossierFile(LIFE_PATH, {}, disk);
  const last = lastTransaction(db)?.seq ?? 0;
  db.close();
  if (last < seq) throw new Error(`it says that ${seq} transactions are saved, but there are ${last}`);
}

/** The two halves of a life, each with the disk and the life that it starts from. */
async function halves() {
  const disk = new PowerLossDisk();
  const life = new Life(disk);
  await life.beBorn();
  await life.die();
  return [
    { name: 'beBorn', disk: new PowerLossDisk(), life: new Life(new PowerLossDisk()) },
    { name: 'grow', disk, life },
  ] as const;
}
type Half = Awaited<ReturnType<typeof halves>>[number];

/** Lets somebody live half a life with a disk that fails as planned, mends it, and sees what is left. */
async function liveWith(half: Half, plan: Plan | null): Promise<FailingDisk> {
  const base = half.disk.afterPowerCut('all');
  const failing = failingDisk(base, plan);
  const life = half.life.on(failing.disk, async ({ isSaved, error }, seq) => {
    if (error !== null && !(error instanceof DossierError)) throw error;
    if (isSaved && failing.hasFailed()) await requireInFile(base, seq);
  });
  await life[half.name]();
  await life.die();
  failing.mend();
  if (!life.isCreated && base.look(LIFE_PATH) === null) {
    requireNothingBut(base, plan?.isLasting === true ? /^\.ukraine\.parley\.parley-tmp-/ : /^$/);
    const created = await createSession(LIFE_PATH, [createDossier], lifeOptions(base));
    await created.close();
    requireNothingBut(base, /^ukraine\.parley$/);
    return failing;
  }
  const session = await openSession(LIFE_PATH, lifeOptions(base));
  life.modelOf(session.dossier);
  session.execute(testId(900), createParty(900));
  expect(await session.close()).toBeNull();
  await requireInFile(base, 2);
  requireNothingBut(base, /^ukraine\.parley(-log\.torn-.*)?$/);
  return failing;
}

function requireNothingBut(disk: PowerLossDisk, allowed: RegExp): void {
  expect(disk.names.filter((name) => !allowed.test(name))).toEqual([]);
}

for (const trouble of TROUBLES) {
  it.each([false, true])(
    `keeps what was acknowledged, and says the truth, whichever call of the disk answers ${trouble} (for good: %s)`,
    async (isLasting) => {
      const failures: string[] = [];
      for (const half of await halves()) {
        const { calls, writes } = await liveWith(half, null);
        const all = Array.from({ length: calls() }, (_, n) => n + 1);
        expect(all.length).toBeGreaterThan(50);
        for (const at of trouble.startsWith('short') ? writes() : all) {
          const found = await liveWith(half, { trouble, at, isLasting }).then(() => null, String);
          if (found !== null) failures.push(`${half.name}, call ${at}: ${found}`);
        }
      }
      expect(failures).toEqual([]);
    },
    60_000,
  );
}

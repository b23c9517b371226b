import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSession } from './open-session';
import { createParty, importSource } from './testing/commands';
import { drawsOf } from './testing/draws';
import { watchedDisk } from './testing/failing-disk';
import { testId } from './testing/ids';
import { LIFE_PATH, Life, lifeOptions } from './testing/life';
import type { Act } from './testing/model';
import { PowerLossDisk } from './testing/power-loss-disk';

/** Throws unless what is on the disk after a power cut is what the analyst was told, and can be worked on. Returns the disk then. */
async function requireAll(life: Life, disk: PowerLossDisk): Promise<void> {
  if (disk.look(LIFE_PATH) === null) {
    if (life.isCreated) throw new Error('the dossier is gone');
    return;
  }
  const session = await openSession(LIFE_PATH, lifeOptions(disk));
  life.modelOf(session.dossier);
  for (const { key } of session.notices) expect(key).toMatch(/^log(Replayed|TornTail|Damaged)$/);
  session.execute(testId(900), createParty(900));
  const { dossier } = session;
  expect(await session.close()).toBeNull();
  const again = await openSession(LIFE_PATH, lifeOptions(disk));
  expect(again.dossier).toEqual(dossier);
  await again.close();
}

/** A moment at which the power may be cut: what the analyst has been told by then, and the disk. */
interface Moment {
  readonly life: Life;
  readonly disk: PowerLossDisk;
}

/** Every moment of a life: before each call of the disk, and at the end. */
async function momentsOf(live: (life: Life) => Promise<void>, start: PowerLossDisk) {
  const moments: Moment[] = [];
  const keep = () => moments.push({ life: life.on(start), disk: start.copy() });
  const life = new Life(watchedDisk(start, keep));
  await live(life);
  keep();
  await life.die();
  return moments;
}

async function wholeLife(life: Life): Promise<void> {
  await life.beBorn();
  await life.grow();
}

it.each([
  ['', {}],
  [', where folders cannot be synchronised', { canSyncFolders: false }],
] as const)(
  'has everything that was acknowledged after a power cut at any call%s',
  async (_where, options) => {
    const failures: string[] = [];
    for (const [at, { life, disk }] of (await momentsOf(wholeLife, new PowerLossDisk(options))).entries()) {
      for (const choice of ['nothing', 'all', 1, 2] as const) {
        const draw = typeof choice === 'number' ? drawsOf(at * 100 + choice) : choice;
        const found = await requireAll(life, disk.afterPowerCut(draw)).then(() => null, String);
        if (found !== null) failures.push(`call ${at}, ${choice}: ${found}`);
      }
    }
    expect(failures).toEqual([]);
  },
  60_000,
);

it('has everything that is seen on opening after a crash at any call, when the power is cut then', async () => {
  const failures: string[] = [];
  for (const [at, { life, disk }] of (await momentsOf(wholeLife, new PowerLossDisk())).entries()) {
    if (!life.isCreated) continue;
    const crashed = life.on(disk);
    await crashed.open();
    for (const choice of ['nothing', drawsOf(at)] as const) {
      const found = await requireAll(crashed, disk.afterPowerCut(choice)).then(() => null, String);
      if (found !== null) failures.push(`call ${at}: ${found}`);
    }
    await crashed.die();
  }
  expect(failures).toEqual([]);
}, 60_000);

type Step =
  | { readonly do: 'act'; readonly act: Act }
  | { readonly do: 'checkpoint'; readonly meanwhile: Act }
  | { readonly do: 'close' }
  | { readonly do: 'kill'; readonly after: number }
  | { readonly do: 'cut'; readonly seed: number };

const nth = fc.integer({ min: 0, max: 5 });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  nth.map((n) => createParty(50 + n)),
  nth.map((n) => importSource(60 + n, `نص ${n} `.repeat(200 * n + 1))),
  nth.map((n): Act => ({ type: 'dossier.rename', title: `Title ${n}` })),
  fc.constantFrom<Act>('undo', 'redo'),
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: anyAct.map((act): Step => ({ do: 'act', act })) },
  { weight: 2, arbitrary: anyAct.map((meanwhile): Step => ({ do: 'checkpoint', meanwhile })) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'close' }) },
  { weight: 2, arbitrary: fc.nat(40).map((after): Step => ({ do: 'kill', after })) },
  { weight: 2, arbitrary: fc.integer().map((seed): Step => ({ do: 'cut', seed })) },
);

it.each([true, false])(
  'has everything however often programs are killed and the power is cut (folders can be synchronised: %s)',
  async (canSyncFolders) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 30, size: 'max' }), async (steps) => {
        let disk = new PowerLossDisk({ canSyncFolders });
        let life = new Life(disk);
        await life.create();
        for (const step of steps) {
          if (step.do === 'act') life.act(step.act);
          else if (step.do === 'checkpoint') await life.checkpoint(() => life.act(step.meanwhile));
          else {
            if (step.do === 'close') await life.close();
            // It dies in the middle of a command or of writing the file.
            if (step.do === 'kill') {
              life.dieAfter(step.after);
              life.act({ type: 'dossier.rename', title: `${step.after} calls` });
              await life.checkpoint();
            }
            await life.die();
            if (step.do === 'cut') {
              disk = disk.afterPowerCut(drawsOf(step.seed));
              life = life.on(disk);
            }
            await life.open();
            expect(life.isOpen).toBe(true);
          }
        }
        await life.die();
      }),
      { numRuns: 100, seed: 20_250_806 },
    );
  },
  60_000,
);

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { DossierError } from '../../shared/errors';
import { isProcessAlive, newIdentity } from '../engine/this-process';
import { claimLock, type HeldLock, lockPathOf, steadyNow, takeLock } from './lock';
import { decodeLock, encodeLock, type LockRecord, sight } from './lock-rules';
import { bundleProgram } from './testing/bundle-program';
import { temporaryFolder } from './testing/temporary-folder';

let program = { script: '', folder: '' };
beforeAll(async () => {
  program = await bundleProgram('lock-player');
}, 60_000);
afterAll(() => rmSync(program.folder, { recursive: true, force: true }));

/** Another process that claims and takes what it is told to. */
class Player {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  constructor() {
    this.child = spawn(process.execPath, [program.script], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    onTestFinished(() => void this.child.kill('SIGKILL'));
  }

  async play(verb: 'claim' | 'take', path: string): Promise<{ kind: string; pid: number | null }> {
    this.child.stdin.write(`${verb} ${path}\n`);
    const { value } = await this.#lines.next();
    return JSON.parse(value);
  }

  async die(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }
}

const options = () => ({ me: newIdentity(), isProcessAlive });
/** A lock of another computer. */
const foreign: LockRecord = {
  ...newIdentity(),
  host: 'elsewhere',
  machine: 'another',
  since: '2025-08-06T09:00:00.000Z',
  beat: 1,
};

function newPath(): string {
  return join(temporaryFolder(), 'حرب.parley');
}

function readRecord(path: string): LockRecord | null {
  return decodeLock(readFileSync(lockPathOf(path)));
}

async function held(path: string, now?: () => Date): Promise<HeldLock> {
  const claim = await claimLock(path, { ...options(), ...(now && { now }) });
  if (claim.kind !== 'ours') throw new Error(`the lock is not ours: ${claim.kind}`);
  return claim.lock;
}

/** A wall clock that is set by hand. */
function clock() {
  let time = Date.parse('2025-08-06T09:00:00Z');
  return {
    now: () => new Date(time),
    pass: (ms: number) => {
      time += ms;
    },
  };
}

it('says in the lock who has the dossier and since when, and leaves nothing behind', async () => {
  const path = newPath();
  const lock = await held(path, () => new Date('2025-08-06T09:00:00Z'));
  const { host, user, machine } = newIdentity();
  expect(readRecord(path)).toMatchObject({
    host,
    user,
    machine,
    pid: process.pid,
    since: '2025-08-06T09:00:00.000Z',
  });
  lock.beat();
  expect(readRecord(path)?.beat).toBe(1);
  lock.release();
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

it('tells a second process who has it, and takes over from it at once when it is killed', async () => {
  const path = newPath();
  const owner = new Player();
  const other = new Player();
  const { pid } = await owner.play('claim', path);
  expect(await other.play('claim', path)).toEqual({ kind: 'theirs', pid });
  await owner.die();
  const before = steadyNow();
  expect(await other.play('claim', path)).toEqual({ kind: 'ours', pid: other.child.pid });
  expect(steadyNow() - before).toBeLessThan(1_000);
});

it('lets one of several processes have the dossier that all open in the same moment', async () => {
  const players = Array.from({ length: 4 }, () => new Player());
  for (let round = 0; round < 20; round += 1) {
    const path = newPath();
    const outcomes = await Promise.all(players.map((player) => player.play('claim', path)));
    expect(outcomes.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'theirs')).toHaveLength(3);
  }
}, 30_000);

it('lets one of several processes take over that all try in the same moment, and the lock names that one', async () => {
  const players = Array.from({ length: 4 }, () => new Player());
  for (let round = 0; round < 30; round += 1) {
    const path = newPath();
    writeFileSync(lockPathOf(path), encodeLock(foreign));
    const outcomes = await Promise.all(players.map((player) => player.play('take', path)));
    const winners = outcomes.filter(({ kind }) => kind === 'ours');
    expect(winners).toEqual([{ kind: 'ours', pid: readRecord(path)?.pid }]);
    expect(readdirSync(join(path, '..'))).toEqual(['حرب.parley-lock']);
  }
}, 30_000);

it('gives the dossier to one of many who have seen the same lock stand still', async () => {
  const path = newPath();
  writeFileSync(lockPathOf(path), encodeLock(foreign));
  const seen = sight(null, encodeLock(foreign), 0);
  const claims = await Promise.all(Array.from({ length: 8 }, () => takeLock(path, seen, options())));
  expect(claims.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
  expect(claims.filter(({ kind }) => kind === 'theirs')).toHaveLength(7);
});

it('does not take over from an owner that has shown itself again in the last moment', async () => {
  const path = newPath();
  writeFileSync(lockPathOf(path), encodeLock({ ...foreign, beat: 2 }));
  const claim = await takeLock(path, sight(null, encodeLock(foreign), 0), options());
  expect(claim).toMatchObject({ kind: 'theirs', sighting: { record: { host: 'elsewhere', beat: 2 } } });
  expect(readRecord(path)).toEqual({ ...foreign, beat: 2 });
});

it('is not kept out by one that died while it was taking over', async () => {
  const path = newPath();
  writeFileSync(lockPathOf(path), encodeLock(foreign));
  writeFileSync(`${lockPathOf(path)}-taking`, 'dead');
  const claim = await takeLock(path, sight(null, encodeLock(foreign), 0), options());
  expect(claim.kind).toBe('ours');
  expect(readdirSync(join(path, '..'))).toEqual(['حرب.parley-lock']);
});

it('takes rubbish for the lock of somebody unknown', async () => {
  const path = newPath();
  writeFileSync(lockPathOf(path), 'rubbish');
  const claim = await claimLock(path, options());
  expect(claim).toMatchObject({ kind: 'theirs', sighting: { record: null } });
  expect(readFileSync(lockPathOf(path), 'utf8')).toBe('rubbish');
});

it('says why when no lock can be made', async () => {
  const path = join(temporaryFolder(), 'no folder', 'a.parley');
  expect(await claimLock(path, options())).toMatchObject({ kind: 'refused' });
});

it('notices at the next heartbeat that somebody has taken over, never overwrites that lock, and does not remove it', async () => {
  const path = newPath();
  const lock = await held(path);
  expect((await takeLock(path, null, options())).kind).toBe('ours');
  const taken = readFileSync(lockPathOf(path));
  expect(lock.thief).toBeNull();
  lock.beat();
  expect(lock.thief?.record?.instance).toBe(decodeLock(taken)?.instance);
  expect(() => lock.assertHeld()).toThrow(expect.objectContaining({ code: 'lockLost' }));
  lock.beat();
  lock.release();
  expect(readFileSync(lockPathOf(path))).toEqual(taken);
});

it('looks at the lock before it writes when it has slept, also when the clock went backwards', async () => {
  for (const slept of [3_600_000, -3_600_000]) {
    const path = newPath();
    const { now, pass } = clock();
    const lock = await held(path, now);
    writeFileSync(lockPathOf(path), encodeLock(foreign));
    lock.assertHeld();
    pass(slept);
    const refused = refusalOf(() => lock.assertHeld());
    expect(refused).toMatchObject({ code: 'lockLost', params: { host: 'elsewhere', user: foreign.user } });
  }
});

it('goes on after a sleep in which nobody has taken over', async () => {
  const path = newPath();
  const { now, pass } = clock();
  const lock = await held(path, now);
  pass(3_600_000);
  lock.assertHeld();
  expect(readRecord(path)?.beat).toBe(1);
});

it('makes its lock anew when somebody has removed it', async () => {
  const path = newPath();
  const lock = await held(path);
  rmSync(lockPathOf(path));
  lock.beat();
  expect(lock.thief).toBeNull();
  expect(readRecord(path)?.pid).toBe(process.pid);
});

it('counts rubbish in the place of its lock as taken over by somebody unknown', async () => {
  const path = newPath();
  const lock = await held(path);
  writeFileSync(lockPathOf(path), 'rubbish');
  lock.beat();
  expect(lock.thief).toMatchObject({ record: null });
});

it('writes nothing when the lock has been out of reach for ten seconds, and goes on when it is back', async () => {
  const folder = join(temporaryFolder(), 'stick');
  mkdirSync(folder);
  const path = join(folder, 'a.parley');
  const { now, pass } = clock();
  const lock = await held(path, now);
  const bytes = readFileSync(lockPathOf(path));
  rmSync(folder, { recursive: true });
  pass(9_000);
  lock.assertHeld();
  pass(2_000);
  expect(refusalOf(() => lock.assertHeld())?.code).toBe('saveFailed');
  mkdirSync(folder);
  writeFileSync(lockPathOf(path), bytes);
  lock.assertHeld();
  expect(lock.thief).toBeNull();
  lock.release();
  expect(existsSync(lockPathOf(path))).toBe(false);
});

it('knows which processes run on this computer, and that one which nobody has buried does not', async () => {
  expect(isProcessAlive(process.pid)).toBe(true);
  const player = new Player();
  await player.play('claim', newPath());
  const pid = player.child.pid ?? 0;
  expect(isProcessAlive(pid)).toBe(true);
  await player.die();
  expect(isProcessAlive(pid)).toBe(false);
});

function refusalOf(act: () => void): DossierError | null {
  try {
    act();
    return null;
  } catch (error) {
    return error as DossierError;
  }
}

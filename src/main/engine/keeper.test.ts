import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import type { FileStatus } from '../../shared/file-status';
import { type Disk, NODE_DISK } from '../dossier/disk';
import { lockPathOf } from '../dossier/lock';
import { encodeLock, type LockRecord } from '../dossier/lock-rules';
import { openSession } from '../dossier/open-session';
import { bundleProgram } from '../dossier/testing/bundle-program';
import { createDossier, createParty } from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { Keeper, type KeeperOptions } from './keeper';
import { newIdentity } from './this-process';

let program = { script: '', folder: '' };
beforeAll(async () => {
  program = await bundleProgram('../../engine/testing/keep');
}, 60_000);
afterAll(() => rmSync(program.folder, { recursive: true, force: true }));

/** Another Parley on this computer. */
class Other {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  constructor() {
    this.child = spawn(process.execPath, [program.script], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    onTestFinished(() => void this.child.kill('SIGKILL'));
  }

  async do(line: string): Promise<{ access?: string; parties?: number; error?: string }> {
    this.child.stdin.write(`${line}\n`);
    return JSON.parse((await this.#lines.next()).value);
  }

  async die(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }
}

function newPath(): string {
  return join(temporaryFolder(), 'ukraine.parley');
}

/** A keeper of our own, with what it has told. */
async function keep(path: string, isNew = false, options: Partial<KeeperOptions> = {}) {
  const told: { status: FileStatus | null; notices: string[]; reopened: number } = {
    status: null,
    notices: [],
    reopened: 0,
  };
  const keeper = await Keeper.open(path, isNew ? [createDossier] : null, {
    coder: 'A. Analyst',
    lockPatience: null,
    onStatus: (status) => {
      told.status = status;
    },
    onNotice: ({ key }) => told.notices.push(key),
    onReopened: () => {
      told.reopened += 1;
    },
    ...options,
  });
  let isOpen = true;
  async function close() {
    if (!isOpen) return null;
    isOpen = false;
    return keeper.close();
  }
  onTestFinished(() => void close());
  return { keeper, told, close };
}

function addParty(keeper: Keeper, n: number): void {
  try {
    keeper.session.execute(testId(100 + n), createParty(n));
    keeper.noteSuccess();
  } catch (error) {
    keeper.noteRefusal(error);
    throw error;
  }
}

function namesOf(path: string): readonly string[] {
  return readdirSync(dirname(path)).toSorted();
}

/** The path of the conflict copy beside a dossier. */
function conflictCopyOf(path: string): string {
  return join(
    dirname(path),
    namesOf(path).find((name) => name.includes('conflict copy')) ?? 'no conflict copy',
  );
}

/** How many parties the dossier at a path has, with its log. */
async function partiesAt(path: string): Promise<number> {
  const session = await openSession(path, { coder: '', isReadOnly: true });
  const { size } = session.dossier.parties;
  await session.abandon();
  return size;
}

const foreign: LockRecord = {
  ...newIdentity(),
  host: 'LAPTOP',
  machine: 'another',
  user: 'olena',
  since: '2025-08-06T09:00:00.000Z',
  beat: 1,
};

it('locks what it makes and opens, and leaves nothing but the file when it is closed', async () => {
  const path = newPath();
  const made = await keep(path, true);
  expect(made.keeper.status).toMatchObject({ access: 'editing', trouble: null });
  expect(namesOf(path)).toEqual(['ukraine.parley', 'ukraine.parley-lock']);
  expect(await made.close()).toBeNull();
  expect(namesOf(path)).toEqual(['ukraine.parley']);
});

it('opens what another process has for reading only, within a second, with all that is acknowledged there, and says who has it', async () => {
  const path = newPath();
  const other = new Other();
  await other.do(`create ${path}`);
  await other.do('party 1');
  const start = performance.now();
  const { keeper } = await keep(path);
  expect(performance.now() - start).toBeLessThan(1_000);
  const { user, host } = newIdentity();
  expect(keeper.status).toMatchObject({ access: 'held', holder: { user, host }, isStale: false });
  expect(keeper.session.dossier.parties.size).toBe(1);
  expect(keeper.notices).toEqual([]);
  expect(() => addParty(keeper, 2)).toThrow(expect.objectContaining({ code: 'readOnly' }));
});

it('does not call newer what its owner has only written to the file, however often, and still notices what is changed then', async () => {
  const path = newPath();
  const other = new Other();
  await other.do(`create ${path}`);
  await other.do('party 1');
  const { keeper } = await keep(path);
  const before = readFileSync(path);
  await other.do('save');
  expect(readFileSync(path).equals(before)).toBe(false);
  await keeper.look();
  expect(keeper.status).toMatchObject({ access: 'held', isStale: false });
  await other.do('party 2');
  await keeper.look();
  expect(keeper.status.isStale).toBe(true);
  await other.do('save');
  await keeper.look();
  expect(keeper.status.isStale).toBe(true);
});

it('calls another state of the dossier in the place of its file newer, and does not forget it', async () => {
  const path = newPath();
  const other = new Other();
  await other.do(`create ${path}`);
  const old = readFileSync(path);
  await other.do('party 1');
  await other.do('save');
  const { keeper } = await keep(path);
  writeFileSync(path, old);
  rmSync(`${path}-log`, { force: true });
  await keeper.look();
  expect(keeper.status.isStale).toBe(true);
});

it('says when its owner has changed the dossier, and shows the newest state when it is asked to', async () => {
  const path = newPath();
  const other = new Other();
  await other.do(`create ${path}`);
  const { keeper, told } = await keep(path);
  await other.do('party 1');
  await vi.waitFor(() => expect(told.status).toMatchObject({ access: 'held', isStale: true }), 5_000);
  await keeper.act('reopen', null);
  expect(told.reopened).toBe(1);
  expect(keeper.session.dossier.parties.size).toBe(1);
  expect(keeper.status).toMatchObject({ access: 'held', isStale: false });
});

it('takes the dossier over at once from an owner that was killed, with all that was acknowledged', async () => {
  const path = newPath();
  const other = new Other();
  await other.do(`create ${path}`);
  await other.do('party 1');
  await other.die();
  const { keeper } = await keep(path);
  expect(keeper.status.access).toBe('editing');
  addParty(keeper, 2);
  expect(keeper.session.dossier.parties.size).toBe(2);
});

it('offers to edit when the owner is killed or closes, and then has all that was done there', async () => {
  for (const end of ['die', 'close'] as const) {
    const path = newPath();
    const other = new Other();
    await other.do(`create ${path}`);
    const { keeper, told } = await keep(path);
    await other.do('party 1');
    if (end === 'die') await other.die();
    else await other.do('close');
    await vi.waitFor(() => expect(told.status?.access).toBe('free'), 5_000);
    await keeper.act('takeOver', null);
    expect(keeper.status).toMatchObject({ access: 'editing', holder: null, isLost: false });
    expect(told.notices).toContain('editingNow');
    addParty(keeper, 2);
    expect(keeper.session.dossier.parties.size).toBe(2);
  }
});

it('waits for another computer’s owner while its lock moves, and offers to take over when it stands still', async () => {
  const path = newPath();
  await (await keep(path, true)).close();
  let record = foreign;
  writeFileSync(lockPathOf(path), encodeLock(record));
  const { keeper, told } = await keep(path, false, { lockPatience: 1_500 });
  expect(keeper.status).toMatchObject({
    access: 'held',
    holder: { host: 'LAPTOP', user: 'olena', since: '2025-08-06T09:00:00.000Z' },
  });
  const beating = setInterval(() => {
    record = { ...record, beat: record.beat + 1 };
    writeFileSync(lockPathOf(path), encodeLock(record));
  }, 300);
  onTestFinished(() => clearInterval(beating));
  const start = performance.now();
  await vi.waitUntil(() => performance.now() - start > 3_000, 5_000);
  expect(keeper.status.access).toBe('held');
  await expect(keeper.act('takeOver', null)).rejects.toMatchObject({ code: 'lockHeld' });
  clearInterval(beating);
  await vi.waitFor(() => expect(told.status?.access).toBe('silent'), 5_000);
  await keeper.act('takeOver', null);
  expect(keeper.status.access).toBe('editing');
}, 20_000);

it('becomes a reader when somebody has taken its lock, writes nothing any more, and keeps what only it has in a copy', async () => {
  const path = newPath();
  const { keeper, told, close } = await keep(path, true);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  const file = readFileSync(path);
  addParty(keeper, 2);
  // A sync service brings the lock and the file of another computer, and takes our log away.
  writeFileSync(lockPathOf(path), encodeLock(foreign));
  writeFileSync(path, file);
  rmSync(`${path}-log`);
  await vi.waitFor(() => expect(keeper.status.isLost).toBe(true), 10_000);
  expect(() => addParty(keeper, 3)).toThrow(expect.objectContaining({ code: 'lockLost' }));
  expect(told.status).toMatchObject({
    access: 'held',
    isLost: true,
    isUnsaved: true,
    holder: { host: 'LAPTOP' },
  });
  const copy = join(dirname(path), 'copy.parley');
  expect(await keeper.act('saveCopy', copy)).toBe(copy);
  expect(await partiesAt(copy)).toBe(2);
  await close();
  expect(readFileSync(path)).toEqual(file);
  expect(readFileSync(lockPathOf(path))).toEqual(Buffer.from(encodeLock(foreign)));
  // Nobody else has the second party: closing has put it beside the file as well.
  const rescued = namesOf(path).find((name) => name.includes('conflict copy')) ?? '';
  expect(await partiesAt(join(dirname(path), rescued))).toBe(2);
});

it('makes no conflict copy when whoever took over has everything', async () => {
  const path = newPath();
  const { keeper, close } = await keep(path, true);
  addParty(keeper, 1);
  writeFileSync(lockPathOf(path), encodeLock(foreign));
  await vi.waitFor(() => expect(keeper.status.isLost).toBe(true), 10_000);
  await close();
  expect(namesOf(path)).toEqual(['ukraine.parley', 'ukraine.parley-lock', 'ukraine.parley-log']);
  expect(await partiesAt(path)).toBe(1);
}, 15_000);

it('notices a file that was replaced, refuses to add to it, and goes on in a conflict copy with all that it has', async () => {
  const path = newPath();
  const first = await keep(path, true);
  await first.close();
  const old = readFileSync(path);
  const { keeper, told } = await keep(path);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  writeFileSync(path, old);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileReplaced'), 5_000);
  expect(() => addParty(keeper, 2)).toThrow(expect.objectContaining({ code: 'fileReplaced' }));
  const now = await keeper.act('saveConflictCopy', null);
  expect(now).toMatch(/ukraine \(Parley conflict copy .*\)\.parley$/);
  expect(keeper.status).toMatchObject({ access: 'editing', trouble: null });
  expect(keeper.session.undoState.undo).toBe('party.create');
  addParty(keeper, 2);
  expect(readFileSync(path)).toEqual(old);
  expect(existsSync(lockPathOf(path))).toBe(false);
  expect(existsSync(lockPathOf(now))).toBe(true);
});

it('reads what another program has put there when it is asked to, after keeping its own changes in a conflict copy', async () => {
  const path = newPath();
  await (await keep(path, true)).close();
  const old = readFileSync(path);
  const { keeper, told } = await keep(path);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  addParty(keeper, 2);
  writeFileSync(path, old);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileReplaced'), 5_000);
  await keeper.act('reopen', null);
  expect(keeper.session.dossier.parties.size).toBe(0);
  expect(keeper.status.access).toBe('editing');
  expect(told.notices).toContain('copySaved');
  const copy = namesOf(path).find((name) => name.includes('conflict copy')) ?? '';
  expect(await partiesAt(join(dirname(path), copy))).toBe(2);
});

it('keeps what it shows in a conflict copy before it reads an older file, although that was saved', async () => {
  const path = newPath();
  await (await keep(path, true)).close();
  const old = readFileSync(path);
  const { keeper, told } = await keep(path);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  writeFileSync(path, old);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileReplaced'), 5_000);
  expect(told.status?.isUnsaved).toBe(false);
  await keeper.act('reopen', null);
  expect(keeper.session.dossier.parties.size).toBe(0);
  expect(told.notices).toContain('copySaved');
  expect(await partiesAt(conflictCopyOf(path))).toBe(1);
});

it('keeps what it has in a conflict copy when it is closed after an older file took the place of the saved one', async () => {
  const path = newPath();
  await (await keep(path, true)).close();
  const old = readFileSync(path);
  const { keeper, close } = await keep(path);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  // Not even a second before: nobody has looked since.
  writeFileSync(path, old);
  await close();
  expect(readFileSync(path)).toEqual(old);
  expect(await partiesAt(conflictCopyOf(path))).toBe(1);
});

it('makes a file anew that was deleted just before it is closed', async () => {
  const path = newPath();
  const { keeper, close } = await keep(path, true);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  rmSync(path);
  expect(await close()).toBeNull();
  expect(namesOf(path)).toEqual(['ukraine.parley']);
  expect(await partiesAt(path)).toBe(1);
});

it('keeps what was saved in a conflict copy when whoever took over has brought an older file along', async () => {
  const path = newPath();
  await (await keep(path, true)).close();
  const old = readFileSync(path);
  const { keeper, close } = await keep(path);
  addParty(keeper, 1);
  await keeper.session.checkpoint();
  writeFileSync(path, old);
  writeFileSync(lockPathOf(path), encodeLock(foreign));
  await vi.waitFor(() => expect(keeper.status.isLost).toBe(true), 10_000);
  await close();
  expect(await partiesAt(conflictCopyOf(path))).toBe(1);
}, 15_000);

it('takes no offence at a file that was only touched', async () => {
  const path = newPath();
  const { keeper } = await keep(path, true);
  utimesSync(path, new Date(), new Date());
  await keeper.look();
  addParty(keeper, 1);
  expect(await keeper.session.checkpoint()).toEqual({ isSaved: true, error: null });
});

it.each([
  ['deleted', (path: string) => rmSync(path), 'fileWrittenAnew'],
  ['renamed', (path: string) => renameSync(path, `${path}-x.parley`), 'fileWrittenAnewRenamed'],
] as const)(
  'makes a file anew that was %s, although nothing has changed since, and says so',
  async (_, act, key) => {
    const path = newPath();
    const { keeper, told, close } = await keep(path, true);
    addParty(keeper, 1);
    await keeper.session.checkpoint();
    act(path);
    await vi.waitFor(() => expect(told.notices).toEqual([key]), 8_000);
    expect(await partiesAt(path)).toBe(1);
    expect(await close()).toBeNull();
  },
  15_000,
);

it('says that the folder is gone, saves everything in another place, and goes on there', async () => {
  const folder = join(temporaryFolder(), 'stick');
  mkdirSync(folder);
  const path = join(folder, 'ukraine.parley');
  const { keeper, told } = await keep(path, true);
  addParty(keeper, 1);
  rmSync(folder, { recursive: true });
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileMissing'), 5_000);
  expect(() => addParty(keeper, 2)).toThrow();
  expect(told.status?.trouble?.isRefused).toBe(true);
  const elsewhere = newPath();
  expect(await keeper.act('saveElsewhere', elsewhere)).toBe(elsewhere);
  expect(keeper.status).toMatchObject({ access: 'editing', trouble: null });
  addParty(keeper, 2);
  expect(keeper.session.dossier.parties.size).toBe(2);
  expect(await partiesAt(elsewhere)).toBe(2);
});

it('goes on by itself when a folder that was gone is back as it was', async () => {
  const folder = join(temporaryFolder(), 'stick');
  mkdirSync(folder);
  const path = join(folder, 'ukraine.parley');
  const { keeper, told } = await keep(path, true);
  renameSync(folder, `${folder}-out`);
  await vi.waitFor(() => expect(told.status?.trouble?.error.code).toBe('fileMissing'), 5_000);
  renameSync(`${folder}-out`, folder);
  await vi.waitFor(() => expect(told.status?.trouble).toBeNull(), 5_000);
  addParty(keeper, 1);
  expect(await keeper.session.checkpoint()).toEqual({ isSaved: true, error: null });
});

/** A disk that is full for as long as somebody says so. */
function fullDisk() {
  let isFull = false;
  const disk: Disk = {
    ...NODE_DISK,
    writeAt(handle, bytes, offset, length, position) {
      if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return NODE_DISK.writeAt(handle, bytes, offset, length, position);
    },
  };
  return {
    disk,
    fill: (full: boolean) => {
      isFull = full;
    },
  };
}

it('says that a change was not saved on a full disk, and by itself when there is room again', async () => {
  const { disk, fill } = fullDisk();
  const path = newPath();
  const { keeper, told } = await keep(path, true, { disk });
  addParty(keeper, 1);
  fill(true);
  expect(() => addParty(keeper, 2)).toThrow(expect.objectContaining({ code: 'diskFull' }));
  await vi.waitFor(
    () =>
      expect(told.status).toMatchObject({
        access: 'editing',
        trouble: { error: { code: 'diskFull' }, isRefused: true },
        isUnsaved: true,
      }),
    5_000,
  );
  await expect(keeper.act('retry', null)).rejects.toMatchObject({ code: 'diskFull' });
  await expect(keeper.act('saveElsewhere', newPath())).rejects.toMatchObject({ code: 'diskFull' });
  expect(keeper.session.dossier.parties.size).toBe(1);
  fill(false);
  await vi.waitFor(() => expect(told.status?.trouble).toBeNull(), 10_000);
  expect(told.notices).toContain('savedAgain');
  addParty(keeper, 2);
  expect(await partiesAt(path)).toBe(2);
}, 20_000);

it('opens for reading only when no lock can be made, says why, and edits once it can', async () => {
  const { disk, fill } = fullDisk();
  const path = newPath();
  await (await keep(path, true)).close();
  fill(true);
  const { keeper } = await keep(path, false, { disk });
  expect(keeper.status).toMatchObject({ access: 'readOnly', trouble: { error: { code: 'diskFull' } } });
  await expect(keeper.act('retry', null)).rejects.toMatchObject({ code: 'diskFull' });
  fill(false);
  await keeper.act('retry', null);
  expect(keeper.status).toMatchObject({ access: 'editing', trouble: null });
  addParty(keeper, 1);
});

it('writes no copy over a file that is there', async () => {
  const path = newPath();
  const { keeper } = await keep(path, true);
  const taken = join(dirname(path), 'taken.parley');
  writeFileSync(taken, 'mine');
  for (const action of ['saveCopy', 'saveElsewhere'] as const)
    await expect(keeper.act(action, taken)).rejects.toMatchObject({ code: 'fileExists' });
  await expect(keeper.act('saveCopy', join(dirname(path), 'no', 'a.parley'))).rejects.toMatchObject({
    code: 'copyFailed',
  });
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  expect(keeper.status.access).toBe('editing');
});

it('is not kept out by a lock that was copied along with a dossier whose owner has died', async () => {
  const path = newPath();
  const other = new Other();
  await other.do(`create ${path}`);
  const copy = newPath();
  copyFileSync(path, copy);
  copyFileSync(lockPathOf(path), lockPathOf(copy));
  await other.die();
  expect((await keep(copy)).keeper.status.access).toBe('editing');
});

it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'keeps what it has on a disk that is really full, and goes on elsewhere',
  async ({ skip }) => {
    const mount = join(temporaryFolder(), 'small');
    mkdirSync(mount);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mount], { stdio: 'ignore' });
    } catch {
      skip('nothing can be mounted here');
    }
    onTestFinished(() => void execFileSync('umount', ['-l', mount]));
    const path = join(mount, 'ukraine.parley');
    const { keeper, told } = await keep(path, true);
    addParty(keeper, 1);
    expect(() => {
      for (;;) appendFileSync(join(mount, 'fill'), Buffer.alloc(4_096));
    }).toThrow('ENOSPC');
    expect(() => {
      for (let n = 2; n < 500; n += 1) addParty(keeper, n);
    }).toThrow(expect.objectContaining({ code: 'diskFull' }));
    const { size } = keeper.session.dossier.parties;
    expect(told.status?.trouble).toMatchObject({ error: { code: 'diskFull' }, isRefused: true });
    const elsewhere = newPath();
    await keeper.act('saveElsewhere', elsewhere);
    expect(await partiesAt(elsewhere)).toBe(size);
    expect(await partiesAt(path)).toBe(size);
  },
);

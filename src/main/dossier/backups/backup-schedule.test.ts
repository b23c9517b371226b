import { expect, it } from 'vitest';
import type { BackupReason } from '../../../shared/backups';
import { DossierError } from '../../../shared/errors';
import { sha256 } from '../hash';
import type { Backup } from './backup-folder';
import { type BackupName, backupId } from './backup-name';
import { BACKUP_INTERVAL, BackupSchedule } from './backup-schedule';

const MINUTE = 60_000;
const [A, B, C] = ['a', 'b', 'c'].map((text) => sha256(text)) as [string, string, string];

/** A schedule whose clock the test moves; `made` are the backups, `fail` makes the next ones fail. */
function aSchedule(newest: BackupName | null = null) {
  let now = 1_000 * MINUTE;
  let timer: { readonly at: number; readonly work: () => unknown } | null = null;
  let failure: DossierError | null = null;
  const made: (readonly [minute: number, hash: string, reason: BackupReason])[] = [];
  const failures: unknown[] = [];
  const schedule = new BackupSchedule({
    newest,
    interval: BACKUP_INTERVAL,
    now: () => now,
    schedule: (work, delay) => {
      const own = { at: now + delay, work };
      timer = own;
      return () => {
        if (timer === own) timer = null;
      };
    },
    make: async (hash, reason): Promise<Backup> => {
      if (failure !== null) throw failure;
      made.push([now / MINUTE - 1_000, hash, reason]);
      const name = { at: now, reason, hash: hash.slice(0, 16) };
      return { id: backupId(name), ...name, size: 1 };
    },
    onFailed: (error) => failures.push(error),
  });
  return {
    schedule,
    made,
    failures,
    fail: (error: DossierError | null) => {
      failure = error;
    },
    /** Lets the clock run for so many minutes, and whatever is due happen at its time. */
    pass: async (minutes: number) => {
      const end = now + minutes * MINUTE;
      while (timer !== null && timer.at <= end) {
        const { at, work } = timer;
        timer = null;
        now = Math.max(now, at);
        await work();
      }
      now = end;
    },
  };
}

it('backs up the first change at once and later ones every ten minutes, always the newest', async () => {
  const { schedule, made, pass } = aSchedule();
  schedule.noteFile(A);
  await pass(1);
  schedule.noteFile(B);
  await pass(2);
  schedule.noteFile(C);
  await pass(60);
  expect(made).toEqual([
    [0, A, 'automatic'],
    [10, C, 'automatic'],
  ]);
});

it('makes none when nothing changed, also since the dossier was last open', async () => {
  const { schedule, made, pass } = aSchedule({ at: 0, reason: 'automatic', hash: A.slice(0, 16) });
  schedule.noteFile(A);
  await pass(60);
  await schedule.close();
  expect(made).toEqual([]);
  schedule.noteFile(B);
});

it('makes up for a change that the last backup of the day before does not have', async () => {
  const { schedule, made, pass } = aSchedule({ at: 0, reason: 'restore', hash: A.slice(0, 16) });
  schedule.noteFile(B);
  await pass(0);
  expect(made).toEqual([[0, B, 'automatic']]);
});

it('makes a last one on closing, unless the one before is less than ten minutes old', async () => {
  for (const [minutes, count] of [
    [9, 1],
    [10, 2],
  ] as const) {
    const { schedule, made, pass } = aSchedule();
    schedule.noteFile(A);
    await pass(minutes);
    schedule.noteFile(B);
    await schedule.close();
    expect(made).toHaveLength(count);
    await pass(60);
    expect(made).toHaveLength(count);
  }
});

it('says once that a backup failed, and tries again with the next writing, ten minutes later', async () => {
  const { schedule, made, failures, fail, pass } = aSchedule();
  fail(new DossierError('diskFull'));
  schedule.noteFile(A);
  await pass(1);
  schedule.noteFile(B);
  await pass(30);
  expect(failures).toHaveLength(1);
  fail(null);
  schedule.noteFile(C);
  await pass(30);
  expect(made.map(([, hash]) => hash)).toEqual([C]);
  expect(failures).toHaveLength(1);
});

it('says nothing when the file was written once more meanwhile, and backs that up', async () => {
  const { schedule, made, failures, fail, pass } = aSchedule();
  fail(new DossierError('fileReplaced'));
  schedule.noteFile(A);
  await pass(0);
  fail(null);
  schedule.noteFile(B);
  await pass(0);
  expect(failures).toEqual([]);
  expect(made).toEqual([[0, B, 'automatic']]);
});

it('makes one at once before something is replaced, which counts as the last', async () => {
  const { schedule, made, fail, pass } = aSchedule();
  schedule.noteFile(A);
  await pass(1);
  await schedule.makeNow(A, 'restore');
  schedule.noteFile(B);
  await pass(60);
  expect(made).toEqual([
    [0, A, 'automatic'],
    [1, A, 'restore'],
    [11, B, 'automatic'],
  ]);
  fail(new DossierError('diskFull'));
  await expect(schedule.makeNow(B, 'restore')).rejects.toMatchObject({ code: 'diskFull' });
});

it('is not kept waiting for years by a clock that ran ahead', async () => {
  const { schedule, made, pass } = aSchedule({ at: 9e12, reason: 'automatic', hash: A.slice(0, 16) });
  schedule.noteFile(B);
  await pass(10);
  await pass(1);
  expect(made.length).toBeLessThanOrEqual(1);
});

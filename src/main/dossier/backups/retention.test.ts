import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_REASONS } from '../../../shared/backups';
import { type DatedBackup, removableBackups } from './retention';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A Wednesday. */
const START = Date.parse('2020-01-01T00:00:00.000Z');

function thinned(backups: readonly DatedBackup[]): readonly DatedBackup[] {
  const removable = new Set(removableBackups(backups));
  return backups.filter((backup) => !removable.has(backup));
}

/** What is left when every backup is followed by a thinning, as it is in use. */
function lived(times: readonly number[]): readonly DatedBackup[] {
  let kept: readonly DatedBackup[] = [];
  for (const at of times) kept = thinned(kept.concat({ at, reason: 'automatic' }));
  return kept;
}

function dayOf({ at }: DatedBackup): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Monday of the week, as a day. */
function weekOf({ at }: DatedBackup): string {
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return dayOf({ at: at - sinceMonday * DAY, reason: 'automatic' });
}

const anyBackups: fc.Arbitrary<readonly DatedBackup[]> = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 800 * 24 * 6 }).map((n) => START + n * 10 * MINUTE),
    reason: fc.constantFrom('automatic' as const, ...BACKUP_REASONS),
  }),
  { maxLength: 300, size: 'max' },
);

describe('the rule by which older backups go', () => {
  it('after years of a backup every ten minutes leaves three a day for two days, 12 daily, 10 weekly and 9 monthly ones', () => {
    const times = Array.from({ length: 3 * 365 * 24 * 6 }, (_, n) => START + n * 10 * MINUTE);
    const kept = lived(times).toSorted((a, b) => b.at - a.at);
    // The last moment ends a day, so that both recent days have all three of their thirds.
    const days = [...new Set(kept.map(dayOf))];
    const [today = '', yesterday = ''] = days;
    for (const day of [today, yesterday]) {
      const hours = kept.filter((each) => dayOf(each) === day).map(({ at }) => new Date(at).getUTCHours());
      expect(hours).toEqual([23, 15, 7]);
    }
    const older = kept.slice(6);
    expect(older.slice(0, 12).map(dayOf)).toEqual(
      Array.from({ length: 12 }, (_, n) =>
        dayOf({ at: Date.parse(yesterday) - (n + 1) * DAY, reason: 'automatic' }),
      ),
    );
    const weekly = older.slice(12, 22);
    const weeks = weekly.map(weekOf);
    expect(new Set(weeks).size).toBe(10);
    expect(Date.parse(weeks[0] ?? '') - Date.parse(weeks[9] ?? '')).toBe(9 * 7 * DAY);
    const monthly = older.slice(22).map((each) => dayOf(each).slice(0, 7));
    expect(monthly).toHaveLength(9);
    expect(new Set(monthly).size).toBe(9);
    expect(kept).toHaveLength(3 * 2 + 12 + 10 + 9);
    expect((times.at(-1) ?? 0) - (kept.at(-1)?.at ?? 0)).toBeGreaterThan(300 * DAY);
  });

  it('leaves at every moment of such years no gap longer than the period that its age is kept by', () => {
    let kept: readonly DatedBackup[] = [];
    for (let n = 0; n < 500 * 3; n += 1) {
      const now = START + n * 8 * 60 * MINUTE;
      kept = thinned([...kept, { at: now, reason: 'automatic' }]);
      const times = kept.map(({ at }) => at).toSorted((a, b) => b - a);
      for (const [place, at] of times.entries()) {
        const before = times[place + 1];
        if (before === undefined) continue;
        const age = now - at;
        const most = age <= DAY ? 1 : age <= 12 * DAY ? 2 : age <= 70 * DAY ? 14 : 62;
        expect(at - before, `${n}: ${new Date(before).toISOString()}`).toBeLessThanOrEqual(most * DAY);
      }
      // Until the oldest month goes, the very first backup's month has one.
      if (n < 200 * 3) expect(now - (times.at(-1) ?? 0)).toBeGreaterThanOrEqual(now - START - 31 * DAY);
    }
  });

  it('never takes the newest, never leaves more than 44, and has nothing to add to what it did', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = thinned(backups);
        expect(kept.length).toBeLessThanOrEqual(44);
        const newest = Math.max(...backups.map(({ at }) => at));
        if (backups.length > 0) expect(kept.some(({ at }) => at === newest)).toBe(true);
        expect(thinned(kept)).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });

  it('takes nothing that it would have kept because a newer one came, but what that stands in for', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 1, max: 20 * 24 * 6 }), (backups, later) => {
        const kept = thinned(backups);
        const newest = Math.max(START, ...kept.map(({ at }) => at));
        const next: DatedBackup = { at: newest + later * 10 * MINUTE, reason: 'automatic' };
        const left = thinned([...kept, next]);
        // One comes; of every period that ends at most one goes.
        expect(left.length).toBeGreaterThanOrEqual(kept.length + 1 - 8);
        expect(left).toContain(next);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the last three that were made before a migration and before a restore, however old', () => {
    const before = Array.from({ length: 5 }, (_, n) => ({
      at: START + n * MINUTE,
      reason: 'migration' as const,
    }));
    const restores = before.map(({ at }) => ({ at: at + 1, reason: 'restore' as const }));
    const times = Array.from({ length: 800 }, (_, n) => START + DAY + n * DAY);
    const automatic = times.map((at) => ({ at, reason: 'automatic' as const }));
    const kept = thinned([...before, ...restores, ...automatic]);
    expect(kept.filter(({ reason }) => reason === 'migration')).toEqual(before.slice(2));
    expect(kept.filter(({ reason }) => reason === 'restore')).toEqual(restores.slice(2));
  });

  it('lets what was kept before a restore stand in for no other of the same hours', () => {
    const automatic = { at: START, reason: 'automatic' as const };
    const restore = { at: START + MINUTE, reason: 'restore' as const };
    expect(thinned([automatic, restore])).toEqual([automatic, restore]);
    const later = { at: START + 2 * MINUTE, reason: 'automatic' as const };
    expect(thinned([automatic, restore, later])).toEqual([restore, later]);
  });

  it('does not count days without work, nor is it led astray by a clock that ran ahead', () => {
    const holidays = Array.from({ length: 14 }, (_, n) => START + n * 20 * DAY);
    expect(lived(holidays)).toHaveLength(14);
    const ahead = lived([...holidays, Date.parse('2099-01-01T00:00:00.000Z')]);
    expect(ahead.length).toBeGreaterThanOrEqual(14);
  });
});

import type { BackupReason } from '../../../shared/backups';

/** What the rule looks at: when a backup was made, in milliseconds since 1970, and why. */
export interface DatedBackup {
  readonly at: number;
  readonly reason: BackupReason;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How many days, the newest first, keep three backups each, and how long a third of a day is. */
const RECENT_DAYS = 2;
const THIRD = 8 * HOUR;

/** After the recent days, one backup for each of so many days, then weeks, then months. */
const PERIODS: readonly { readonly most: number; readonly periodOf: (at: number) => number }[] = [
  { most: 12, periodOf: dayOf },
  { most: 10, periodOf: weekOf },
  { most: 9, periodOf: monthOf },
];

/** How many backups of each kind that were made before something was replaced are kept whatever their age. */
const KEPT_BEFORE = 3;

/**
 * The backups that may go, so that what stays is: the newest; of the last two days three a day, one for each third of the day; before those
 * one for each of 12 days, then of 10 weeks, then of 9 months; and the last three made before a migration and before a restore, which
 * stand in for no other.
 * Days are those of UTC, weeks begin on Monday, and only periods that have a backup count, so neither a holiday nor a wrong
 * clock takes any away. Of a period its newest backup stays. No more than 44 are ever left.
 */
export function removableBackups<B extends DatedBackup>(backups: readonly B[]): readonly B[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at);
  const kept = new Set<B>(newestFirst.slice(0, 1));
  for (const reason of ['migration', 'restore'] as const) {
    for (const backup of newestFirst.filter((each) => each.reason === reason).slice(0, KEPT_BEFORE))
      kept.add(backup);
  }
  // What is kept for its reason stands in for no other: a restored backup is not gone because the present was kept before.
  const ordinary = newestFirst.filter((each) => each.reason === 'automatic' || !kept.has(each));
  const recentDays = firstPeriods(ordinary, dayOf, RECENT_DAYS);
  const recent = ordinary.filter(({ at }) => recentDays.has(dayOf(at)));
  for (const backup of newestOfEach(recent, ({ at }) => Math.floor(at / THIRD))) kept.add(backup);
  let rest = ordinary.filter(({ at }) => !recentDays.has(dayOf(at)));
  for (const { most, periodOf } of PERIODS) {
    const periods = firstPeriods(rest, periodOf, most);
    const covered = rest.filter(({ at }) => periods.has(periodOf(at)));
    for (const backup of newestOfEach(covered, ({ at }) => periodOf(at))) kept.add(backup);
    rest = rest.filter(({ at }) => !periods.has(periodOf(at)));
  }
  return backups.filter((backup) => !kept.has(backup));
}

function firstPeriods(
  newestFirst: readonly DatedBackup[],
  periodOf: (at: number) => number,
  most: number,
): ReadonlySet<number> {
  return new Set([...new Set(newestFirst.map(({ at }) => periodOf(at)))].slice(0, most));
}

function newestOfEach<B>(newestFirst: readonly B[], periodOf: (backup: B) => number): readonly B[] {
  const found = new Map<number, B>();
  for (const backup of newestFirst) {
    const period = periodOf(backup);
    if (!found.has(period)) found.set(period, backup);
  }
  return [...found.values()];
}

function dayOf(at: number): number {
  return Math.floor(at / DAY);
}

/** 1 January 1970 was a Thursday: three days earlier a week began. */
function weekOf(at: number): number {
  return Math.floor((dayOf(at) + 3) / 7);
}

function monthOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

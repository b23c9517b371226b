import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { encodeRecord, type LogRecord } from './log-record';
import { type FileState, recoverLog } from './recover';
import { testId } from './testing/ids';
import { TEST_DOSSIER, testRecord } from './testing/records';
import { temporaryFolder } from './testing/temporary-folder';

/** A file in its third generation that holds the transactions up to the tenth. */
const file: FileState = {
  dossierId: TEST_DOSSIER,
  generation: 3,
  last: { seq: 10, id: testId(1_010) },
  transactionAt: (seq) => (seq <= 10 ? testId(seq + 1_000) : null),
};
const now = new Date('2025-08-06T10:00:00Z');

function logWith(...records: readonly (LogRecord | string)[]): string {
  const path = join(temporaryFolder(), 'a.parley-log');
  const parts = records.map((part) => (typeof part === 'string' ? Buffer.from(part) : encodeRecord(part)));
  writeFileSync(path, Buffer.concat(parts));
  return path;
}

function recover(path: string, { isReadOnly = false, failAt = 0 } = {}) {
  const replayed: number[] = [];
  const recovery = recoverLog(path, file, { now, isReadOnly }, (record) => {
    if (record.seq === failAt) throw new Error('does not fit');
    replayed.push(record.seq);
  });
  return { recovery, replayed, keys: recovery.notices.map((notice) => notice.key) };
}

function besides(path: string): readonly string[] {
  return readdirSync(dirname(path)).filter((name) => name !== 'a.parley-log');
}

it('has nothing to do without a log', () => {
  expect(recover(join(temporaryFolder(), 'a.parley-log')).recovery).toEqual({
    found: 0,
    size: 0,
    good: 0,
    replayed: 0,
    notices: [],
  });
});

it('replays what follows the file and tells how much', () => {
  const path = logWith(testRecord(11), testRecord(12));
  const { recovery, replayed } = recover(path);
  expect(replayed).toEqual([11, 12]);
  expect(recovery.notices).toEqual([{ key: 'logReplayed', params: { count: 2 } }]);
  expect(recovery.good).toBe(recovery.found);
});

it('skips what the file already has, as after a crash between writing it and emptying the log', () => {
  const older = { generation: 2 };
  const { replayed } = recover(logWith(testRecord(9, older), testRecord(10, older), testRecord(11)));
  expect(replayed).toEqual([11]);
  const { recovery, keys } = recover(logWith(testRecord(9, older), testRecord(10, older)));
  expect(recovery).toMatchObject({ good: recovery.found, replayed: 0 });
  expect(keys).toEqual([]);
});

it.each([
  ['of another dossier', testRecord(11, { dossier: testId(2) })],
  ['with a gap before it, because an older copy of the file was restored', testRecord(12)],
  ['begun after a later writing of the file', testRecord(11, { generation: 4 })],
  ['that continues another history', testRecord(11, { previous: testId(7) })],
  ['with other transactions in places that the file has', testRecord(10, { id: testId(7) })],
])('sets aside a log %s, and never replays or deletes it', (_, record) => {
  const path = logWith(record, testRecord(record.seq + 1));
  const before = readFileSync(path);
  const { recovery, replayed } = recover(path);
  expect(replayed).toEqual([]);
  expect(existsSync(path)).toBe(false);
  const [aside = ''] = besides(path);
  expect(aside).toBe('a.parley-log.foreign-2025-08-06T10-00-00.000Z');
  expect(readFileSync(join(dirname(path), aside))).toEqual(before);
  expect(recovery).toMatchObject({ found: 0, notices: [{ key: 'logSetAside', params: { log: aside } }] });
});

it('keeps a torn last record aside and replays what is before it', () => {
  const path = logWith(testRecord(11), 'abc');
  const { recovery, replayed, keys } = recover(path);
  expect(replayed).toEqual([11]);
  expect(keys).toEqual(['logReplayed', 'logTornTail']);
  expect(recovery.found - recovery.good).toBe(3);
  const [aside = ''] = besides(path);
  expect(aside).toMatch(/\.torn-/);
  expect(readFileSync(join(dirname(path), aside), 'utf8')).toBe('abc');
});

it('keeps a damaged log aside whole and replays what is before the damage', () => {
  const path = logWith(testRecord(11), 'not a record\n', testRecord(12));
  const before = readFileSync(path);
  const { recovery, replayed, keys } = recover(path);
  expect(replayed).toEqual([11]);
  expect(keys).toEqual(['logReplayed', 'logDamaged']);
  expect(recovery.good).toBe(encodeRecord(testRecord(11)).length);
  const [aside = ''] = besides(path);
  expect(aside).toMatch(/\.damaged-/);
  expect(readFileSync(join(dirname(path), aside))).toEqual(before);
});

it('treats a record that stops following, or does not fit, like damage', () => {
  const broken = recover(logWith(testRecord(11), testRecord(13)));
  expect(broken).toMatchObject({ replayed: [11], keys: ['logReplayed', 'logDamaged'] });
  const misfit = recover(logWith(testRecord(11), testRecord(12), testRecord(13)), { failAt: 12 });
  expect(misfit).toMatchObject({ replayed: [11], keys: ['logReplayed', 'logDamaged'] });
});

it('never gives two things that it sets aside the same name', () => {
  const path = logWith(testRecord(99));
  recover(path);
  writeFileSync(path, encodeRecord(testRecord(98)));
  recover(path);
  expect(besides(path)).toHaveLength(2);
});

it('touches nothing in a place that is only for reading', () => {
  for (const path of [logWith(testRecord(11), 'abc'), logWith(testRecord(99)), logWith('damage\n')]) {
    const before = readFileSync(path);
    const { keys } = recover(path, { isReadOnly: true });
    expect(keys).not.toEqual([]);
    expect(readFileSync(path)).toEqual(before);
    expect(besides(path)).toEqual([]);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  decodeLock,
  encodeLock,
  isSameMachine,
  judge,
  type LockIdentity,
  LockRecord,
  type Observer,
  sight,
} from './lock-rules';

const me: LockIdentity = { host: 'desk', machine: 'm1', user: 'anna', pid: 10, instance: 'mine' };
const theirs: LockRecord = { ...me, pid: 20, instance: 'theirs', since: '2025-08-06T09:00:00.000Z', beat: 3 };
const elsewhere: LockRecord = { ...theirs, host: 'laptop', machine: 'm2' };

function judged(record: LockRecord, observer: Partial<Observer> = {}, movedAt = 0) {
  const sighting = sight(null, encodeLock(record), movedAt);
  return judge(sighting, { me, now: 0, patience: 15_000, isProcessAlive: () => true, ...observer });
}

it('reads back what it writes, in whatever script, and keeps the length from one heartbeat to the next', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, text, fc.nat(), (host, user, beat) => {
      const record = { ...theirs, host: host.toWellFormed(), user: user.toWellFormed(), beat };
      expect(decodeLock(encodeLock(record))).toEqual(record);
      expect(encodeLock({ ...record, beat: 0 })).toHaveLength(encodeLock(record).length);
    }),
  );
});

it.each([
  ['nothing', ''],
  ['zeros', '\0\0\0\0'],
  ['half of a lock', '{"host":"desk","user":"an'],
  ['another program’s lock', '{"pid":7}'],
  ['a process number that none has', JSON.stringify({ ...theirs, pid: -1 })],
  ['an unreasonable name', JSON.stringify({ ...theirs, user: 'x'.repeat(5_000) })],
])('takes %s for a lock of somebody unknown, who is there until it stands still', (_what, text) => {
  const sighting = sight(null, Buffer.from(text), 1_000);
  expect(sighting.record).toBeNull();
  const observer = { me, patience: 15_000, isProcessAlive: () => false };
  expect(judge(sighting, { ...observer, now: 15_999 })).toBe('alive');
  expect(judge(sighting, { ...observer, now: 16_000 })).toBe('silent');
});

it('knows its own lock', () => {
  expect(judged({ ...theirs, instance: 'mine' })).toBe('ours');
});

it('counts a process that is gone from this computer as dead at once, and one of its own number as well', () => {
  expect(judged(theirs, { isProcessAlive: () => false })).toBe('dead');
  expect(judged({ ...theirs, pid: 10 })).toBe('dead');
});

it('waits for a living process of this computer until it stands still: its number may have been given anew', () => {
  expect(judged(theirs)).toBe('alive');
  expect(judged(theirs, { now: 14_999 })).toBe('alive');
  expect(judged(theirs, { now: 15_000 })).toBe('silent');
});

it('never asks this computer for a process of another one', () => {
  const isProcessAlive = () => {
    throw new Error('asked');
  };
  expect(judged(elsewhere, { isProcessAlive })).toBe('alive');
  expect(judged(elsewhere, { isProcessAlive, now: 15_000 })).toBe('silent');
});

it('measures silence by its own clock alone, whatever time the lock says it is', () => {
  expect(judged({ ...elsewhere, since: '1999-01-01T00:00:00.000Z' })).toBe('alive');
  expect(judged({ ...elsewhere, since: '2099-01-01T00:00:00.000Z' }, { now: 20_000 })).toBe('silent');
});

it('begins to wait anew with every heartbeat, and only then', () => {
  const first = sight(null, encodeLock(elsewhere), 0);
  const same = sight(first, encodeLock(elsewhere), 14_000);
  expect(same).toBe(first);
  const next = sight(same, encodeLock({ ...elsewhere, beat: 4 }), 14_000);
  const observer = { me, patience: 15_000, isProcessAlive: () => true };
  expect(judge(next, { ...observer, now: 28_999 })).toBe('alive');
  expect(judge(next, { ...observer, now: 29_000 })).toBe('silent');
});

it('tells computers of one name apart by their id, and where there is none by the account', () => {
  expect(isSameMachine(me, { ...me, user: 'boris' })).toBe(true);
  expect(isSameMachine(me, { ...me, machine: 'm2' })).toBe(false);
  expect(isSameMachine(me, { ...me, machine: null })).toBe(false);
  expect(isSameMachine(me, { ...me, host: 'laptop' })).toBe(false);
  const unnamed = { ...me, machine: null };
  expect(isSameMachine(unnamed, unnamed)).toBe(true);
  expect(isSameMachine(unnamed, { ...unnamed, user: 'boris' })).toBe(false);
});

it('is described in docs/file-format.md, field by field', () => {
  const document = readFileSync(join(process.cwd(), 'docs/file-format.md'), 'utf8');
  const section = document.slice(document.indexOf('## The lock'), document.indexOf('| what the lock says'));
  const fields = [...section.matchAll(/^\| `(\w+)` \|/gmu)].map(([, name]) => name);
  expect(fields).toEqual(Object.keys(LockRecord.shape));
});

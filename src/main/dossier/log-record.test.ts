import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeRecord, lastRecord, readRecords } from './log-record';
import { testRecord } from './testing/records';

const lines = [10, 11, 12].map((seq) => encodeRecord(testRecord(seq)));
const log = Buffer.concat(lines);

it('reads back the records that were written', () => {
  const { records, fault } = readRecords(log);
  expect(fault).toBeNull();
  expect(records.map((read) => read.record)).toEqual([10, 11, 12].map((seq) => testRecord(seq)));
  expect(records.at(-1)?.end).toBe(log.length);
});

it('is one line per record, which any tool can read', () => {
  const [first = ''] = log.toString('utf8').split('\n');
  expect(first.slice(0, 65)).toMatch(/^[0-9a-f]{64} $/);
  expect(JSON.parse(first.slice(65))).toMatchObject({ seq: 10, command: 'dossier.rename' });
});

it('leaves out a last record that is cut off anywhere', () => {
  const good = log.length - (lines[2]?.length ?? 0);
  fc.assert(
    fc.property(fc.integer({ min: good + 1, max: log.length - 1 }), (length) => {
      const { records, fault } = readRecords(log.subarray(0, length));
      expect(fault).toBe('torn');
      expect(records.map((read) => read.record.seq)).toEqual([10, 11]);
    }),
  );
});

it('ends where nothing but zeros follows', () => {
  expect(readRecords(Buffer.concat([log, Buffer.alloc(3_000)]))).toEqual(readRecords(log));
  expect(readRecords(Buffer.alloc(3_000))).toEqual({ records: [], fault: null });
});

it('takes a last record in which zeros stand for one that has not got to the disk whole, and zeros before others for damage', () => {
  const [first, second] = lines.map(({ length }) => length) as [number, number];
  const roomy = (from: number, to: number) => Buffer.concat([log, Buffer.alloc(700)]).fill(0, from, to);
  fc.assert(
    fc.property(fc.nat(log.length - 1), fc.integer({ min: 1, max: 900 }), (from, length) => {
      const to = Math.min(from + length, log.length);
      const { records, fault } = readRecords(roomy(from, to));
      const whole = [0, first, first + second].findLastIndex((start) => start <= from);
      expect(records).toHaveLength(whole);
      const isGone = to === log.length && [0, first, first + second].includes(from);
      expect(fault === null).toBe(isGone);
      if (from >= first + second && !isGone) expect(fault).toBe('torn');
      if (to < first + second) expect(fault).toBe('damaged');
    }),
  );
});

it('notices any altered byte and reads nothing from there on', () => {
  fc.assert(
    fc.property(fc.nat(log.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const altered = Buffer.from(log);
      altered[at] = (log[at] ?? 0) ^ flip;
      const { records, fault } = readRecords(altered);
      expect(fault).not.toBeNull();
      expect(records.map((read) => read.record.seq)).toEqual([10, 11, 12].slice(0, records.length));
      expect(records.length).toBeLessThan(3);
    }),
  );
});

it('takes a record of an unknown form for damage, even with the right checksum', () => {
  const strange = encodeRecord({ ...testRecord(10), extra: 1 } as ReturnType<typeof testRecord>);
  expect(readRecords(strange)).toEqual({ records: [], fault: 'damaged' });
});

it('reads the last record alone, whatever room is behind it, and refuses one that is not whole', () => {
  expect(lastRecord(Buffer.concat([log, Buffer.alloc(3_000)]))).toEqual(testRecord(12));
  expect(lastRecord(Buffer.from(lines[0] ?? []))).toEqual(testRecord(10));
  expect(lastRecord(Buffer.alloc(3_000))).toBeNull();
  const good = log.length - (lines[2]?.length ?? 0);
  fc.assert(
    fc.property(fc.integer({ min: good + 1, max: log.length - 1 }), (length) => {
      expect(() => lastRecord(log.subarray(0, length))).toThrow();
    }),
  );
});

import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NODE_DISK } from './disk';
import { Log, logPathOf } from './log';
import { readRecords, withoutZeros } from './log-record';
import { errnoError } from './testing/failing-disk';
import { testRecord } from './testing/records';
import { temporaryFolder } from './testing/temporary-folder';
import { jsonParts } from './transaction-changes';

function seqs(path: string): readonly number[] {
  return readRecords(readFileSync(path)).records.map((read) => read.record.seq);
}

it('lies beside the dossier and is created by its first record', () => {
  const path = logPathOf(join(temporaryFolder(), 'ukraine.parley'));
  expect(path).toMatch(/ukraine\.parley-log$/);
  const log = new Log(path, 0);
  expect(existsSync(path)).toBe(false);
  log.append(testRecord(1));
  log.append(testRecord(2));
  expect(seqs(path)).toEqual([1, 2]);
  expect(withoutZeros(readFileSync(path)).length).toBe(log.length);
  log.remove();
  expect(existsSync(path)).toBe(false);
});

it('goes on where it was left, and can be cut back', () => {
  const path = join(temporaryFolder(), 'a.parley-log');
  const first = new Log(path, 0);
  first.append(testRecord(1));
  const { length } = first;
  first.append(testRecord(2));
  first.close();
  const again = new Log(path, first.length, NODE_DISK, readFileSync(path).length);
  again.truncate(length);
  again.append(testRecord(3));
  expect(seqs(path)).toEqual([1, 3]);
  again.close();
});

it('refuses to write behind what another program has written', () => {
  const path = join(temporaryFolder(), 'a.parley-log');
  const log = new Log(path, 0);
  log.append(testRecord(1));
  appendFileSync(path, 'x');
  expect(() => log.append(testRecord(2))).toThrow('saveFailed');
  expect(seqs(path)).toEqual([1]);
  log.remove();
  expect(existsSync(path)).toBe(true);
});

it('writes over the zeros behind its records without growing, and makes room again when they are used up', () => {
  const path = join(temporaryFolder(), 'a.parley-log');
  const log = new Log(path, 0);
  const sizes = new Set<number>();
  for (let seq = 1; seq <= 500; seq += 1) {
    log.append(testRecord(seq));
    sizes.add(statSync(path).size);
  }
  expect(seqs(path)).toHaveLength(500);
  expect(sizes.size).toBe(3);
  log.close();
});

it('refuses to write over what another program has written into its zeros', () => {
  const path = join(temporaryFolder(), 'a.parley-log');
  const log = new Log(path, 0);
  log.append(testRecord(1));
  const other = new Log(path, log.length, NODE_DISK, statSync(path).size);
  other.append(testRecord(7));
  expect(() => log.append(testRecord(2))).toThrow('saveFailed');
  expect(seqs(path)).toEqual([1, 7]);
  other.close();
  log.close();
});

it('writes a record alone where there is no room for more than that', () => {
  const path = join(temporaryFolder(), 'a.parley-log');
  const most = 4_000;
  const disk = {
    ...NODE_DISK,
    writeAt: (handle: number, bytes: Uint8Array, offset: number, length: number, position: number) => {
      if (position >= most) throw errnoError('ENOSPC');
      return NODE_DISK.writeAt(handle, bytes, offset, Math.min(length, most - position), position);
    },
  };
  const log = new Log(path, 0, disk);
  const kept: number[] = [];
  for (let seq = 1; seq <= 20; seq += 1) {
    try {
      log.append(testRecord(seq));
      kept.push(seq);
    } catch (error) {
      expect(error).toMatchObject({ code: 'diskFull' });
    }
  }
  expect(kept.length).toBeGreaterThan(2);
  expect(kept.length).toBeLessThan(20);
  expect(seqs(path)).toEqual(kept);
  expect(readRecords(readFileSync(path)).fault).toBeNull();
  log.close();
});

it('does not acknowledge into a log that was deleted, and starts anew once the file has been written', () => {
  const path = join(temporaryFolder(), 'a.parley-log');
  const log = new Log(path, 0);
  log.append(testRecord(1));
  rmSync(path);
  expect(() => log.append(testRecord(2))).toThrow('saveFailed');
  rmSync(path, { force: true });
  log.truncate(0);
  log.append(testRecord(2));
  expect(seqs(path)).toEqual([2]);
  log.close();
});

it('says so when it cannot be written at all', () => {
  const path = join(temporaryFolder(), 'a.parley-log');
  mkdirSync(path);
  expect(() => new Log(path, 0).append(testRecord(1))).toThrow('saveFailed');
});

it('writes a very long record piece by piece, and is as it was when that is left in between', () => {
  const path = join(temporaryFolder(), 'a.parley-log');
  const log = new Log(path, 0);
  log.append(testRecord(1));
  const before = withoutZeros(readFileSync(path));
  const texts = { ['a'.repeat(64)]: 'Текст '.repeat(1_000_000) };
  const long = testRecord(2, { texts });
  const parts = jsonParts(long.changes);
  const steps = log.appendInSteps(long, parts);
  for (let share = 0; share < 0.5; ) share = steps.next().value ?? 1;
  // Killed now, the end would be cut off.
  expect(readFileSync(path).length).toBeGreaterThan(before.length + 4_000_000);
  expect(readRecords(readFileSync(path))).toMatchObject({
    records: [{ record: testRecord(1) }],
    fault: 'torn',
  });
  steps.return();
  expect(withoutZeros(readFileSync(path))).toEqual(before);
  log.append(testRecord(2));
  const shares = [...log.appendInSteps({ ...long, ...testRecord(3, { texts }) }, parts)];
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(seqs(path)).toEqual([1, 2, 3]);
  log.close();
});

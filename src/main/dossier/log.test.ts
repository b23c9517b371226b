import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Log, logPathOf } from './log';
import { readRecords } from './log-record';
import { testRecord } from './testing/records';
import { temporaryFolder } from './testing/temporary-folder';

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
  expect(readFileSync(path).length).toBe(log.length);
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
  const again = new Log(path, readFileSync(path).length);
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

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Disk, NODE_DISK } from './disk';
import { renamePatiently } from './rename-patiently';
import { temporaryFolder } from './testing/temporary-folder';

/** A disk whose first `count` renames fail with an errno code. */
function heldDisk(code: string, count: number): Disk {
  let left = count;
  return {
    ...NODE_DISK,
    rename(from, to) {
      left -= 1;
      if (left >= 0) throw Object.assign(new Error(code), { code });
      NODE_DISK.rename(from, to);
    },
  };
}

function twoFiles() {
  const folder = temporaryFolder();
  const [from, to] = [join(folder, 'new'), join(folder, 'old')];
  writeFileSync(from, 'new');
  writeFileSync(to, 'old');
  return { from, to };
}

it('waits, longer each time, until another program lets go of the file', () => {
  const { from, to } = twoFiles();
  const pauses: number[] = [];
  renamePatiently(from, to, heldDisk('EBUSY', 3), (ms) => pauses.push(ms));
  expect(readFileSync(to, 'utf8')).toBe('new');
  expect(pauses).toEqual([10, 20, 50]);
});

it('gives up in the end and leaves both files as they were', () => {
  const { from, to } = twoFiles();
  expect(() => renamePatiently(from, to, heldDisk('EBUSY', 100), () => {})).toThrow('EBUSY');
  expect([readFileSync(to, 'utf8'), existsSync(from)]).toEqual(['old', true]);
});

it('does not wait for what waiting does not mend', () => {
  const { from, to } = twoFiles();
  const pauses: number[] = [];
  expect(() => renamePatiently(from, to, heldDisk('ENOSPC', 1), (ms) => pauses.push(ms))).toThrow('ENOSPC');
  expect(pauses).toEqual([]);
});

import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSession } from '../create-session';
import { type Disk, NODE_DISK } from '../disk';
import { sha256 } from '../hash';
import { createDossier, createIssue, createParty, importSource, recordPosition } from '../testing/commands';
import { testId } from '../testing/ids';
import { temporaryFolder } from '../testing/temporary-folder';
import { readAbout } from './about';
import { backupFolder, backupPath, listBackups } from './backup-folder';
import { type BackupOrder, makeBackup } from './make-backup';
import { newestBackupOf, readBackup } from './read-backup';
import { usageOf } from './usage';

const MINUTE = 60_000;
const NOON = Date.parse('2025-08-06T12:00:00.000Z');

interface Place {
  readonly path: string;
  readonly backups: string;
  readonly folder: string;
}

/** A dossier with a source and a position that rests on it, as a file that is closed. */
async function aFile(): Promise<Place> {
  const root = temporaryFolder();
  const path = join(root, 'Talks.parley');
  const commands = [
    createDossier,
    createParty(10),
    createIssue(30),
    importSource(40, 'وفي نصٍّ تَطلُب كييف ضمانات.\nAnd more.'),
    recordPosition(60, { party: 10, issue: 30, source: 40 }),
  ];
  const session = await createSession(path, commands, { coder: 'A. Analyst' });
  await session.close();
  const backups = join(root, 'profile', 'backups');
  return { path, backups, folder: backupFolder(backups, testId(1)) };
}

function orderOf({ path, backups }: Place, changes: Partial<BackupOrder> = {}): BackupOrder {
  const hash = sha256(readFileSync(path));
  return { path, hash, backups, dossierId: testId(1), reason: 'automatic', now: NOON, ...changes };
}

describe('a backup', () => {
  it('is the file byte for byte, says what it holds, and lies outside the dossier’s folder', async () => {
    const place = await aFile();
    const backup = await makeBackup(orderOf(place));
    const copy = backupPath(place.folder, backup.id);
    expect(readFileSync(copy).equals(readFileSync(place.path))).toBe(true);
    expect(backup.id).toMatch(/^2025-08-06T12-00-00\.000Z automatic [0-9a-f]{16}$/);
    expect(listBackups(place.folder)).toEqual([backup]);
    expect(readAbout(place.folder)).toEqual({
      title: 'War in Ukraine',
      path: place.path,
      holdings: { [backup.id]: { parties: 1, issues: 1, sources: 1, positions: 1 } },
      paths: { [backup.id]: place.path },
    });
    expect(usageOf(place.backups, testId(1))).toEqual({ total: backup.size, ofDossier: backup.size });
    expect(usageOf(place.backups, null).ofDossier).toBe(0);
    if (process.platform !== 'win32') expect(statSync(copy).mode & 0o222).toBe(0);
  });

  it('gives back rows and texts', async () => {
    const place = await aFile();
    const { id } = await makeBackup(orderOf(place));
    const { dossier, texts } = await readBackup(place.folder, id, new Set());
    expect(dossier.positions.get(testId(60))?.statement).toBe('Statement 60');
    const [hash = '', text] = Object.entries(texts)[0] ?? [];
    expect(text).toBe('وفي نصٍّ تَطلُب كييف ضمانات.\nAnd more.');
    expect((await readBackup(place.folder, id, new Set([hash]))).texts).toEqual({});
  });

  it('is not made of a damaged file, of one that is another by now, or of one that is gone', async () => {
    const place = await aFile();
    const order = orderOf(place);
    const bytes = readFileSync(place.path);
    const damaged = Buffer.from(bytes);
    damaged.fill(0, 4096, 12_288);
    writeFileSync(place.path, damaged);
    await expect(makeBackup(order)).rejects.toMatchObject({ code: 'fileReplaced' });
    await expect(makeBackup(orderOf(place))).rejects.toMatchObject({ code: 'fileDamaged' });
    await expect(makeBackup({ ...order, path: `${place.path}-gone` })).rejects.toThrow();
    expect(listBackups(place.folder)).toEqual([]);
    writeFileSync(place.path, bytes);
    await expect(makeBackup({ ...order, dossierId: testId(2) })).rejects.toMatchObject({
      code: 'saveFailed',
    });
    expect(listBackups(backupFolder(place.backups, testId(2)))).toEqual([]);
  });

  it('takes no older one away before it is verified, whichever call of the file system fails', async () => {
    const place = await aFile();
    // All in one third of a day: each makes the one before it needless.
    const first = await makeBackup(orderOf(place));
    const failures = await withEveryFailure(async (disk, n) => {
      const isMade = await makeBackup(orderOf(place, { now: NOON + n * MINUTE }), disk).then(
        () => true,
        () => false,
      );
      const left = listBackups(place.folder);
      expect(left.length).toBeGreaterThan(0);
      // What an interrupted copy leaves is cleared away after an hour; here it would make every round longer.
      for (const file of readdirSync(place.folder))
        if (file.startsWith('.')) NODE_DISK.remove(join(place.folder, file));
      for (const { id } of left) await expect(readBackup(place.folder, id, new Set())).resolves.toBeTruthy();
      return isMade;
    });
    expect(failures).toBeGreaterThan(10);
    const second = await makeBackup(orderOf(place, { now: NOON + 230 * MINUTE }));
    expect(listBackups(place.folder)).toEqual([second]);
    expect(existsSync(backupPath(place.folder, first.id))).toBe(false);
  });

  it('never has the instant of another one', async () => {
    const place = await aFile();
    await makeBackup(orderOf(place, { reason: 'restore' }));
    const { at } = await makeBackup(orderOf(place, { reason: 'migration' }));
    expect(at).toBe(NOON + 1);
    expect(listBackups(place.folder).map(({ reason }) => reason)).toEqual(['migration', 'restore']);
  });

  it('stays also when the clock was set back', async () => {
    const place = await aFile();
    const later = await makeBackup(orderOf(place, { now: NOON + 2 * MINUTE }));
    const earlier = await makeBackup(orderOf(place));
    expect(listBackups(place.folder)).toEqual([later, earlier]);
  });

  it('clears away what interrupted ones left, but not what another window may be writing', async () => {
    const place = await aFile();
    await makeBackup(orderOf(place));
    const [old, young] = ['0', '1'].map((digit) =>
      join(place.folder, `.x.parley.parley-tmp-${digit.repeat(16)}`),
    );
    if (old === undefined || young === undefined) throw new Error('there are two');
    for (const file of [old, young, join(place.folder, 'notes.txt')]) writeFileSync(file, 'half');
    const longAgo = new Date(NOON - 2 * 60 * MINUTE);
    utimesSync(old, longAgo, longAgo);
    utimesSync(young, new Date(NOON), new Date(NOON));
    await makeBackup(orderOf(place, { now: NOON + MINUTE }));
    expect(existsSync(old)).toBe(false);
    expect(existsSync(young)).toBe(true);
    expect(readdirSync(place.folder)).toContain('notes.txt');
  });
});

describe('the newest good backup of a file', () => {
  it('is found by the file’s path, whatever has become of the file, and is one that can be read', async () => {
    const place = await aFile();
    const good = await makeBackup(orderOf(place, { now: NOON - 9 * 60 * MINUTE }));
    const rotten = await makeBackup(orderOf(place));
    const path = backupPath(place.folder, rotten.id);
    const bytes = readFileSync(path);
    // One letter of a text: SQLite itself would not notice.
    bytes[bytes.lastIndexOf('And more.')] = 0x61;
    NODE_DISK.remove(path);
    writeFileSync(path, bytes);
    writeFileSync(place.path, '');
    expect(await newestBackupOf(place.backups, place.path)).toEqual({
      at: good.at,
      path: backupPath(place.folder, good.id),
    });
    await expect(readBackup(place.folder, rotten.id, new Set())).rejects.toMatchObject({
      code: 'backupDamaged',
    });
  });

  it('is of the file itself although a copy of the dossier was backed up since, and of the copy where no other is whole', async () => {
    const place = await aFile();
    const own = await makeBackup(orderOf(place));
    const copy = join(dirname(place.path), 'Copy.parley');
    copyFileSync(place.path, copy);
    const other = await makeBackup({ ...orderOf(place), path: copy, now: NOON + 20 * MINUTE });
    const found = ({ at, id }: { at: number; id: string }) => ({ at, path: backupPath(place.folder, id) });
    expect(await newestBackupOf(place.backups, place.path)).toEqual(found(own));
    expect(await newestBackupOf(place.backups, copy)).toEqual(found(other));
    NODE_DISK.remove(backupPath(place.folder, own.id));
    writeFileSync(backupPath(place.folder, own.id), '');
    expect(await newestBackupOf(place.backups, place.path)).toEqual(found(other));
  });

  it('is none where there is none', async () => {
    const place = await aFile();
    expect(await newestBackupOf(place.backups, place.path)).toBeNull();
    await makeBackup(orderOf(place));
    expect(await newestBackupOf(place.backups, `${place.path}x`)).toBeNull();
    await expect(readBackup(place.folder, '../../Talks', new Set())).rejects.toMatchObject({
      code: 'backupMissing',
    });
  });
});

/** Repeats `work` with the first, second, third … call of the disk failing, until it gets by without a failure. Returns how many did. */
async function withEveryFailure(work: (disk: Disk, n: number) => Promise<boolean>): Promise<number> {
  for (let n = 1; ; n += 1) {
    let calls = 0;
    const disk = new Proxy(NODE_DISK, {
      get: (target, key: keyof Disk) => {
        const call = target[key] as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          calls += 1;
          if (calls === n && key !== 'close') throw Object.assign(new Error('EIO'), { code: 'EIO' });
          return call(...args);
        };
      },
    });
    await work(disk, n);
    if (calls < n) return n - 1;
  }
}

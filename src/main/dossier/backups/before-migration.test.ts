import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../database';
import { sha256 } from '../hash';
import { APPLICATION_ID } from '../migrate';
import { openSession } from '../open-session';
import type { SessionOptions } from '../session-options';
import { createParty } from '../testing/commands';
import { testId } from '../testing/ids';
import { temporaryFolder } from '../testing/temporary-folder';
import { backupFolder, backupPath, listBackups } from './backup-folder';
import { makeBackup } from './make-backup';
import { readBackup } from './read-backup';

const FIRST = readFileSync(join(import.meta.dirname, '..', 'migrations', '0001-initial.sql'), 'utf8');
const AT = '2025-08-06T10:00:00.000Z';

/** A dossier as the first version of the format has it, in a folder of its own, and the folder for backups. */
async function aFirstVersion() {
  const root = temporaryFolder();
  const path = join(root, 'Old.parley');
  const db = await openDatabase(null);
  db.script(FIRST);
  db.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;`);
  const meta = { id: testId(1), title: 'Talks', createdAt: AT };
  db.run('INSERT INTO meta VALUES (?, ?, ?)', Object.values(meta));
  const created = JSON.stringify([{ table: 'meta', id: meta.id, before: null, after: meta }]);
  const transaction = [1, testId(1_000), AT, 'A. Analyst', 'dossier.create', 'do', created];
  db.run('INSERT INTO transactions VALUES (?, ?, ?, ?, ?, ?, ?)', transaction);
  db.run('UPDATE file_state SET generation = 1, last_seq = 1');
  writeFileSync(path, db.exportBytes());
  db.close();
  const backups = join(root, 'backups');
  const options: SessionOptions = {
    coder: 'A. Analyst',
    schedule: () => () => {},
    beforeMigration: (file) => makeBackup({ ...file, backups, reason: 'migration', now: Date.parse(AT) }),
  };
  return { path, backups, folder: backupFolder(backups, testId(1)), options, bytes: readFileSync(path) };
}

it('keeps a file of an older format byte for byte before it is replaced, once', async () => {
  const { path, folder, options, bytes } = await aFirstVersion();
  const session = await openSession(path, options);
  session.execute(testId(100), createParty(10));
  expect(await session.close()).toBeNull();
  expect(sha256(readFileSync(path))).not.toBe(sha256(bytes));
  const [backup] = listBackups(folder);
  expect(backup?.reason).toBe('migration');
  expect(readFileSync(backupPath(folder, backup?.id ?? '')).equals(bytes)).toBe(true);
  expect((await readBackup(folder, backup?.id ?? '', new Set())).dossier.parties.size).toBe(0);
  await (await openSession(path, options)).close();
  expect(listBackups(folder)).toHaveLength(1);
});

it('does not keep anybody from their work when the original cannot be kept, and says so', async () => {
  const { path, backups, options } = await aFirstVersion();
  writeFileSync(backups, 'a file where the folder would have to be');
  const session = await openSession(path, options);
  expect(session.notices).toEqual([{ key: 'backupFailed', params: {} }]);
  session.execute(testId(100), createParty(10));
  expect(await session.close()).toBeNull();
});

it('keeps nothing of a file of the current format, or of one that is only read', async () => {
  const { path, folder, options } = await aFirstVersion();
  await (await openSession(path, { ...options, isReadOnly: true })).close();
  expect(listBackups(folder)).toEqual([]);
});

import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DossierError } from '../../shared/errors';
import { createSession } from './create-session';
import { openDatabase } from './database';
import { checkHeader, isStill, readDossierFile } from './file';
import { FORMAT_VERSION } from './migrate';
import { openSession } from './open-session';
import { createDossier, createIssue, createParty, importSource, recordPosition } from './testing/commands';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

async function dossierFile(): Promise<string> {
  const path = join(temporaryFolder(), 'ukraine.parley');
  const session = await createSession(path, [createDossier, createParty(10)], { coder: 'A. Analyst' });
  await session.close();
  return path;
}

/** Opens a file with these bytes and returns what it is refused with; the file must be as it was. */
async function refusalOf(bytes: Uint8Array): Promise<{ readonly code: string; readonly params: object }> {
  const path = join(temporaryFolder(), 'bad.parley');
  writeFileSync(path, bytes);
  const error: unknown = await openSession(path, { coder: '' }).catch((reason: unknown) => reason);
  expect(readFileSync(path)).toEqual(Buffer.from(bytes));
  if (!(error instanceof DossierError)) throw new Error('it was not refused');
  return { code: error.code, params: error.params };
}

async function alteredBy(alter: (bytes: Buffer) => void): Promise<Buffer> {
  const bytes = readFileSync(await dossierFile());
  alter(bytes);
  return bytes;
}

async function alteredWith(sql: string): Promise<Uint8Array> {
  const db = await openDatabase(readFileSync(await dossierFile()));
  db.script(sql);
  const bytes = db.exportBytes();
  db.close();
  return bytes;
}

it('says when there is no file, or a folder in its place', async () => {
  const folder = temporaryFolder();
  await expect(readDossierFile(join(folder, 'gone.parley'))).rejects.toMatchObject({
    code: 'fileMissing',
    params: { name: 'gone.parley' },
  });
  mkdirSync(join(folder, 'a.parley'));
  await expect(readDossierFile(join(folder, 'a.parley'))).rejects.toMatchObject({ code: 'fileIsFolder' });
});

it('refuses an empty file, which SQLite would open', async () => {
  expect(await refusalOf(new Uint8Array())).toEqual({ code: 'fileEmpty', params: { name: 'bad.parley' } });
});

it('refuses what is not an SQLite file', async () => {
  expect(await refusalOf(Buffer.from('PK\u0003\u0004 a spreadsheet'))).toMatchObject({
    code: 'fileNotDossier',
  });
  expect(await refusalOf(Buffer.from('SQLite'))).toMatchObject({ code: 'fileNotDossier' });
});

it('refuses a file whose end is missing, wherever it is cut', async () => {
  const whole = readFileSync(await dossierFile());
  for (const length of [50, 100, 4_096, whole.length - 4_096, whole.length - 1]) {
    expect(await refusalOf(whole.subarray(0, length))).toMatchObject({ code: 'fileTruncated' });
  }
});

it('refuses the database of another program', async () => {
  const db = await openDatabase(null);
  db.script('CREATE TABLE notes (text TEXT)');
  expect(await refusalOf(db.exportBytes())).toMatchObject({ code: 'fileForeignDatabase' });
  db.close();
});

it('refuses the file of a newer Parley and names both versions', async () => {
  const bytes = await alteredBy((header) => header.writeUInt32BE(FORMAT_VERSION + 6, 60));
  expect(await refusalOf(bytes)).toEqual({
    code: 'fileNewer',
    params: { name: 'bad.parley', found: FORMAT_VERSION + 6, known: FORMAT_VERSION },
  });
});

it('refuses a damaged file', async () => {
  expect(await refusalOf(await alteredBy((bytes) => bytes.fill(0xff, 4_096, 8_192)))).toMatchObject({
    code: 'fileDamaged',
  });
  const whole = readFileSync(await dossierFile());
  expect(await refusalOf(Buffer.concat([whole, Buffer.from('tail')]))).toMatchObject({ code: 'fileDamaged' });
});

it.each([
  ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON parties BEGIN DELETE FROM sources; END'],
  ['a table more', 'CREATE TABLE more (x TEXT)'],
  ['a table less', 'DROP TABLE position_tags'],
  ['no row of its own', 'DELETE FROM meta'],
  ['a colour that is none', "UPDATE parties SET colour = 'red'"],
  ['a row that refers to nothing', "PRAGMA foreign_keys = OFF; UPDATE parties SET id = 'x'"],
  [
    'no transactions',
    'DELETE FROM transaction_rows; DELETE FROM transaction_tables; DELETE FROM transactions',
  ],
  ['a history that makes no sense', "UPDATE transactions SET kind = 'undo'"],
])('refuses a file with %s as damaged', async (_, sql) => {
  expect(await refusalOf(await alteredWith(sql))).toMatchObject({ code: 'fileDamaged' });
});

it('opens a file that another SQLite program has analysed and vacuumed', async () => {
  const path = join(temporaryFolder(), 'ukraine.parley');
  writeFileSync(path, await alteredWith('ANALYZE'));
  const { db, dossier } = await readDossierFile(path);
  expect(dossier.parties.has(testId(10))).toBe(true);
  db.close();
});

it('finds the length right for pages of 65,536 bytes, which the header writes as 1', () => {
  const bytes = Buffer.alloc(65_536);
  bytes.write('SQLite format 3\0', 'latin1');
  bytes.writeUInt16BE(1, 16);
  bytes.writeUInt32BE(2, 28);
  expect(() => checkHeader(bytes, 'a.parley')).toThrow('fileTruncated');
  bytes.writeUInt32BE(1, 28);
  expect(() => checkHeader(bytes, 'a.parley')).toThrow('fileForeignDatabase');
});

it('opens what cannot be written for reading only, and what cannot be read not at all', async () => {
  const path = await dossierFile();
  // Permissions do not bind the superuser, for whom a dossier is never read-only and always readable.
  const isBound = process.getuid?.() !== 0;
  chmodSync(path, 0o444);
  const session = await openSession(path, { coder: '' });
  expect(session.isReadOnly).toBe(isBound);
  expect(session.notices).toEqual(isBound ? [{ key: 'openedReadOnly', params: {} }] : []);
  const attempt = () => session.execute(testId(100), createParty(11));
  if (isBound) expect(attempt).toThrow('readOnly');
  else expect(attempt().changed).not.toBeNull();
  expect(await session.close()).toBeNull();
  chmodSync(path, 0o000);
  const opening = readDossierFile(path).then(
    ({ db }) => db.close(),
    (error: unknown) => error,
  );
  if (isBound) expect(await opening).toMatchObject({ code: 'fileUnreadable' });
  else expect(await opening).toBeUndefined();
});

it('recognises a file by its content when its time stamp has changed', async () => {
  const path = await dossierFile();
  const { db, identity } = await readDossierFile(path);
  db.close();
  expect(isStill(path, identity)).toBe(true);
  expect(isStill(path, { ...identity, stamp: 'other' })).toBe(true);
  writeFileSync(path, 'other');
  expect(isStill(path, identity)).toBe(false);
  expect(isStill(`${path}-gone`, identity)).toBe(false);
});

it('does not take a file for whole on which another program has unfinished work', async () => {
  const path = await dossierFile();
  const before = readFileSync(path);
  const magic = Buffer.from('d9d505f920a163d7', 'hex');
  for (const [ending, bytes] of [
    ['-wal', Buffer.from('frames')],
    ['-journal', Buffer.concat([magic, Buffer.alloc(504)])],
  ] as const) {
    writeFileSync(path + ending, bytes);
    await expect(openSession(path, { coder: '' })).rejects.toMatchObject({
      code: 'fileInUse',
      params: { name: 'ukraine.parley' },
    });
    rmSync(path + ending);
  }
  expect(readFileSync(path)).toEqual(before);
  // What SQLite leaves behind in its persistent journal mode, and an emptied write-ahead log, say nothing.
  writeFileSync(`${path}-journal`, Buffer.alloc(512));
  writeFileSync(`${path}-wal`, '');
  await (await openSession(path, { coder: '' })).close();
});

it('opens a file whose text another program altered, and says which passages are not proved any more', async () => {
  const path = join(temporaryFolder(), 'ukraine.parley');
  const commands = [
    createDossier,
    createParty(10),
    createIssue(20),
    importSource(30, 'Moscow wants peace. Kyiv too.'),
  ];
  const session = await createSession(
    path,
    [...commands, recordPosition(40, { party: 10, issue: 20, source: 30 })],
    {
      coder: '',
    },
  );
  await session.close();
  await (await openSession(path, { coder: '' })).close();
  const db = await openDatabase(readFileSync(path));
  db.script("UPDATE source_texts SET text = replace(text, 'Moscow', 'Warsaw')");
  writeFileSync(path, db.exportBytes());
  db.close();
  const altered = await openSession(path, { coder: '' });
  expect(altered.notices).toEqual([
    { key: 'passagesUnproven', params: { count: 1, title: expect.any(String) as string } },
  ]);
  altered.close();
});

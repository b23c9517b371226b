import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createSession } from './create-session';
import { type Database, openDatabase } from './database';
import { APPLICATION_ID, FORMAT_VERSION, migrate, schemaOf } from './migrate';
import { openSession } from './open-session';
import type { Session } from './session';
import { createDossier, createIssue, createParty, importSource, recordPosition } from './testing/commands';
import { asEarlierVersion } from './testing/earlier-version';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

const NO_FILTER = {
  recordId: null,
  coder: null,
  table: null,
  action: null,
  since: null,
  until: null,
} as const;
const FIRST = readFileSync(join(import.meta.dirname, 'migrations', '0001-initial.sql'), 'utf8');
const PARTY = {
  id: testId(10),
  name: 'Moscow · موسكو',
  shortName: '',
  kind: 'state',
  colour: '#204060',
  aliases: [],
  ordinal: 1,
  notes: '',
  deletedAt: null,
};
const META = { id: testId(1), title: 'Talks', createdAt: '2025-08-06T10:00:00.000Z' };

/** The database of a dossier as version 1 wrote it: one party, recorded and renamed, and the renaming taken back. */
async function firstVersion(): Promise<Database> {
  const db = await openDatabase(null);
  db.script(FIRST);
  db.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;`);
  db.run('INSERT INTO meta VALUES (?, ?, ?)', [META.id, META.title, META.createdAt]);
  const { aliases: _, ...cells } = PARTY;
  db.run('INSERT INTO parties VALUES (?, ?, ?, ?, ?, ?, ?, ?)', Object.values(cells));
  const renamed = { ...PARTY, name: 'Kremlin' };
  const steps = [
    ['dossier.create', 'do', [{ table: 'meta', id: META.id, before: null, after: META }]],
    ['party.create', 'do', [{ table: 'parties', id: PARTY.id, before: null, after: PARTY }]],
    ['party.edit', 'do', [{ table: 'parties', id: PARTY.id, before: PARTY, after: renamed }]],
    ['party.edit', 'undo', [{ table: 'parties', id: PARTY.id, before: renamed, after: PARTY }]],
  ] as const;
  for (const [place, [command, kind, changes]] of steps.entries()) {
    db.run('INSERT INTO transactions VALUES (?, ?, ?, ?, ?, ?, ?)', [
      place + 1,
      testId(1_000 + place),
      META.createdAt,
      'A. Analyst',
      command,
      kind,
      JSON.stringify(changes),
    ]);
  }
  db.run('UPDATE file_state SET generation = 4, last_seq = 4');
  return db;
}

async function opened(path: string): Promise<Session> {
  return openSession(path, { coder: 'A. Analyst', schedule: () => () => {} });
}

it('brings a file of the first version to the present one and says from which it came', async () => {
  const db = await firstVersion();
  const fresh = await openDatabase(null);
  onTestFinished(() => {
    db.close();
    fresh.close();
  });
  expect(migrate(fresh, 'new.parley')).toBe(0);
  expect(migrate(db, 'old.parley')).toBe(1);
  expect(migrate(db, 'old.parley')).toBe(FORMAT_VERSION);
  expect(schemaOf(db)).toBe(schemaOf(fresh));
  expect(db.first('PRAGMA user_version')).toEqual({ user_version: FORMAT_VERSION });
});

it('finds the history that a file of the first version brought', async () => {
  const db = await firstVersion();
  onTestFinished(() => db.close());
  migrate(db, 'old.parley');
  expect(db.all('SELECT row_id, seq FROM transaction_rows ORDER BY seq')).toEqual([
    { row_id: META.id, seq: 1 },
    { row_id: PARTY.id, seq: 2 },
    { row_id: PARTY.id, seq: 3 },
    { row_id: PARTY.id, seq: 4 },
  ]);
  expect(db.all('SELECT table_name, seq FROM transaction_tables ORDER BY seq')).toEqual([
    { table_name: 'meta', seq: 1 },
    { table_name: 'parties', seq: 2 },
    { table_name: 'parties', seq: 3 },
    { table_name: 'parties', seq: 4 },
  ]);
});

it.each([2, 3] as const)(
  'brings a file of version %d to the present one with all that it holds',
  async (version) => {
    const path = join(temporaryFolder(), 'earlier.parley');
    const session = await createSession(
      path,
      [createDossier, createParty(10), createIssue(20), importSource(30, 'A text to cite.')],
      { coder: 'A. Analyst', schedule: () => () => {} },
    );
    session.execute(testId(100), recordPosition(40, { party: 10, issue: 20, source: 30 }));
    const before = session.dossier;
    expect(await session.close()).toBeNull();
    const db = await openDatabase(readFileSync(path));
    const earlier = asEarlierVersion(db, version);
    db.close();
    if (earlier === null) throw new Error('that version could not have kept it');
    writeFileSync(path, earlier);
    const again = await opened(path);
    onTestFinished(() => void again.close());
    expect(again.dossier).toEqual(before);
    again.undo(testId(101));
    expect(again.dossier.positions.get(testId(40))).toBeUndefined();
  },
);

it('opens a file of the first version without touching it, and writes the present one after the first change', async () => {
  const path = join(temporaryFolder(), 'old.parley');
  const db = await firstVersion();
  const bytes = db.exportBytes();
  db.close();
  writeFileSync(path, bytes);
  const session = await opened(path);
  expect(session.dossier.parties.get(PARTY.id)).toEqual({ ...PARTY, parentId: null });
  expect(session.undoState).toEqual({ undo: 'party.create', redo: 'party.edit' });
  expect(readFileSync(path)).toEqual(Buffer.from(bytes));

  session.execute(testId(2_000), createParty(11));
  expect(await session.close()).toBeNull();
  expect(readFileSync(path).readUInt32BE(60)).toBe(FORMAT_VERSION);
  const again = await opened(path);
  onTestFinished(() => void again.close());
  const { transactions } = again.historyPage({ ...NO_FILTER, recordId: PARTY.id }, null, 10);
  expect(transactions.map(({ seq, kind }) => [seq, kind])).toEqual([
    [4, 'undo'],
    [3, 'do'],
    [2, 'do'],
  ]);
});

it('carries out what was done to a file of the first version before a crash', async () => {
  const path = join(temporaryFolder(), 'old.parley');
  const db = await firstVersion();
  writeFileSync(path, db.exportBytes());
  db.close();
  const crashed = await opened(path);
  crashed.execute(testId(2_000), { type: 'record.restore', table: 'parties', id: PARTY.id, seq: 3 });
  expect(crashed.dossier.parties.get(PARTY.id)?.name).toBe('Kremlin');
  const again = await opened(path);
  onTestFinished(() => void again.close());
  expect(again.dossier).toEqual(crashed.dossier);
  const page = again.historyPage({ ...NO_FILTER, action: 'restored' }, null, 10);
  expect(page.transactions.map(({ seq }) => seq)).toEqual([5]);
});

import { expect, it } from 'vitest';
import { openDatabase } from './database';

const PRAGMAS = { foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, recursive_triggers: 1 };

it('sets the pragmas that SQLite forgets at every open, and they survive an export', async () => {
  const db = await openDatabase(null);
  db.script('CREATE TABLE a (x TEXT) STRICT');
  const bytes = db.exportBytes();
  const reopened = await openDatabase(bytes);
  for (const [pragma, value] of Object.entries(PRAGMAS)) {
    expect(db.first(`PRAGMA ${pragma}`)).toEqual({ [pragma]: value });
    expect(reopened.first(`PRAGMA ${pragma}`)).toEqual({ [pragma]: value });
  }
  db.close();
  reopened.close();
});

it('keeps prepared statements working after an export', async () => {
  const db = await openDatabase(null);
  db.script('CREATE TABLE a (x TEXT) STRICT');
  db.run('INSERT INTO a VALUES (?)', ['first']);
  db.exportBytes();
  db.run('INSERT INTO a VALUES (?)', ['second']);
  expect(db.all('SELECT x FROM a ORDER BY rowid')).toEqual([{ x: 'first' }, { x: 'second' }]);
  db.close();
});

it('takes a whole transaction back when the work throws, and can go on', async () => {
  const db = await openDatabase(null);
  db.script('CREATE TABLE a (x TEXT UNIQUE) STRICT');
  expect(() =>
    db.transaction(() => {
      db.run('INSERT INTO a VALUES (?)', ['kept?']);
      throw new Error('stopped');
    }),
  ).toThrow('stopped');
  expect(db.all('SELECT x FROM a')).toEqual([]);
  db.transaction(() => db.run('INSERT INTO a VALUES (?)', ['kept']));
  expect(db.first('SELECT x FROM a')).toEqual({ x: 'kept' });
  db.close();
});

it('refuses to export inside a transaction and to nest transactions', async () => {
  const db = await openDatabase(null);
  expect(() => db.transaction(() => db.exportBytes())).toThrow(/inside a transaction/);
  expect(() => db.transaction(() => db.transaction(() => {}))).toThrow(/already open/);
  expect(db.exportBytes().length).toBeGreaterThanOrEqual(0);
  db.close();
});

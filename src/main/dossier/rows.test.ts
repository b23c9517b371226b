import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply, type Change, reverse } from '../../shared/changes';
import { emptyDossier } from '../../shared/dossier';
import { type Database, openDatabase } from './database';
import { migrate } from './migrate';
import { readDossier } from './rows';
import { anyCreations, arbitraryTexts } from './testing/arbitrary-rows';
import { writeChange } from './write-change';

async function newDatabase(): Promise<Database> {
  const db = await openDatabase(null);
  migrate(db, 'test.parley');
  for (const [hash, text] of Object.entries(arbitraryTexts)) {
    db.run('INSERT INTO source_texts (hash, text) VALUES (?, ?)', [hash, text]);
  }
  return db;
}

function write(db: Database, changes: readonly Change[]): void {
  db.transaction(() => {
    for (const change of changes) writeChange(db, change);
  });
}

/** Turns creations of one dossier into edits of another with the same ids. */
function edits(from: readonly Change[], to: readonly Change[]): readonly Change[] {
  const before = new Map(from.map((change) => [change.id, change.after]));
  return to.map((change) => ({ ...change, before: before.get(change.id) ?? null }) as Change);
}

it('reads back every row as it was written, edited and taken back, in the order of recording', async () => {
  await fc.assert(
    fc.asyncProperty(anyCreations, anyCreations, async (first, second) => {
      const db = await newDatabase();
      try {
        const created = apply(emptyDossier(), { changes: first, texts: {} });
        write(db, first);
        expect(readDossier(db)).toEqual(created);
        expect([...readDossier(db).parties.keys()]).toEqual([...created.parties.keys()]);

        const changes = edits(first, second);
        write(db, changes);
        const edited = apply(created, { changes, texts: {} });
        expect(readDossier(db)).toEqual(edited);
        expect([...readDossier(db).positions.keys()]).toEqual([...edited.positions.keys()]);

        write(db, reverse({ changes, texts: {} }).changes);
        expect(readDossier(db)).toEqual(created);
        write(db, reverse({ changes: first, texts: {} }).changes);
        expect(readDossier(db)).toEqual(emptyDossier());
      } finally {
        db.close();
      }
    }),
    { numRuns: 60 },
  );
});

it('refuses a row that refers to nothing, and then nothing of the transaction is there', async () => {
  const db = await newDatabase();
  const [changes = []] = fc.sample(anyCreations, 1);
  const withoutParties = changes.filter((change) => change.table !== 'parties');
  expect(() => write(db, withoutParties)).toThrow(/FOREIGN KEY/);
  expect(readDossier(db)).toEqual(emptyDossier());
  db.close();
});

it('refuses words outside a closed vocabulary even when another program writes them', async () => {
  const db = await newDatabase();
  expect(() =>
    db.run(
      "INSERT INTO assessments VALUES ('a', 'i', '2025', 'undecided', '', '', '2025-01-01T00:00:00Z', NULL)",
    ),
  ).toThrow(/CHECK/);
  db.close();
});

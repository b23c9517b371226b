import { createHash } from 'node:crypto';
import { openDatabase } from '../src/main/dossier/database';
import { issuesInOrder, live, partiesInOrder } from '../src/shared/dossier';
import { type Dossier, TABLE_SCHEMAS } from '../src/shared/model';
import { compareDates, countsAsOf } from '../src/shared/partial-date';
import type { PositionRow } from '../src/shared/views/positions';

/** What whoever opens a file that must be proved cannot do without: SQLite's own checks, every row, and every text's hash. */
export async function readPlainly(bytes: Uint8Array): Promise<number> {
  const db = await openDatabase(bytes);
  createHash('sha256').update(bytes).digest('hex');
  db.all('PRAGMA quick_check');
  db.all('PRAGMA foreign_key_check');
  const rows = Object.keys(TABLE_SCHEMAS).map((table) => db.all(`SELECT * FROM ${table}`).length);
  for (const { text } of db.all('SELECT text FROM source_texts')) {
    createHash('sha256').update(String(text)).digest('hex');
  }
  db.close();
  return rows.reduce((sum, count) => sum + count, 0);
}

/** The position of every cell as of an ISO day, found by looking at every position for each. */
export function naiveMatrix(dossier: Dossier, asOf: string) {
  return issuesInOrder(dossier).map(({ issue }) =>
    partiesInOrder(dossier).map((party) =>
      live(dossier.positions)
        .filter((one) => one.partyId === party.id && one.issueId === issue.id && countsAsOf(one.date, asOf))
        .toSorted((a, b) => compareDates(a.date, b.date))
        .at(-1),
    ),
  );
}

/** What a search without folding does: the words in lower case, anywhere in the statement and the quotes. */
export function naiveSearch(rows: readonly PositionRow[], word: string): readonly PositionRow[] {
  const sought = word.toLowerCase();
  return rows.filter(({ position, quotes }) =>
    [position.statement, ...quotes].some((text) => text.toLowerCase().includes(sought)),
  );
}

/** How many code points each line of a text has: the least that cutting it into paragraphs takes. */
export function splitPlainly(text: string): readonly number[] {
  return text.split('\n').map((line) => [...line].length);
}

import { DatabaseSync } from 'node:sqlite';
import type { Position } from '../../src/shared/model';
import { quantile } from '../measure';

const ROUNDS = 7;

/** The same questions as SQL on the same file, which orders bytes and not letters, and as the plainest code on the same rows; milliseconds. */
export function peersBench(path: string, positions: readonly Position[]): void {
  const sqlite = new DatabaseSync(path, { readOnly: true });
  const ask = (sql: string, ...params: readonly string[]) => {
    const statement = sqlite.prepare(sql);
    return () => statement.all(...params);
  };
  const collator = new Intl.Collator('en', { numeric: true });
  const peers: readonly (readonly [string, () => unknown])[] = [
    [
      'node:sqlite, ids by party, then date',
      ask(
        'SELECT p.id FROM positions p JOIN parties q ON q.id = p.party_id WHERE p.deleted_at IS NULL ORDER BY q.name, p.date DESC',
      ),
    ],
    [
      'node:sqlite, ids by statement (bytes)',
      ask('SELECT id FROM positions WHERE deleted_at IS NULL ORDER BY statement'),
    ],
    [
      'node:sqlite, ids of one stance',
      ask("SELECT id FROM positions WHERE deleted_at IS NULL AND stance = 'rejects'"),
    ],
    [
      'node:sqlite, ids whose statement holds a word',
      ask("SELECT id FROM positions WHERE deleted_at IS NULL AND statement LIKE '%ceasefire%'"),
    ],
    [
      'node:sqlite, counts by party and stance',
      ask('SELECT party_id, stance, count(*) FROM positions WHERE deleted_at IS NULL GROUP BY 1, 2'),
    ],
    [
      'Array sort by statement, Intl.Collator',
      () => positions.toSorted((a, b) => collator.compare(a.statement, b.statement)),
    ],
    [
      'Array sort by party and date, plain strings',
      () =>
        positions.toSorted(
          (a, b) => a.partyId.localeCompare(b.partyId) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
        ),
    ],
    ['Array filter by one stance', () => positions.filter(({ stance }) => stance === 'rejects')],
  ];
  console.log('peers without a window                             p50 / p95');
  for (const [name, run] of peers) {
    run();
    const times = Array.from({ length: ROUNDS }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    });
    console.log(
      `${name.padEnd(48)} ${quantile(times, 0.5).toFixed(1).padStart(6)} / ${quantile(times, 0.95).toFixed(1)}`,
    );
  }
  sqlite.close();
}

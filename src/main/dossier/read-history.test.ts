import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Command } from '../../shared/commands';
import { DossierError } from '../../shared/errors';
import { type HistoryFilter, type HistoryTransaction, MOST_CHANGES } from '../../shared/history';
import type { TableName } from '../../shared/model';
import { FURNISHED_COMMANDS } from '../../shared/testing/furnished-dossier';
import { createSession } from './create-session';
import { openDatabase } from './database';
import { migrate } from './migrate';
import { readHistoryPage } from './read-history';
import type { Session } from './session';
import { anyCommand } from './testing/arbitrary-commands';
import { createDossier, createIssue, createParty, importSource, recordPosition } from './testing/commands';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

const ALL: HistoryFilter = {
  recordId: null,
  coder: null,
  table: null,
  action: null,
  since: null,
  until: null,
};

/** A session in which every step comes an hour after the one before it. */
async function newSession(commands: readonly Command[] = []): Promise<Session> {
  let hour = 0;
  const session = await createSession(join(temporaryFolder(), 'talks.parley'), [createDossier, ...commands], {
    coder: 'A. Analyst',
    schedule: () => () => {},
    now: () => new Date(Date.UTC(2025, 7, 6, hour++)),
  });
  onTestFinished(() => void session.close());
  return session;
}

let next = 50_000;
function id(): string {
  next += 1;
  return testId(next);
}

/** The places of the transactions that pass a filter, newest first. */
function seqs(session: Session, filter: Partial<HistoryFilter>): readonly number[] {
  return session.historyPage({ ...ALL, ...filter }, null, 50).transactions.map(({ seq }) => seq);
}

/** Transactions 2 to 8: two parties, an issue, a source, a position, all by one coder; then by another an edit and its undoing. */
async function furnished(): Promise<Session> {
  const session = await newSession();
  session.execute(id(), createParty(10));
  session.execute(id(), createParty(11));
  session.execute(id(), createIssue(20));
  session.execute(id(), importSource(30, 'نصّ طويل بما يكفي كي لا يكون المقطع كله'));
  session.execute(id(), recordPosition(40, { party: 10, issue: 20, source: 30 }));
  session.coder = 'ب. محللة';
  session.execute(id(), { type: 'position.edit', id: testId(40), patch: { firmness: 'flexible' } });
  session.undo(id());
  return session;
}

describe('the history', () => {
  it('tells who changed what, when and from what to what, newest first', async () => {
    const session = await furnished();
    const { transactions, hasMore } = session.historyPage(ALL, null, 2);
    expect(hasMore).toBe(true);
    expect(transactions).toMatchObject([
      { seq: 8, coder: 'ب. محللة', command: 'position.edit', kind: 'undo', changeCount: 1, otherCount: 0 },
      { seq: 7, coder: 'ب. محللة', command: 'position.edit', kind: 'do' },
    ]);
    const [change] = transactions[1]?.changes ?? [];
    expect(change).toMatchObject({
      table: 'positions',
      before: { firmness: 'redLine' },
      after: { firmness: 'flexible' },
    });
  });

  it('is found for one record, coder, kind of record, kind of change, and time, and for any of these together', async () => {
    const session = await furnished();
    expect(seqs(session, {})).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(seqs(session, { recordId: testId(40) })).toEqual([8, 7, 6]);
    expect(seqs(session, { recordId: testId(999) })).toEqual([]);
    expect(seqs(session, { coder: 'ب. محللة' })).toEqual([8, 7]);
    expect(seqs(session, { table: 'parties' })).toEqual([3, 2]);
    expect(seqs(session, { table: 'passages' })).toEqual([6]);
    expect(seqs(session, { action: 'added' })).toEqual([6, 5, 4, 3, 2, 1]);
    expect(seqs(session, { action: 'changed' })).toEqual([7]);
    expect(seqs(session, { action: 'undone' })).toEqual([8]);
    expect(seqs(session, { action: 'redone' })).toEqual([]);
    const [third] = session.historyPage(ALL, 4, 1).transactions;
    expect(seqs(session, { since: third?.at ?? '' })).toEqual([8, 7, 6, 5, 4, 3]);
    expect(seqs(session, { until: third?.at ?? '' })).toEqual([2, 1]);
    expect(seqs(session, { coder: 'A. Analyst', table: 'positions', action: 'added' })).toEqual([6]);
    expect(seqs(session, { coder: 'ب. محللة', recordId: testId(40), action: 'changed' })).toEqual([7]);
    expect(seqs(session, { coder: 'ب. محللة', table: 'parties' })).toEqual([]);
    expect(session.coders()).toEqual(['A. Analyst', 'ب. محللة']);
  });

  it('comes in pages that leave nothing out and bring nothing twice', async () => {
    const session = await furnished();
    const found: number[] = [];
    for (let before: number | null = null; ; ) {
      const { transactions, hasMore } = session.historyPage(ALL, before, 3);
      found.push(...transactions.map(({ seq }) => seq));
      before = found.at(-1) ?? null;
      if (!hasMore) break;
    }
    expect(found).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('shows of a transaction what the filter is about, says how much else there was, and of very many changes the first', async () => {
    const session = await furnished();
    const { transactions } = session.historyPage({ ...ALL, recordId: testId(40), action: 'added' }, null, 5);
    expect(transactions[0]).toMatchObject({ changeCount: 1, otherCount: 1 });
    expect(transactions[0]?.changes.map(({ table }) => table)).toEqual(['positions']);
    const many = Array.from({ length: MOST_CHANGES + 20 }, (_, n) => createIssue(200 + n).issues[0]);
    session.execute(id(), {
      type: 'issue.create',
      issues: many.flatMap((issue) => (issue === undefined ? [] : [issue])),
    });
    const [last] = session.historyPage(ALL, null, 1).transactions;
    expect(last).toMatchObject({ changeCount: MOST_CHANGES + 20, otherCount: 0 });
    expect(last?.changes).toHaveLength(MOST_CHANGES);
  });

  it('reads no change of a transaction that it does not show, whatever is asked', async () => {
    const db = await openDatabase(null);
    onTestFinished(() => db.close());
    migrate(db, 'empty.parley');
    // Changes that cannot be parsed: reading one of them would throw.
    db.script(`
      WITH RECURSIVE n (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n WHERE seq < 5000)
      INSERT INTO transactions SELECT seq, 'id ' || seq, '2025-08-06T10:00:00.000Z', 'A', 'party.edit', 'do', '{}' FROM n;
      INSERT INTO transaction_tables SELECT 'parties', seq FROM transactions;
      INSERT INTO transaction_rows SELECT '${testId(1)}', 1;
      UPDATE transactions SET coder = 'B', changes = '[]' WHERE seq = 1;
    `);
    for (const filter of [
      { coder: 'B' },
      { recordId: testId(1) },
      { table: 'parties', coder: 'B' },
    ] as const) {
      const page = readHistoryPage(db, { ...ALL, ...filter }, null, 50);
      expect(page.transactions.map(({ seq }) => seq)).toEqual([1]);
    }
    expect(() => readHistoryPage(db, ALL, null, 50)).toThrow();
  });
});

/** Carries out what can be carried out, now and then undoing and redoing. */
function act(session: Session, steps: readonly (Command | 'undo' | 'redo')[]): void {
  for (const step of steps) {
    try {
      if (step === 'undo') session.undo(id());
      else if (step === 'redo') session.redo(id());
      else session.execute(id(), step);
    } catch (error) {
      if (!(error instanceof DossierError)) throw error;
    }
  }
}

const anyStep = fc.oneof(
  { weight: 6, arbitrary: anyCommand },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
);

/** The state of a record after each transaction of its history, oldest first. */
function replay(history: readonly HistoryTransaction[]): readonly (readonly [seq: number, row: unknown])[] {
  let row: unknown = null;
  return history.toReversed().map(({ seq, changes }) => {
    for (const change of changes) {
      expect(change.before).toEqual(row);
      row = change.after;
    }
    return [seq, row];
  });
}

it('replayed, gives every record as it is now; and each of its states can be restored, or is refused and nothing changes', async () => {
  let restored = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 40, size: 'max' }), fc.nat(), async (steps, pick) => {
      const session = await newSession(FURNISHED_COMMANDS);
      act(session, steps);
      for (const table of Object.keys(session.dossier) as TableName[]) {
        for (const [rowId, row] of session.dossier[table]) {
          const { transactions } = session.historyPage({ ...ALL, recordId: rowId, table }, null, 200);
          const states = replay(transactions);
          expect(states.at(-1)?.[1]).toEqual(row);
          const [seq, then] = states[pick % states.length] ?? [0, null];
          const before = session.dossier;
          try {
            session.execute(id(), { type: 'record.restore', table, id: rowId, seq });
          } catch (error) {
            if (!(error instanceof DossierError)) throw error;
            expect(session.dossier).toBe(before);
            continue;
          }
          const stamps = { updatedAt: '', deletedAt: null };
          expect({ ...session.dossier[table].get(rowId), ...stamps }).toEqual({ ...Object(then), ...stamps });
          if (session.dossier === before) continue;
          restored += 1;
          session.undo(id());
          expect(session.dossier).toEqual(before);
        }
      }
    }),
    { numRuns: 60 },
  );
  // Usually 40 to 70: how many states differ from the present is a matter of the draws.
  expect(restored).toBeGreaterThan(10);
}, 60_000);

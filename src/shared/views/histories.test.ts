import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../model';
import { compareDates, countsAsOf } from '../partial-date';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { compareView } from './compare';
import { countAsOf, historyOf, inOrderOfStatement } from './histories';
import { matrixView } from './matrix';

const party = aParty(idOf(1));
const issue = anIssue(idOf(11));

const anyDate = fc.constantFrom(
  '2025-08-06',
  '2025-08-06~',
  '2025-08-06?',
  '2025-08',
  '2025-08-01',
  '2025',
  '2025-01-01',
  '2024-12-31',
  '2026',
  'no date',
);
const anyInstant = fc.constantFrom('2025-08-09T10:00:00.000Z', '2025-08-09T10:00:00.001Z');
const anyPositions = fc
  .array(fc.record({ date: anyDate, recordedAt: anyInstant }), { maxLength: 20 })
  .map((patches) => patches.map((patch, n) => aPosition(idOf(100 + n), party.id, issue.id, patch)));

function isInOrder(before: Position, after: Position): boolean {
  const byDate = compareDates(before.date, after.date);
  if (byDate !== 0) return byDate < 0;
  if (before.recordedAt !== after.recordedAt) return before.recordedAt < after.recordedAt;
  return before.id < after.id;
}

describe('the order of statements', () => {
  it('is by date, then by when it was recorded, then by id, wherever a position stood before', () => {
    fc.assert(
      fc.property(
        anyPositions.chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
        (positions) => {
          const inOrder = inOrderOfStatement(positions);
          expect(new Set(inOrder)).toEqual(new Set(positions));
          expect(inOrder).toHaveLength(positions.length);
          for (const [place, position] of inOrder.entries()) {
            const next = inOrder[place + 1];
            if (next !== undefined) expect(isInOrder(position, next)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the history of a cell', () => {
  it('has as many positions stated by a day as there are that count from it', () => {
    fc.assert(
      fc.property(
        anyPositions,
        fc.constantFrom('2024-12-30', '2024-12-31', '2025-01-01', '2025-08-01', '2025-08-06', '2027-01-01'),
        (positions, day) => {
          const history = historyOf(
            aDossier({ parties: [party], issues: [issue], positions }),
            party.id,
            issue.id,
          );
          const stated = history.slice(0, countAsOf(history, day));
          expect(new Set(stated)).toEqual(new Set(positions.filter((one) => countsAsOf(one.date, day))));
        },
      ),
    );
  });

  it('is empty where nothing was stated, and worked out once for each snapshot', () => {
    const dossier = aDossier({ positions: [aPosition(idOf(100), party.id, issue.id)] });
    expect(historyOf(dossier, party.id, idOf(12))).toEqual([]);
    expect(historyOf(dossier, idOf(2), issue.id)).toEqual([]);
    expect(historyOf(dossier, party.id, issue.id)).toBe(historyOf(dossier, party.id, issue.id));
  });
});

// In multiples of one plain pass over the positions, which takes some 12 ms where the matrix takes 60: a busy machine slows both.
it('works out the matrix and the comparison of 100,000 positions in a few passes over them', {
  retry: 3,
}, () => {
  const parties = Array.from({ length: 8 }, (_, n) => aParty(idOf(1 + n)));
  const issues = Array.from({ length: 40 }, (_, n) => anIssue(idOf(100 + n)));
  const positions = Array.from({ length: 100_000 }, (_, n) =>
    aPosition(idOf(1_000_000 + n), idOf(1 + (n % 8)), idOf(100 + ((n >> 3) % 40)), {
      date: new Date(Date.UTC(2015, 0, 1 + ((n * 7_919) % 3_650))).toISOString().slice(0, 10),
    }),
  );
  const dossier = aDossier({ parties, issues, positions });
  function fastest(work: () => unknown): number {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Math.min(...times);
  }
  const compared = { from: '2016-01-01', to: '2020-01-01', changesOnly: true };
  const pass = fastest(() => Map.groupBy(positions, (position) => `${position.partyId} ${position.issueId}`));
  expect(fastest(() => matrixView({ ...dossier }, { asOf: '2020-01-01' }))).toBeLessThan(15 * pass);
  expect(fastest(() => matrixView(dossier, { asOf: '2020-01-01' }))).toBeLessThan(1.5 * pass);
  expect(fastest(() => compareView({ ...dossier }, compared))).toBeLessThan(15 * pass);
});

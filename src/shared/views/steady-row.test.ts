import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_ARRANGEMENT } from '../matrix-arrangement';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { STANCES } from '../vocabulary';
import { matrixRow } from './matrix';
import { daysAgo } from './matrix-cell';
import { matrixFrame } from './matrix-frame';
import { type SteadyRow, steadyRow } from './steady-row';

const [russia, ukraine] = [aParty(idOf(1)), aParty(idOf(2))];
const arms = anIssue(idOf(11));
const said = [
  aPosition(idOf(21), russia.id, arms.id, { date: '2025-08-01' }),
  aPosition(idOf(22), ukraine.id, arms.id, { date: '2025-08-02', stance: 'rejects' }),
  aPosition(idOf(23), russia.id, arms.id, { date: '2025-08-06', stance: 'rejects' }),
];
const dossier = aDossier({ parties: [russia, ukraine], issues: [arms], positions: said });
const frame = matrixFrame(dossier, USUAL_ARRANGEMENT);

function rowAsOf(asOf: string, of = dossier, its = frame): ReturnType<typeof matrixRow> {
  const head = its.rowHeads[0];
  if (head === undefined) throw new Error('there is an issue');
  return matrixRow(of, its, head, { asOf });
}

describe('a steady row', () => {
  it('is the very row of an earlier date when all that differs is how long ago things were said', () => {
    const before = rowAsOf('2025-08-03');
    expect(steadyRow(before, rowAsOf('2025-08-05'))).toBe(before);
  });

  it('keeps the cells that say the same when another says something else, and its state when that is another', () => {
    const before = rowAsOf('2025-08-05');
    const now = steadyRow(before, rowAsOf('2025-08-06'));
    expect(now.cells[0]).not.toBe(before.cells[0]);
    expect(now.cells[0]?.current).toBe(said[2]);
    expect(now.cells[1]).toBe(before.cells[1]);
    expect(before.state?.facing).not.toBeNull();
    expect(now.state?.facing).toBeNull();
  });

  it('is the new row where the head is another', () => {
    const renamed = aDossier({
      parties: [russia, ukraine],
      issues: [{ ...arms, name: 'Weapons' }],
      positions: said,
    });
    const now = rowAsOf('2025-08-03', renamed, matrixFrame(renamed, USUAL_ARRANGEMENT));
    expect(steadyRow(rowAsOf('2025-08-03'), now)).toBe(now);
  });

  it('says what the row says, through whatever dates it came to be, with the age of each position asked for', () => {
    const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2025-08-${String(day).padStart(2, '0')}`);
    const anyPosition = fc.record({
      date: fc.oneof(anyDay, fc.constantFrom('2025-08', '2025', '2025-08-06~')),
      stance: fc.constantFrom(...STANCES),
      partyId: fc.constantFrom(russia.id, ukraine.id),
    });
    fc.assert(
      fc.property(
        fc.array(anyPosition, { maxLength: 10 }),
        fc.array(anyDay, { minLength: 1, maxLength: 6 }),
        (all, days) => {
          const positions = all.map((patch, place) =>
            aPosition(idOf(100 + place), patch.partyId, arms.id, patch),
          );
          const of = aDossier({ parties: [russia, ukraine], issues: [arms], positions });
          const its = matrixFrame(of, USUAL_ARRANGEMENT);
          let steady: SteadyRow | undefined;
          for (const day of days) {
            const row = rowAsOf(day, of, its);
            steady = steadyRow(steady, row);
            const aged = steady.cells.map((cell) => ({
              ...cell,
              daysAgo: cell.current === null ? null : daysAgo(cell.current, day),
            }));
            expect({ ...steady, cells: aged }).toEqual(row);
          }
        },
      ),
    );
  });
});

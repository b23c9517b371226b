import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsAsOf } from '../partial-date';
import { aDossier, anAssessment, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { datesThatMatter } from './dates';

const [party, issue] = [aParty(idOf(1)), anIssue(idOf(11))];
const anyDate = fc.constantFrom('2024', '2024-12-31', '2025-01', '2025', '2025-01-01~', '2025-08-06', 'soon');

describe('the dates that matter', () => {
  it('are the days on which the number of positions stated by then grows, and by how much', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 15 }), (dates) => {
        const positions = dates.map((date, n) => aPosition(idOf(100 + n), party.id, issue.id, { date }));
        let stated = 0;
        for (const { day, positionCount } of datesThatMatter(aDossier({ positions }))) {
          stated += positionCount;
          expect(positions.filter((one) => countsAsOf(one.date, day))).toHaveLength(stated);
        }
        expect(positions.filter((one) => countsAsOf(one.date, '9999-12-31'))).toHaveLength(stated);
      }),
    );
  });

  it('are in order, each once, and those with nothing but an assessment count no position', () => {
    const deletedAt = '2025-08-09T10:00:00.000Z';
    const dossier = aDossier({
      positions: [
        aPosition(idOf(100), party.id, issue.id, { date: '2025-08-06' }),
        aPosition(idOf(101), party.id, issue.id, { date: '2025-08-06~' }),
        aPosition(idOf(102), party.id, issue.id, { date: '2025-08-07', deletedAt }),
      ],
      assessments: [
        anAssessment(idOf(200), issue.id, { date: '2025-08-06' }),
        anAssessment(idOf(201), issue.id, { date: '2025-07' }),
      ],
    });
    expect(datesThatMatter(dossier)).toEqual([
      { day: '2025-07-01', positionCount: 0 },
      { day: '2025-08-06', positionCount: 2 },
    ]);
  });

  it('are none in a dossier without entries', () => {
    expect(datesThatMatter(aDossier({}))).toEqual([]);
  });
});

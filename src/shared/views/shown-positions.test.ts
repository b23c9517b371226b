import { expect, it } from 'vitest';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { compareView } from './compare';
import { matrixView } from './matrix';
import { positionsInCompare, positionsInMatrix } from './shown-positions';

const party = aParty(idOf(1));
const other = aParty(idOf(2));
const issue = anIssue(idOf(11));
const first = aPosition(idOf(61), party.id, issue.id, { date: '2025-08-01' });
const second = aPosition(idOf(62), party.id, issue.id, { date: '2025-08-06', stance: 'rejects' });
const contrary = aPosition(idOf(63), party.id, issue.id, {
  date: '2025-08-06',
  stance: 'accepts',
  recordedAt: '2025-08-08T00:00:00.000Z',
});
const theirs = aPosition(idOf(64), other.id, issue.id, { date: '2025-08-03' });
const dossier = aDossier({
  parties: [party, other],
  issues: [issue],
  positions: [theirs, contrary, second, first],
});

it('A matrix shows the current positions, the contradictions among them, and none that came later', () => {
  expect(positionsInMatrix(matrixView(dossier, { asOf: '2025-08-06' }))).toEqual([
    second.id,
    contrary.id,
    theirs.id,
  ]);
  expect(positionsInMatrix(matrixView(dossier, { asOf: '2025-08-02' }))).toEqual([first.id]);
});

it('A comparison shows what was said by the first date and by the second, each once', () => {
  const query = { from: '2025-08-03', to: '2025-08-06', changesOnly: false };
  expect(positionsInCompare(compareView(dossier, query))).toEqual([first.id, second.id, theirs.id]);
});

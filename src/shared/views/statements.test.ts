import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../position-filter';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { statementsView } from './statements';

const [moscow, kyiv] = [aParty(idOf(1)), aParty(idOf(2))];
const territory = anIssue(idOf(11));
const crimea = anIssue(idOf(12), { parentId: territory.id });
const arms = anIssue(idOf(13));
const first = aPosition(idOf(61), moscow.id, crimea.id, { date: '2025-08-01' });
const answer = aPosition(idOf(62), kyiv.id, crimea.id, { date: '2025-08-02', stance: 'rejects' });
const harder = aPosition(idOf(63), moscow.id, crimea.id, { date: '2025-08-06', firmness: 'redLine' });
const other = aPosition(idOf(64), kyiv.id, arms.id, { date: '2025-07' });
const dossier = aDossier({
  parties: [moscow, kyiv],
  issues: [territory, crimea, arms],
  positions: [harder, answer, first, other],
});
const ALL = { issueIds: [], partyIds: [], from: null, to: null } as const;
const idsOf = (query: Partial<Parameters<typeof statementsView>[1]>) =>
  statementsView(dossier, { ...ALL, ...query }).map(({ position }) => position.id);

describe('statementsView', () => {
  it('has every statement, issue by issue, and within it as they were made', () => {
    expect(idsOf({})).toEqual([first.id, answer.id, harder.id, other.id]);
  });

  it('takes the issues under an issue along', () => {
    expect(idsOf({ issueIds: [territory.id] })).toEqual([first.id, answer.id, harder.id]);
    expect(idsOf({ issueIds: [arms.id], partyIds: [moscow.id] })).toEqual([]);
  });

  it('tells a shift from what was said before the days that are asked for', () => {
    const [row, ...rest] = statementsView(dossier, { ...ALL, partyIds: [moscow.id], from: '2025-08-03' });
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ shift: 'hardened', previous: { id: first.id } });
  });

  it('counts a partial date from its earliest day, at either bound', () => {
    expect(idsOf({ to: '2025-07-01' })).toEqual([other.id]);
    expect(idsOf({ to: '2025-06-30' })).toEqual([]);
    expect(idsOf({ from: '2025-07-02', issueIds: [arms.id] })).toEqual([]);
  });

  it('leaves out what does not count or is not shown by the filter', () => {
    expect(idsOf({ filter: { ...NO_FILTER, stances: ['rejects'] } })).toEqual([answer.id]);
    expect(idsOf({ filter: { ...NO_FILTER, coders: ['nobody'] } })).toEqual([]);
  });
});

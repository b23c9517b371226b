import { expect, it } from 'vitest';
import { aDossier, anAssessment, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { issueState, rollUp } from './issue-state';

const parties = [1, 2, 3].map((n) => aParty(idOf(n)));
const [territory, arms, seas] = [11, 12, 13].map((n) => anIssue(idOf(n)));
const asOf = '2025-08-31';

function stated(n: number, party: number, patch: object) {
  return aPosition(idOf(60 + n), idOf(party), idOf(11), { date: '2025-08-06', ...patch });
}

it('A demand faces a rejection across an issue, and nobody faces what was withdrawn', () => {
  const positions = [
    stated(0, 1, { stance: 'demands' }),
    stated(1, 2, { stance: 'rejects' }),
    stated(2, 3, { stance: 'demands', codedShift: 'withdrawn' }),
  ];
  const dossier = aDossier({ parties, issues: [territory ?? anIssue(idOf(11))], positions });
  expect(issueState(dossier, idOf(11), parties, { asOf })).toMatchObject({
    facing: { wants: [idOf(1)], refuses: [idOf(2)] },
    proposal: { judgement: 'opposed' },
    assessment: null,
  });
  expect(issueState(dossier, idOf(11), parties.slice(0, 1), { asOf }).facing).toBeNull();
});

it('The judgements under an issue are counted as of the date, each issue once, those without one too', () => {
  const issues = [territory, arms, seas].filter((one) => one !== undefined);
  const assessments = [
    anAssessment(idOf(31), idOf(11), { date: '2025-08-01', judgement: 'opposed' }),
    anAssessment(idOf(32), idOf(11), { date: '2025-08-20', judgement: 'bridgeable' }),
    anAssessment(idOf(33), idOf(12), { date: '2025-09-01', judgement: 'opposed' }),
  ];
  const dossier = aDossier({ parties, issues, assessments });
  const ids = issues.map(({ id }) => id);
  expect(rollUp(dossier, ids, '2025-08-10')).toEqual({ aligned: 0, bridgeable: 0, opposed: 1, none: 2 });
  expect(rollUp(dossier, ids, '2025-08-31')).toEqual({ aligned: 0, bridgeable: 1, opposed: 0, none: 2 });
  expect(rollUp(dossier, ids, '2025-09-30')).toEqual({ aligned: 0, bridgeable: 1, opposed: 1, none: 1 });
});

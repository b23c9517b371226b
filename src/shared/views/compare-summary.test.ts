import { beforeAll, expect, it } from 'vitest';
import { loadWords } from '../../main/export/words';
import { withoutAnyHidden } from '../hidden-characters';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import type { Translate } from '../translate';
import { compareView } from './compare';
import { compareSummaries } from './compare-summary';

let words: Translate;
beforeAll(async () => {
  words = await loadWords();
});

const [moscow, kyiv, ankara] = [
  aParty(idOf(1), { name: 'Moscow' }),
  aParty(idOf(2), { name: 'Kyiv' }),
  aParty(idOf(3), { name: 'Ankara' }),
];
const issues = ['Crimea', 'Donetsk', 'Arms', 'Seas', 'Gas'].map((name, n) => anIssue(idOf(11 + n), { name }));
let count = 0;
function said(party: typeof moscow, issue: number, date: string, patch = {}) {
  count += 1;
  return aPosition(idOf(100 + count), party.id, idOf(11 + issue), { date, stance: 'conditions', ...patch });
}
function sentences(positions: ReturnType<typeof said>[]): readonly string[] {
  const dossier = aDossier({ parties: [moscow, kyiv, ankara], issues, positions });
  const view = compareView(dossier, { from: '2025-08-01', to: '2025-08-06', changesOnly: true });
  return compareSummaries(view, words).map(({ sentence }) => withoutAnyHidden(sentence));
}

it('A sentence counts what stayed and names the issues on which a party moved; silent parties have none', () => {
  expect(
    sentences([
      said(moscow, 0, '2025-07-01'),
      said(moscow, 1, '2025-07-01'),
      said(moscow, 1, '2025-08-05', { stance: 'demands' }),
      said(kyiv, 2, '2025-08-06'),
    ]),
  ).toEqual(['Moscow: 1 position unchanged; 1 hardened: Donetsk.', 'Kyiv: 1 new: Arms.']);
});

it('More than three issues are cut short', () => {
  expect(sentences(issues.map((_, n) => said(kyiv, n, '2025-08-02')))).toEqual([
    'Kyiv: 5 new: Crimea, Donetsk, Arms and others.',
  ]);
});

import { expect, it } from 'vitest';
import { differenceOf } from '../difference';
import { aDossier, anAssessment, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../testing/rows';
import { backupPreview } from './backup-preview';

const AT = '2025-09-01T08:00:00.000Z';
const [MOSCOW, CRIMEA, SOURCE] = [idOf(1), idOf(2), idOf(3)];
const meta = [{ id: idOf(99), title: 'Talks', createdAt: AT }];
const frame = {
  meta,
  parties: [aParty(MOSCOW, { name: 'موسكو' })],
  issues: [anIssue(CRIMEA, { name: 'Crimea' })],
  sources: [aSource(SOURCE, { title: 'Briefing', publisher: 'Agency' })],
};

it('says of every entry whether it comes back, changes or goes into the bin, in the words it is known by', () => {
  const then = aDossier({
    ...frame,
    positions: [
      aPosition(idOf(10), MOSCOW, CRIMEA, { statement: 'Withdraw.' }),
      aPosition(idOf(11), MOSCOW, CRIMEA, { statement: 'As it was' }),
    ],
    assessments: [anAssessment(idOf(30), CRIMEA)],
  });
  const now = aDossier({
    ...frame,
    meta: [{ id: idOf(99), title: 'Spoiled', createdAt: AT }],
    passages: [aPassage(idOf(20), SOURCE, { quote: 'كلمات' })],
    positions: [
      aPosition(idOf(11), MOSCOW, CRIMEA, { statement: 'Spoiled' }),
      aPosition(idOf(12), MOSCOW, CRIMEA, { statement: 'Came later' }),
    ],
    assessments: [anAssessment(idOf(30), CRIMEA, { deletedAt: AT })],
  });
  const { differences, hidden } = backupPreview(now, then, differenceOf(now, then, AT).changes);
  expect(differences.map(({ table, as, label, detail }) => [table, as, label, ...detail])).toEqual([
    ['meta', 'changed', 'Talks'],
    ['passages', 'binned', 'كلمات', 'Briefing'],
    ['positions', 'back', 'Withdraw.', 'موسكو', 'Crimea', '2025-08-06'],
    ['positions', 'changed', 'As it was', 'موسكو', 'Crimea', '2025-08-06'],
    ['positions', 'binned', 'Came later', 'موسكو', 'Crimea', '2025-08-06'],
    ['assessments', 'back', 'Crimea', '2025-08-06'],
  ]);
  expect(hidden).toBe(0);
});

it('only counts what is in the bin either way, and shortens long words between characters', () => {
  const long = `${'x'.repeat(199)}🕊️ and more`;
  const then = aDossier({
    ...frame,
    positions: [aPosition(idOf(10), MOSCOW, CRIMEA, { deletedAt: AT, notes: 'a' })],
  });
  const now = aDossier({
    ...frame,
    positions: [
      aPosition(idOf(10), MOSCOW, CRIMEA, { deletedAt: AT, notes: 'b' }),
      aPosition(idOf(11), MOSCOW, CRIMEA, { statement: long }),
    ],
  });
  const preview = backupPreview(now, then, differenceOf(now, then, AT).changes);
  expect(preview.hidden).toBe(1);
  expect(preview.differences.map(({ label }) => label)).toEqual([`${'x'.repeat(199)}…`]);
});

import { expect, it } from 'vitest';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { joinedTag, tagUses } from './tags';

const [party, issue] = [aParty(idOf(1)), anIssue(idOf(11))];
function tagged(n: number, tags: readonly string[], patch = {}) {
  return aPosition(idOf(100 + n), party.id, issue.id, { tags: [...tags], ...patch });
}
const dossier = aDossier({
  parties: [party],
  issues: [issue],
  positions: [
    tagged(1, ['Alaska', 'الأرض']),
    tagged(2, ['alaska']),
    tagged(3, ['Alaska']),
    tagged(4, ['Gone'], { deletedAt: '2025-08-09T10:00:00.000Z' }),
  ],
});

it('Tags are told once, as most positions write them, with how many bear them; those in the bin are not', () => {
  expect(tagUses(dossier)).toEqual([
    { tag: 'Alaska', count: 3 },
    { tag: 'الأرض', count: 1 },
  ]);
});

it('A tag joins another whose name reads the same, and is never said to join itself', () => {
  const uses = tagUses(dossier);
  expect(joinedTag(uses, 'الأرض', ' ALASKA ')).toEqual({ tag: 'Alaska', count: 3 });
  expect(joinedTag(uses, 'Alaska', 'ALASKA')).toBeNull();
  expect(joinedTag(uses, 'Alaska', 'Summit')).toBeNull();
});

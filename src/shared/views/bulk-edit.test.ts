import { expect, it } from 'vitest';
import type { CommandOf } from '../commands';
import { aDossier, anIssue, aParty, aPosition, aSpeaker, idOf } from '../testing/rows';
import { bulkEditPreview, commonOf } from './bulk-edit';

const [MOSCOW, KYIV, LAND, ARMS, GUARANTEES] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)];
const scale = { lowLabel: 'none', highLabel: 'all' };
const dossier = aDossier({
  parties: [aParty(MOSCOW, { name: 'Moscow' }), aParty(KYIV, { name: 'Kyiv' })],
  issues: [
    anIssue(LAND, { name: 'Land', scale }),
    anIssue(ARMS, { name: 'Arms' }),
    anIssue(GUARANTEES, { name: 'Guarantees', scale: { ...scale, highLabel: 'treaty' } }),
  ],
  speakers: [aSpeaker(idOf(20), MOSCOW, { name: 'Peskov' })],
  positions: [
    aPosition(idOf(10), MOSCOW, LAND, { scaleValue: 100, speakerId: idOf(20) }),
    aPosition(idOf(11), KYIV, LAND, { scaleValue: 0, firmness: 'redLine' }),
    aPosition(idOf(12), KYIV, ARMS),
    aPosition(idOf(13), KYIV, ARMS, { deletedAt: '2025-08-09T10:00:00.000Z' }),
  ],
});
const ids = [10, 11, 12, 13, 99].map(idOf);
function preview(
  patch: CommandOf<'position.editAll'>['patch'],
  tags: { readonly addTags?: string[]; readonly removeTags?: string[] } = {},
) {
  return bulkEditPreview(dossier, {
    type: 'position.editAll',
    ids,
    patch,
    addTags: [],
    removeTags: [],
    ...tags,
  });
}

it('tells the positions that become different, before and after, and leaves the others and those in the bin out', () => {
  const { changes, problems } = preview({ firmness: 'redLine' });
  expect(changes.map(({ id, before, after }) => [id, before?.firmness, after?.firmness])).toEqual([
    [idOf(10), 'firm', 'redLine'],
    [idOf(12), 'firm', 'redLine'],
  ]);
  expect(problems).toEqual([]);
  expect(preview({}).changes).toEqual([]);
  expect(preview({}, { addTags: ['Alaska'] }).changes).toHaveLength(3);
});

it('names the parties whom a speaker does not speak for, and counts their positions', () => {
  expect(preview({ speakerId: idOf(20) }).problems).toEqual([
    { code: 'speakerOfOtherParty', count: 2, names: ['Kyiv'] },
  ]);
});

it('names the issues without a scale on which something would be placed', () => {
  expect(preview({ scaleValue: 50 }).problems).toEqual([
    { code: 'scaleValueWithoutScale', count: 1, names: ['Arms'] },
  ]);
  expect(preview({ issueId: ARMS }).problems).toEqual([
    { code: 'scaleValueWithoutScale', count: 2, names: ['Arms'] },
  ]);
  expect(preview({ issueId: ARMS, scaleValue: null }).problems).toEqual([]);
});

it('counts those that lose a speaker with another party, unless the speaker is asked for', () => {
  expect(preview({ partyId: KYIV }).losingSpeaker).toBe(1);
  expect(preview({ partyId: KYIV, speakerId: null }).losingSpeaker).toBe(0);
});

it('counts those that keep their place on what is another scale', () => {
  expect(preview({ issueId: GUARANTEES }).onOtherScale).toBe(2);
  expect(preview({ issueId: GUARANTEES, scaleValue: 40 }).onOtherScale).toBe(0);
  expect(preview({ issueId: LAND }).onOtherScale).toBe(0);
});

it('says what values have in common, null being a value too, or how many there are', () => {
  const positions = [...dossier.positions.values()].slice(0, 3);
  expect(commonOf(positions, ({ credibility }) => credibility)).toEqual({ kind: 'one', value: null });
  expect(commonOf(positions, ({ scaleValue }) => scaleValue)).toEqual({ kind: 'mixed', count: 3 });
  expect(commonOf([], ({ date }) => date)).toBeNull();
});

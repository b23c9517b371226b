import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';
import { mergePreview } from './merge-preview';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});
const nothing = {
  positions: 0,
  speakers: 0,
  joinedSpeakers: 0,
  members: 0,
  issues: 0,
  assessments: 0,
  events: 0,
  aliases: [],
  onOtherScale: 0,
};

it('A merge of parties tells the positions, speakers and names that move', () => {
  const command = { type: 'party.merge', id: idOf(100), into: idOf(101) } as const;
  expect(mergePreview(planning.dossier, command)).toEqual({
    ...nothing,
    positions: 1,
    speakers: 1,
    aliases: ['Russia', 'RU'],
  });
  planning.do({ type: 'speaker.edit', id: idOf(200), patch: { name: 'Sybiha' } });
  expect(mergePreview(planning.dossier, command)).toMatchObject({ speakers: 0, joinedSpeakers: 1 });
});

it('A merge of issues tells what moves with them, and how many places are on another scale', () => {
  planning.do({
    type: 'issue.edit',
    id: idOf(302),
    patch: { scale: { lowLabel: 'Never', highLabel: 'Now' } },
  });
  const command = { type: 'issue.merge', id: idOf(300), into: idOf(302), scaleValues: 'keep' } as const;
  expect(mergePreview(planning.dossier, command)).toEqual({
    ...nothing,
    positions: 1,
    issues: 1,
    onOtherScale: 1,
  });
  expect(mergePreview(planning.dossier, { ...command, id: idOf(301) })).toMatchObject({
    positions: 1,
    assessments: 1,
    onOtherScale: 0,
  });
});

it('What is in the bin is not told, though it goes along', () => {
  planning.do({ type: 'position.delete', ids: [idOf(600)] });
  const command = { type: 'party.merge', id: idOf(100), into: idOf(101) } as const;
  expect(mergePreview(planning.dossier, command).positions).toBe(0);
});

import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

const fields = {
  partyId: idOf(101),
  name: 'Zelenskyy',
  office: ' President ',
  aliases: [],
  notes: '',
} as const;

it('adds a speaker to a party, with the office trimmed', () => {
  planning.do({ type: 'speaker.create', id: idOf(202), fields });
  expect(planning.dossier.speakers.get(idOf(202))).toMatchObject({ name: 'Zelenskyy', office: 'President' });
});

it('refuses a new speaker under a taken id, of no party, without a name, or under the name of a colleague', () => {
  const id = idOf(202);
  expect(planning.refusal({ type: 'speaker.create', id: idOf(200), fields }).code).toBe('alreadyExists');
  const ofNobody = { ...fields, partyId: idOf(109) };
  expect(planning.refusal({ type: 'speaker.create', id, fields: ofNobody }).code).toBe('notFound');
  expect(planning.refusal({ type: 'speaker.create', id, fields: { ...fields, name: '' } }).code).toBe(
    'nameMissing',
  );
  expect(planning.refusal({ type: 'speaker.create', id, fields: { ...fields, name: 'sybiha' } })).toEqual({
    code: 'nameTaken',
    params: { name: 'Sybiha' },
  });
});

it('lets two parties each have a speaker of one name', () => {
  planning.do({ type: 'speaker.create', id: idOf(202), fields: { ...fields, name: 'Peskov' } });
  expect(planning.dossier.speakers.get(idOf(202))?.name).toBe('Peskov');
});

it('edits a speaker, and refuses one that is not there, no name, and the name of a colleague', () => {
  planning.do({ type: 'speaker.create', id: idOf(202), fields });
  planning.do({ type: 'speaker.edit', id: idOf(202), patch: { name: 'V. Zelenskyy' } });
  expect(planning.dossier.speakers.get(idOf(202))).toMatchObject({
    name: 'V. Zelenskyy',
    office: 'President',
  });
  expect(planning.refusal({ type: 'speaker.edit', id: idOf(209), patch: {} }).code).toBe('notFound');
  expect(planning.refusal({ type: 'speaker.edit', id: idOf(202), patch: { name: ' ' } }).code).toBe(
    'nameMissing',
  );
  expect(planning.refusal({ type: 'speaker.edit', id: idOf(202), patch: { name: 'SYBIHA' } }).code).toBe(
    'nameTaken',
  );
});

it('deletes a speaker whom no position names', () => {
  expect(planning.refusal({ type: 'speaker.delete', id: idOf(209) }).code).toBe('notFound');
  expect(planning.refusal({ type: 'speaker.delete', id: idOf(200) })).toMatchObject({
    code: 'inUse',
    params: { context: 'speaker', name: 'Peskov', positions: 1 },
  });
  planning.do({ type: 'position.edit', id: idOf(600), patch: { speakerId: null } });
  planning.do({ type: 'speaker.delete', id: idOf(200) });
  expect(planning.dossier.speakers.get(idOf(200))?.deletedAt).toBe(planning.context.now);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

const fields = {
  kind: 'deadline',
  name: ' The deadline that Washington set ',
  date: '8 August 2025',
  until: '',
  partyIds: [idOf(100), idOf(100)],
  notes: '',
} as const;
const create = {
  type: 'event.create',
  id: idOf(800),
  fields: { ...fields, partyIds: [...fields.partyIds] },
} as const;

describe('an event', () => {
  it('is recorded with its name trimmed, its dates understood, each party once, and who recorded it', () => {
    planning.do(create);
    expect(planning.dossier.events.get(idOf(800))).toMatchObject({
      name: 'The deadline that Washington set',
      date: '2025-08-08',
      until: '',
      partyIds: [idOf(100)],
      coder: planning.context.coder,
      deletedAt: null,
    });
  });

  it('has no end of its own when that is the day on which it begins', () => {
    planning.do({ ...create, fields: { ...create.fields, until: '2025-08-08' } });
    expect(planning.dossier.events.get(idOf(800))?.until).toBe('');
  });

  it('may end in a month that is known no better than its beginning', () => {
    planning.do({ ...create, fields: { ...create.fields, until: '2025-08' } });
    expect(planning.dossier.events.get(idOf(800))?.until).toBe('2025-08');
  });

  it('is refused without a name or a date, when it would end before it begins, and with a party that is not there', () => {
    const refused = (patch: object) =>
      planning.refusal({ ...create, fields: { ...create.fields, ...patch } }).code;
    expect(refused({ name: ' ' })).toBe('nameMissing');
    expect(refused({ date: '' })).toBe('dateMissing');
    expect(refused({ until: 'one day' })).toBe('dateInvalid');
    expect(refused({ until: '2025-07' })).toBe('datesReversed');
    expect(refused({ partyIds: [idOf(199)] })).toBe('notFound');
  });

  it('is changed field by field and goes into the bin and out of it', () => {
    planning.do(create);
    planning.do({ type: 'event.edit', id: idOf(800), patch: { kind: 'talks', until: '2025-08-10' } });
    planning.do({ type: 'event.delete', id: idOf(800) });
    expect(planning.refusal({ type: 'event.edit', id: idOf(800), patch: {} }).code).toBe('notFound');
    planning.do({ type: 'bin.restore', items: [{ table: 'events', id: idOf(800) }] });
    expect(planning.dossier.events.get(idOf(800))).toMatchObject({ kind: 'talks', deletedAt: null });
  });

  it('keeps its parties from being deleted', () => {
    planning.do(create);
    planning.do({ type: 'position.delete', ids: [idOf(600)] });
    planning.do({ type: 'speaker.delete', id: idOf(200) });
    expect(planning.refusal({ type: 'party.delete', id: idOf(100) }).params).toMatchObject({ events: 1 });
  });
});

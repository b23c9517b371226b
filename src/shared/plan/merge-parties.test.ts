import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { apply, reverse } from '../changes';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

const merge = { type: 'party.merge', id: idOf(100), into: idOf(101) } as const;
const event = { kind: 'talks', name: 'Istanbul', date: '2025-07-23', until: '', notes: '' } as const;

describe('a party that is merged into another', () => {
  it('gives it its positions and speakers and goes into the bin', () => {
    planning.do(merge);
    const { positions, speakers, parties } = planning.dossier;
    expect([...positions.values()].map(({ partyId }) => partyId)).toEqual([idOf(101), idOf(101)]);
    expect(positions.get(idOf(600))?.speakerId).toBe(idOf(200));
    expect(speakers.get(idOf(200))?.partyId).toBe(idOf(101));
    expect(parties.get(idOf(100))?.deletedAt).not.toBeNull();
  });

  it('leaves its names as aliases, each once, and its notes', () => {
    planning.do({
      type: 'party.edit',
      id: idOf(100),
      patch: { aliases: [{ language: 'ar', text: 'روسيا' }], notes: 'One.' },
    });
    planning.do({
      type: 'party.edit',
      id: idOf(101),
      patch: { aliases: [{ language: 'en', text: 'russia' }], notes: 'Two.' },
    });
    planning.do(merge);
    expect(planning.dossier.parties.get(idOf(101))).toMatchObject({
      aliases: [
        { language: 'en', text: 'russia' },
        { language: '', text: 'RU' },
        { language: 'ar', text: 'روسيا' },
      ],
      notes: 'Two.\n\nOne.',
    });
  });

  it('lets the speaker of the same name speak for both', () => {
    planning.do({ type: 'speaker.edit', id: idOf(201), patch: { name: 'PESKOV', office: '' } });
    planning.do(merge);
    expect(planning.dossier.positions.get(idOf(600))?.speakerId).toBe(idOf(201));
    expect(planning.dossier.speakers.get(idOf(201))?.office).toBe('Spokesman');
    expect(planning.dossier.speakers.get(idOf(200))?.deletedAt).not.toBeNull();
  });

  it('takes positions in the bin along, so that they can be restored without it', () => {
    planning.do({ type: 'position.delete', ids: [idOf(600)] });
    planning.do(merge);
    planning.do({ type: 'bin.restore', items: [{ table: 'positions', id: idOf(600) }] });
    expect(planning.dossier.positions.get(idOf(600))).toMatchObject({ partyId: idOf(101), deletedAt: null });
    expect(planning.dossier.parties.get(idOf(100))?.deletedAt).not.toBeNull();
  });

  it('is replaced in events, where the other stands once', () => {
    planning.do({
      type: 'event.create',
      id: idOf(800),
      fields: { ...event, partyIds: [idOf(100), idOf(101)] },
    });
    planning.do(merge);
    expect(planning.dossier.events.get(idOf(800))?.partyIds).toEqual([idOf(101)]);
  });

  it('leaves its members to the other, also when the other was one of them', () => {
    for (const [n, parent] of [
      [102, 100],
      [101, 102],
      [103, 100],
    ] as const) {
      if (n !== 101) {
        const fields = {
          name: `Member ${n}`,
          shortName: '',
          kind: 'other',
          colour: '#123456',
          aliases: [],
          notes: '',
        } as const;
        planning.do({
          type: 'party.create',
          id: idOf(n),
          fields: { ...fields, aliases: [], parentId: idOf(parent) },
        });
      } else planning.do({ type: 'party.edit', id: idOf(n), patch: { parentId: idOf(parent) } });
    }
    planning.do(merge);
    const parents = [101, 102, 103].map((n) => planning.dossier.parties.get(idOf(n))?.parentId);
    expect(parents).toEqual([null, idOf(101), idOf(101)]);
  });

  it('comes back whole when it is undone', () => {
    const before = planning.dossier;
    const changes = planning.do(merge);
    expect(apply(planning.dossier, reverse(changes))).toEqual(before);
  });

  it('is refused with itself and with one that is not there', () => {
    expect(planning.refusal({ ...merge, into: merge.id }).code).toBe('requestInvalid');
    expect(planning.refusal({ ...merge, into: idOf(199) }).code).toBe('notFound');
  });
});

describe('a coalition', () => {
  it('is never under one of its own members', () => {
    planning.do({ type: 'party.edit', id: idOf(100), patch: { parentId: idOf(101) } });
    const edit = { type: 'party.edit', id: idOf(101), patch: { parentId: idOf(100) } } as const;
    expect(planning.refusal(edit)).toEqual({ code: 'parentIsDescendant', params: { name: 'Ukraine' } });
  });

  it('keeps its place when something else of a member is changed', () => {
    planning.do({ type: 'party.edit', id: idOf(100), patch: { parentId: idOf(101) } });
    planning.do({ type: 'party.edit', id: idOf(100), patch: { notes: 'A note.' } });
    expect(planning.dossier.parties.get(idOf(100))?.parentId).toBe(idOf(101));
  });

  it('is not deleted while it has members', () => {
    planning.do({ type: 'party.edit', id: idOf(100), patch: { parentId: idOf(101) } });
    expect(planning.refusal({ type: 'party.delete', id: idOf(101) }).params).toMatchObject({ parties: 1 });
  });
});

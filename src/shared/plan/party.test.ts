import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import { partiesInOrder } from '../dossier';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

const fields = {
  name: 'Türkiye',
  shortName: 'TR',
  kind: 'mediator',
  colour: '#abcdef',
  aliases: [],
  notes: '',
} as const;
function names(): readonly string[] {
  return partiesInOrder(planning.dossier).map((party) => party.name);
}

describe('a new party', () => {
  it('comes after all others, with its name trimmed and each alias once in a language', () => {
    planning.do({
      type: 'party.create',
      id: idOf(102),
      fields: {
        ...fields,
        name: ' Türkiye ',
        aliases: [
          { language: 'ar', text: ' تركيا ' },
          { language: 'ar', text: 'تركيا' },
          { language: 'en', text: 'تركيا' },
          { language: 'tr', text: '\u200f ' },
        ],
      },
    });
    expect(names()).toEqual(['Russia', 'Ukraine', 'Türkiye']);
    expect(planning.dossier.parties.get(idOf(102))?.aliases).toEqual([
      { language: 'ar', text: 'تركيا' },
      { language: 'en', text: 'تركيا' },
    ]);
  });

  it('is refused under an id that is taken, also by one in the bin, without a name, and under a name that reads the same', () => {
    expect(planning.refusal({ type: 'party.create', id: idOf(101), fields }).code).toBe('alreadyExists');
    expect(
      planning.refusal({ type: 'party.create', id: idOf(102), fields: { ...fields, name: '\u200e' } }).code,
    ).toBe('nameMissing');
    expect(
      planning.refusal({ type: 'party.create', id: idOf(102), fields: { ...fields, name: 'RUSSIA' } }),
    ).toEqual({
      code: 'nameTaken',
      params: { name: 'Russia' },
    });
    planning.do({ type: 'party.create', id: idOf(102), fields });
    planning.do({ type: 'party.delete', id: idOf(102) });
    expect(planning.refusal({ type: 'party.create', id: idOf(102), fields }).code).toBe('alreadyExists');
    planning.do({ type: 'party.create', id: idOf(103), fields });
    expect(names()).toEqual(['Russia', 'Ukraine', 'Türkiye']);
  });

  it('may be called like a part of JavaScript', () => {
    planning.do({ type: 'party.create', id: idOf(102), fields: { ...fields, name: '__proto__' } });
    planning.do({ type: 'party.create', id: idOf(103), fields: { ...fields, name: 'constructor' } });
    expect(names().slice(2)).toEqual(['__proto__', 'constructor']);
  });
});

describe('editing a party', () => {
  it('keeps what the patch does not give, and lets it keep its own name in another case', () => {
    planning.do({ type: 'party.edit', id: idOf(100), patch: { name: 'RUSSIA' } });
    expect(planning.dossier.parties.get(idOf(100))).toMatchObject({ name: 'RUSSIA', shortName: 'RU' });
  });

  it('is refused for one that is not there, without a name, and under the name of another', () => {
    expect(planning.refusal({ type: 'party.edit', id: idOf(109), patch: {} }).code).toBe('notFound');
    expect(planning.refusal({ type: 'party.edit', id: idOf(100), patch: { name: ' ' } }).code).toBe(
      'nameMissing',
    );
    expect(planning.refusal({ type: 'party.edit', id: idOf(100), patch: { name: 'ukraine' } }).code).toBe(
      'nameTaken',
    );
  });
});

describe('moving a party', () => {
  it('puts it before another one or last, and asks for nothing where it stands already', () => {
    planning.do({ type: 'party.move', id: idOf(101), before: idOf(100) });
    expect(names()).toEqual(['Ukraine', 'Russia']);
    expect(planning.do({ type: 'party.move', id: idOf(101), before: idOf(100) }).changes).toEqual([]);
    expect(planning.do({ type: 'party.move', id: idOf(101), before: idOf(101) }).changes).toEqual([]);
    planning.do({ type: 'party.move', id: idOf(101), before: null });
    expect(names()).toEqual(['Russia', 'Ukraine']);
  });

  it('is refused when either is not there', () => {
    expect(planning.refusal({ type: 'party.move', id: idOf(109), before: null }).code).toBe('notFound');
    expect(planning.refusal({ type: 'party.move', id: idOf(100), before: idOf(109) }).code).toBe('notFound');
  });
});

it('deletes a party only when no position and no speaker belong to it', () => {
  expect(planning.refusal({ type: 'party.delete', id: idOf(109) }).code).toBe('notFound');
  expect(planning.refusal({ type: 'party.delete', id: idOf(100) })).toMatchObject({
    code: 'inUse',
    params: { context: 'party', name: 'Russia', count: 2, positions: 1, speakers: 1 },
  });
  planning.do({ type: 'position.delete', ids: [idOf(600)] });
  planning.do({ type: 'speaker.delete', id: idOf(200) });
  planning.do({ type: 'party.delete', id: idOf(100) });
  expect(names()).toEqual(['Ukraine']);
  expect(planning.refusal({ type: 'party.delete', id: idOf(100) }).code).toBe('notFound');
});

import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../main/dossier/hash';
import type { MarkedPassage, PositionFields } from '../commands';
import { live } from '../dossier';
import { FURNISHED_TEXTS } from '../testing/furnished-dossier';
import { Planning } from '../testing/planning';
import { idOf } from '../testing/rows';

let planning: Planning;
beforeEach(() => {
  planning = new Planning(sha256);
});

const fields: PositionFields = {
  partyId: idOf(101),
  issueId: idOf(300),
  speakerId: idOf(201),
  date: '2025-08-06',
  stance: 'rejects',
  firmness: 'redLine',
  statement: ' No. ',
  attribution: 'directQuote',
  credibility: 1,
  scaleValue: 0,
  codedShift: null,
  notes: '',
  tags: [' territory ', 'Territory', '\u200b', '__proto__'],
  evidence: [{ passageId: idOf(510), role: 'primary' }],
};
function aMark(n: number, patch: Partial<MarkedPassage> = {}): MarkedPassage {
  return { id: idOf(n), sourceId: idOf(401), start: 13, end: 18, translation: '', note: '', ...patch };
}
function record(patch: Partial<PositionFields> = {}, passages = [aMark(510)], id = idOf(610)) {
  return { type: 'position.record', id, fields: { ...fields, ...patch }, passages } as const;
}

describe('recording a position', () => {
  it('marks its passage with the quote and context of the text, and stamps it', () => {
    planning.do(record());
    const text = [...FURNISHED_TEXTS[1]];
    expect(planning.dossier.passages.get(idOf(510))).toMatchObject({
      quote: text.slice(13, 18).join(''),
      prefix: text.slice(0, 13).join(''),
      suffix: text.slice(18, 50).join(''),
      textHash: sha256(FURNISHED_TEXTS[1]),
      paragraph: 1,
    });
    const { now, coder } = planning.context;
    expect(planning.dossier.positions.get(idOf(610))).toMatchObject({
      statement: 'No.',
      tags: ['territory', '__proto__'],
      recordedAt: now,
      updatedAt: now,
      coder,
    });
  });

  it('cites the passage that marks the same range already, and passes on what is new about it', () => {
    const same = aMark(510, {
      sourceId: idOf(400),
      start: 0,
      end: 15,
      translation: 'A first text',
      note: ' ',
    });
    planning.do(record({}, [same]));
    expect(planning.dossier.positions.get(idOf(610))?.evidence).toEqual([
      { passageId: idOf(500), role: 'primary' },
    ]);
    expect(planning.dossier.passages.has(idOf(510))).toBe(false);
    expect(planning.dossier.passages.get(idOf(500))).toMatchObject({ translation: 'A first text', note: '' });
  });

  it.each<[string, Partial<PositionFields>]>([
    ['notFound', { partyId: idOf(109) }],
    ['notFound', { issueId: idOf(309) }],
    ['notFound', { speakerId: idOf(209) }],
    ['notFound', { evidence: [{ passageId: idOf(509), role: 'primary' }] }],
    ['speakerOfOtherParty', { speakerId: idOf(200) }],
    ['dateMissing', { date: '' }],
    ['dateInvalid', { date: '2025-13' }],
    ['statementMissing', { statement: '\u200e \n' }],
    ['scaleValueWithoutScale', { issueId: idOf(301) }],
    ['evidenceMissing', { evidence: [] }],
  ])('refuses with %s: %j', (code, patch) => {
    expect(planning.refusal(record(patch)).code).toBe(code);
  });

  it.each<[string, Partial<MarkedPassage>]>([
    ['alreadyExists', { id: idOf(500) }],
    ['notFound', { sourceId: idOf(409) }],
    ['passageEmpty', { start: 5, end: 5 }],
    ['passageEmpty', { start: 6, end: 5 }],
    ['passageOutOfRange', { end: FURNISHED_TEXTS[1].length }],
  ])('refuses a passage with %s: %j', (code, patch) => {
    const mark = aMark(510, patch);
    expect(
      planning.refusal(record({ evidence: [{ passageId: mark.id, role: 'primary' }] }, [mark])).code,
    ).toBe(code);
  });

  it('refuses a passage of nothing but space, and an id that is taken', () => {
    const gap = FURNISHED_TEXTS[0].indexOf('\n\n') - 1;
    const mark = aMark(510, { sourceId: idOf(400), start: gap, end: gap + 2 });
    expect(planning.refusal(record({}, [mark])).code).toBe('passageEmpty');
    expect(planning.refusal(record({}, [aMark(510)], idOf(600))).code).toBe('alreadyExists');
  });

  it('refuses the same passage twice, whether it is there, new, or newly marked under two ids', () => {
    const twice = (id: number, other = id) =>
      record(
        {
          evidence: [
            { passageId: idOf(id), role: 'primary' },
            { passageId: idOf(other), role: 'context' },
          ],
        },
        [aMark(510), aMark(511)],
      );
    expect(planning.refusal(twice(500)).code).toBe('passageTwice');
    expect(planning.refusal(twice(510)).code).toBe('passageTwice');
    expect(planning.refusal(twice(510, 511)).code).toBe('passageTwice');
  });

  it('leaves marks alone that the evidence does not cite', () => {
    planning.do(record({}, [aMark(510), aMark(511, { start: 1 })]));
    expect(planning.dossier.passages.has(idOf(511))).toBe(false);
  });
});

describe('a passage of the whole text', () => {
  const words = 'كلمة '.repeat(1_500);
  function markOf(text: string, start: number, end: number) {
    const citation = {
      author: '',
      publisher: '',
      publishedOn: '',
      accessedOn: '',
      url: '',
      language: '',
      notes: '',
    };
    const source = {
      ...citation,
      id: idOf(410),
      title: 'Long',
      reliability: 'B',
      importedFrom: null,
      text,
      structure: null,
    } as const;
    planning.do({ type: 'source.import', sources: [source] });
    return record({}, [aMark(510, { sourceId: idOf(410), start, end })]);
  }

  it('is taken for a slip of the hand, with or without the space around it', () => {
    const all = ` ${words}`;
    expect(planning.refusal(markOf(all, 1, all.length - 1))).toEqual({
      code: 'passageWholeText',
      params: { count: all.length - 2 },
    });
  });

  it('is refused from 5,001 code points when that is more than a fifth', () => {
    const command = markOf(words, 10, 5_010);
    planning.do(command);
    const more = {
      ...command,
      id: idOf(611),
      passages: [aMark(511, { sourceId: idOf(410), start: 10, end: 5_011 })],
    };
    const cited = {
      ...more,
      fields: { ...fields, evidence: [{ passageId: idOf(511), role: 'primary' as const }] },
    };
    expect(planning.refusal(cited).code).toBe('passageWholeText');
  });

  it('is welcome when the text is a short communiqué', () => {
    const text = 'The parties agreed. 🕊️';
    planning.do(markOf(text, 0, [...text].length));
    expect(planning.dossier.passages.get(idOf(510))?.quote).toBe(text);
  });
});

describe('editing a position', () => {
  it('keeps who recorded it and when, and notes the change', () => {
    const before = planning.dossier.positions.get(idOf(601));
    planning.do({ type: 'position.edit', id: idOf(601), patch: { firmness: 'flexible' } });
    expect(planning.dossier.positions.get(idOf(601))).toEqual({
      ...before,
      firmness: 'flexible',
      updatedAt: planning.context.now,
    });
  });

  it('changes roles, translations and notes of the passages it cites in the same step', () => {
    const changed = planning.do({
      type: 'position.edit',
      id: idOf(601),
      patch: { notes: 'Seen' },
      passages: [
        { passageId: idOf(500), role: 'supporting', translation: 'Moscow wants something' },
        { passageId: idOf(501), note: 'key' },
      ],
    });
    expect(changed.changes.map(({ table, id }) => [table, id])).toEqual([
      ['passages', idOf(500)],
      ['passages', idOf(501)],
      ['positions', idOf(601)],
    ]);
    expect(planning.dossier.positions.get(idOf(601))).toMatchObject({
      notes: 'Seen',
      evidence: [
        { passageId: idOf(501), role: 'primary' },
        { passageId: idOf(500), role: 'supporting' },
      ],
    });
    expect(planning.dossier.passages.get(idOf(500))?.translation).toBe('Moscow wants something');
    expect(planning.dossier.passages.get(idOf(501))?.note).toBe('key');
  });

  it('refuses to change a passage that the position does not cite, or one twice', () => {
    const edit = { type: 'position.edit', id: idOf(600), patch: {} } as const;
    expect(planning.refusal({ ...edit, passages: [{ passageId: idOf(501), note: 'x' }] }).code).toBe(
      'notFound',
    );
    const twice = { passageId: idOf(500), note: 'x' };
    expect(planning.refusal({ ...edit, passages: [twice, twice] }).code).toBe('passageTwice');
  });

  it.each<[string, Partial<PositionFields>]>([
    ['notFound', { issueId: idOf(309) }],
    ['speakerOfOtherParty', { partyId: idOf(101) }],
    ['dateMissing', { date: ' ' }],
    ['dateInvalid', { date: 'soon' }],
    ['statementMissing', { statement: '' }],
    ['scaleValueWithoutScale', { issueId: idOf(302) }],
  ])('refuses with %s what the position as a whole cannot be: %j', (code, patch) => {
    expect(planning.refusal({ type: 'position.edit', id: idOf(600), patch }).code).toBe(code);
  });
});

describe('attaching a passage', () => {
  const evidence = { passageId: idOf(510), role: 'supporting' } as const;

  it('adds a new or an existing one at the end', () => {
    planning.do({ type: 'position.attach', id: idOf(600), evidence, passage: aMark(510) });
    planning.do({
      type: 'position.attach',
      id: idOf(600),
      evidence: { ...evidence, passageId: idOf(501) },
      passage: null,
    });
    const cited = planning.dossier.positions.get(idOf(600))?.evidence.map((each) => each.passageId);
    expect(cited).toEqual([idOf(500), idOf(510), idOf(501)]);
  });

  it('is refused for a position or passage that is not there, one it has, and two ids for one passage', () => {
    const attach = (id: number, passageId: string, passage: MarkedPassage | null = null) =>
      planning.refusal({
        type: 'position.attach',
        id: idOf(id),
        evidence: { ...evidence, passageId },
        passage,
      }).code;
    expect(attach(609, idOf(501))).toBe('notFound');
    expect(attach(600, idOf(509))).toBe('notFound');
    expect(attach(600, idOf(500))).toBe('passageTwice');
    expect(attach(601, idOf(510), aMark(510, { start: 3, end: 12 }))).toBe('passageTwice');
    expect(attach(600, idOf(501), aMark(510))).toBe('requestInvalid');
    expect(attach(600, idOf(510), aMark(510, { start: 9, end: 9 }))).toBe('passageEmpty');
  });
});

describe('detaching and deleting', () => {
  it('bins the passages that nothing else cites, and only those', () => {
    planning.do({ type: 'position.detach', id: idOf(601), passageId: idOf(501) });
    expect(live(planning.dossier.passages).map((passage) => passage.id)).toEqual([idOf(500)]);
    planning.do({ type: 'position.delete', ids: [idOf(601), idOf(601)] });
    expect(live(planning.dossier.passages).map((passage) => passage.id)).toEqual([idOf(500)]);
    planning.do({ type: 'position.delete', ids: [idOf(600)] });
    expect(live(planning.dossier.passages)).toEqual([]);
  });

  it('is refused for what is not there, and for the last passage of a position', () => {
    const detach = (id: number, passage: number) =>
      planning.refusal({ type: 'position.detach', id: idOf(id), passageId: idOf(passage) }).code;
    expect(detach(609, 500)).toBe('notFound');
    expect(detach(600, 501)).toBe('notFound');
    expect(detach(600, 500)).toBe('lastEvidence');
    expect(planning.refusal({ type: 'position.delete', ids: [idOf(600), idOf(609)] }).code).toBe('notFound');
  });

  it('can be done to more positions at once than a function takes arguments', () => {
    const row = planning.dossier.positions.get(idOf(600));
    if (row === undefined) throw new Error('the furnished dossier has position 600');
    const many = Array.from({ length: 150_000 }, (_, n) => ({ ...row, id: idOf(1_000_000 + n) }));
    planning.dossier = { ...planning.dossier, positions: new Map(many.map((each) => [each.id, each])) };
    planning.do({ type: 'position.delete', ids: many.map((each) => each.id) });
    expect(live(planning.dossier.positions)).toEqual([]);
  });
});

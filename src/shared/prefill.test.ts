import { describe, expect, it } from 'vitest';
import { prefill } from './prefill';
import { aDossier, aParty, aSource, idOf } from './testing/rows';

const moscow = aParty(idOf(1), {
  name: 'Russian Federation',
  shortName: 'Russia',
  aliases: [
    { language: 'ar', text: 'موسكو' },
    { language: 'en', text: 'Moscow' },
  ],
});
const kyiv = aParty(idOf(2), { name: 'Ukraine', aliases: [{ language: 'ar', text: 'كييف' }] });
const speaker = {
  id: idOf(3),
  partyId: kyiv.id,
  name: 'Zelensky',
  office: 'President',
  aliases: [{ language: 'ar', text: 'زيلينسكي' }],
  notes: '',
  deletedAt: null,
};
const source = aSource(idOf(41), { publishedOn: '2025-08-06', language: 'ar' });
const dossier = aDossier({ parties: [moscow, kyiv], speakers: [speaker], sources: [source] });
const of = (selected: string, paragraph = selected) =>
  prefill(dossier, source, selected, paragraph, paragraph.indexOf(selected));

describe('what the form begins with', () => {
  it('is the party that the selection names first, by any alias, also with an Arabic particle before it', () => {
    expect(of('تصر موسكو على أن كييف توافق').partyId).toBe(moscow.id);
    expect(of('وكييف ترفض ما قالته موسكو').partyId).toBe(kyiv.id);
    expect(of('MOSCOW insists').partyId).toBe(moscow.id);
  });

  it('is no party where none is named', () => {
    expect(of('the talks ended without a result').partyId).toBeNull();
    expect(of('').partyId).toBeNull();
  });

  it('is the speaker who is named, and his party where that is not named', () => {
    expect(of('أكد زيلينسكي رفضه')).toMatchObject({ partyId: kyiv.id, speakerId: speaker.id });
    expect(of('موسكو ترد على زيلينسكي')).toMatchObject({ partyId: moscow.id, speakerId: null });
  });

  it('is the date of the source', () => {
    expect(of('موسكو').date).toBe('2025-08-06');
  });

  it('is a direct quote within quotation marks of any kind, otherwise a paraphrase', () => {
    expect(of('we want peace', 'He said "we want peace" and left').attribution).toBe('directQuote');
    expect(of('and left', 'He said "we want peace" and left').attribution).toBe('paraphrase');
    expect(of('мы хотим мира', 'Он сказал: «мы хотим мира».').attribution).toBe('directQuote');
    expect(of('ми хочемо миру', 'Він сказав: „ми хочемо миру“.').attribution).toBe('directQuote');
    expect(of('“unacceptable”', 'It is “unacceptable”.').attribution).toBe('directQuote');
    expect(of('it is over', 'They said it is over.').attribution).toBe('paraphrase');
  });
});

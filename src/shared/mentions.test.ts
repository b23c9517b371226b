import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, type TextRange } from './fold';
import { findPartyMentions, partyNames } from './mentions';
import type { Alias } from './model';
import { aDossier, aParty, aSpeaker, idOf } from './testing/rows';

const [RUSSIA, UKRAINE, AMERICA] = [idOf(1), idOf(2), idOf(3)];
const aliases = (...texts: string[]): Alias[] => texts.map((text) => ({ language: '', text }));

const dossier = aDossier({
  parties: [
    aParty(RUSSIA, {
      name: 'Russia',
      shortName: 'RU',
      aliases: aliases('Россия', 'روسيا', 'موسكو', 'Kremlin'),
    }),
    aParty(UKRAINE, { name: 'Ukraine', aliases: aliases('Україна', 'أوكرانيا', 'كييف', 'Kyiv') }),
    aParty(AMERICA, { name: 'United States', shortName: 'US', aliases: aliases('White House', 'House') }),
    aParty(idOf(4), { name: 'Kyiv', deletedAt: '2025-08-09T10:00:00.000Z' }),
    aParty(idOf(5), { name: 'House', aliases: aliases('the White House staff') }),
  ],
  speakers: [
    aSpeaker(idOf(6), RUSSIA, { name: 'Dmitry Peskov', aliases: aliases('بيسكوف') }),
    aSpeaker(idOf(7), idOf(4), { name: 'Nobody' }),
  ],
});
const names = partyNames(dossier);

function found(text: string): readonly (readonly [string, string])[] {
  return findPartyMentions(text, names).map(({ partyId, start, end }) => [
    text.slice(start, end),
    dossier.parties.get(partyId)?.name ?? '',
  ]);
}

describe('the parties that a text names', () => {
  it('are found by any of their names and by their speakers', () => {
    expect(found('RUSSIA and the Kremlin, said Dmitry Peskov; Kyiv and the US differ.')).toEqual([
      ['RUSSIA', 'Russia'],
      ['Kremlin', 'Russia'],
      ['Dmitry Peskov', 'Russia'],
      ['Kyiv', 'Ukraine'],
      ['US', 'United States'],
    ]);
  });

  it('are found in Arabic behind particles and with vowel signs', () => {
    expect(found('قال بيسكوف لموسكو وكِيِيف وبأوكرانيا')).toEqual([
      ['بيسكوف', 'Russia'],
      ['موسكو', 'Russia'],
      ['كِيِيف', 'Ukraine'],
      ['أوكرانيا', 'Ukraine'],
    ]);
  });

  it('are named by whole words only, and abbreviations by capitals', () => {
    expect(found('Belorussia, Prussian; they asked us; Kyivan')).toEqual([]);
  });

  it('are those of the longest name in a place', () => {
    expect(found('the White House staff')).toEqual([['the White House staff', 'House']]);
    expect(found('The White House said')).toEqual([['White House', 'United States']]);
  });

  it('are the first of two with the same name', () => {
    expect(found('House')).toEqual([['House', 'United States']]);
  });

  it('are not those in the bin, nor those of a speaker whose party is there', () => {
    expect(found('Nobody')).toEqual([]);
  });
});

const word = fc.constantFrom(
  ...'Russia russia RU ru Kyiv موسكو وموسكو كييف لكييف أوكرانيا اوكرانيا Peskov ß ss ﬁ fi US us а́ а'.split(
    ' ',
  ),
  'White House',
  'مُوسْكُو',
  '🕊',
  'Ki\u200bev',
);
const separator = fc.constantFrom(' ', ' ', '', '-', '\u0301', '\u200f', '\u00a0 ', 'ـ', '1', '.');
const text = fc.array(fc.tuple(word, separator), { maxLength: 10 }).map((parts) => parts.flat().join(''));
const someNames = fc.uniqueArray(word, { minLength: 1, maxLength: 5 });

describe('finding many names at once', () => {
  const namesOf = (texts: readonly string[]) =>
    partyNames(aDossier({ parties: texts.map((name, index) => aParty(idOf(index + 1), { name })) }));

  it('finds what finding each by itself finds, wherever none overlap', () => {
    let compared = 0;
    fc.assert(
      fc.property(text, someNames, (sample, texts) => {
        const each = texts
          .flatMap((name, index) =>
            findMentions(sample, name).map((range) => ({ partyId: idOf(index + 1), ...range })),
          )
          .toSorted((a, b) => a.start - b.start);
        if (each.some(({ start }, index) => start < (each[index - 1]?.end ?? 0))) return;
        if (each.length > 0) compared++;
        expect(findPartyMentions(sample, namesOf(texts))).toEqual(each);
      }),
      { numRuns: 5_000 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  it('gives ranges in order that overlap nowhere and part no character', () => {
    fc.assert(
      fc.property(text, someNames, (sample, texts) => {
        let last: TextRange = { start: 0, end: 0 };
        for (const range of findPartyMentions(sample, namesOf(texts))) {
          expect(range.start).toBeGreaterThanOrEqual(last.end);
          expect(sample.slice(range.start, range.end).isWellFormed()).toBe(true);
          expect(sample.slice(range.end)).not.toMatch(/^[\p{M}\p{Cf}ـ]/u);
          last = range;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, foldWithMap } from '../fold';
import { findWords } from './find-words';
import type { WordsPart } from './query';
import { joinedWords, wordsIn } from './words';

function words(text: string, isPrefix = false): WordsPart {
  return { kind: 'words', words: wordsIn(fold(text)), isPrefix };
}

/** What is marked, letter by letter as it stands in the text. */
function marked(text: string, ...sought: readonly WordsPart[]): readonly string[] {
  return findWords(foldWithMap(text), sought).map(({ start, end }) => text.slice(start, end));
}

it('marks vocalised Arabic that was looked for without its vowels, to the last mark', () => {
  expect(marked('تُطَالِبُ مُوسْكُو بِالاِنْسِحَابِ', words('موسكو'))).toEqual(['مُوسْكُو']);
  expect(marked('الإنسـحاب الكامل', words('انسحاب'))).toEqual(['إنسـحاب']);
});

it('marks the word without the particles written before it, and no word that only contains it', () => {
  expect(marked('وموسكو لموسكو وبالموسكو للحرب', words('موسكو'))).toEqual(['موسكو', 'موسكو', 'موسكو']);
  expect(marked('للحرب والحرب حربية محراب', words('حرب'))).toEqual(['حرب', 'حرب']);
  // Two letters are too few to look for inside of words.
  expect(marked('وقد قد', words('قد'))).toEqual(['قد']);
});

it('marks phrases in the middle of which particles are written', () => {
  expect(marked('تُطَالِبُ مُوسْكُو بِانْسِحَابِ القُوَّاتِ كلها', words('موسكو انسحاب قوات'))).toEqual([
    'مُوسْكُو بِانْسِحَابِ القُوَّاتِ',
  ]);
  expect(marked('بين روسيا وأوكرانيا، وبروسيا وأوكرانيا', words('روسيا اوكرانيا'))).toEqual([
    'روسيا وأوكرانيا',
    'روسيا وأوكرانيا',
  ]);
  expect(marked('روسيا وأوكرانيين وأوكرانيا', words('روسيا اوكران', true))).toEqual(['روسيا وأوكرانيين']);
  expect(marked('روسيا وأوكرانيين', words('روسيا اوكرانيا'))).toEqual([]);
  expect(marked('روسيا تاوكرانيا', words('روسيا اوكرانيا'))).toEqual([]);
});

it('marks whole words, and with an asterisk whole words that begin so', () => {
  expect(marked('Мир, мирный МИРА и замирение', words('мир'))).toEqual(['Мир']);
  expect(marked('Мир, мирный МИРА и замирение', words('мир', true))).toEqual(['Мир', 'мирный', 'МИРА']);
  expect(marked('Ещё ёлки, еще', words('ещё'))).toEqual(['Ещё', 'еще']);
});

it('marks phrases across punctuation, line ends and apostrophes of any kind', () => {
  expect(marked('п’ять, п`ять і пʼять', words("п'ять"))).toEqual(['п’ять', 'п`ять', 'пʼять']);
  expect(marked('peace\n talks; peace-talks; talks peace', words('peace talks'))).toEqual([
    'peace\n talks',
    'peace-talks',
  ]);
  expect(marked('the peace talk and peace talks', words('peace talk'))).toEqual(['peace talk']);
});

it('makes one of marks that overlap', () => {
  expect(marked('peace talks now', words('peace talks'), words('talks now'))).toEqual(['peace talks now']);
  expect(marked('peace talks', words('peace'), words('talks'))).toEqual(['peace', 'talks']);
});

it('finds words beside emoji and letters beyond the first plane', () => {
  expect(marked('🕊️мир🕊️ 𝒳мир', words('мир'))).toEqual(['мир']);
});

it('begins and ends marks where characters do, whatever the text', () => {
  const unit = fc.constantFrom(
    'и',
    '\u0306',
    'й',
    'ﷺ',
    'ﻻ',
    'ل',
    'ا',
    'ء',
    'ـ',
    'ß',
    's',
    ' ',
    '-',
    '🕊️',
    '\ud83d',
    'e\u0301',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), unit, fc.boolean(), (units, sought, isPrefix) => {
      const text = units.join('');
      const part = words(sought, isPrefix);
      if (part.words.length === 0) return;
      for (const range of findWords(foldWithMap(text), [part])) {
        expect(range.start).toBeLessThan(range.end);
        const after = text.slice(range.end);
        expect(after).not.toMatch(/^[\p{M}\p{Cf}\u0640\u0621]/u);
        expect(fold(text.slice(range.start, range.end))).toContain(part.words[0]);
      }
    }),
  );
});

it('parts words as a reader of folded text would', () => {
  expect(joinedWords('')).toBe('');
  expect(joinedWords(' - , ')).toBe('');
  expect(joinedWords('a b,c  d ')).toBe('a b c d');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text);
      expect(wordsIn(folded)).toEqual(folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
    }),
    { numRuns: 1_000 },
  );
});

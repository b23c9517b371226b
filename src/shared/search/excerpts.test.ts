import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointIndex } from '../code-points';
import { foldWithMap } from '../fold';
import { excerptsOf } from './excerpts';
import { findWords } from './find-words';
import type { WordsPart } from './query';

const peace: WordsPart = { kind: 'words', words: ['мир'], isPrefix: false };
const filler = 'слово за слово '.repeat(30);

it('shows a stretch of the original between words, with the marks where they are in it', () => {
  const { excerpts, hits } = excerptsOf('text', foldWithMap(`${filler}🕊️ Мир и ми́р. ${filler}`), [peace], {
    most: 3,
    isPlaced: true,
  });
  expect(hits).toBe(2);
  expect(excerpts).toHaveLength(1);
  const [excerpt] = excerpts;
  expect(excerpt?.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['Мир', 'ми́р']);
  expect(excerpt).toMatchObject({ isCutBefore: true, isCutAfter: true });
  expect(excerpt?.text).toMatch(/^(слово|за)\s.*\s(слово|за)$/su);
  const index = codePointIndex(`${filler}🕊️ Мир и ми́р. ${filler}`);
  expect(excerpt?.places.map(({ start, end }) => index.slice(start, end))).toEqual(['Мир', 'ми́р']);
});

it('shows no more stretches than are asked for, and counts all places', () => {
  const { excerpts, hits } = excerptsOf('text', foldWithMap(`мир ${filler}`.repeat(9)), [peace], { most: 3 });
  expect(excerpts).toHaveLength(3);
  expect(hits).toBe(9);
});

it('stays within the paragraph and shows a short text whole', () => {
  const { excerpts } = excerptsOf('text', foldWithMap('Раньше.\nО мире и мир.\nПозже.'), [peace], {
    most: 1,
  });
  expect(excerpts[0]).toMatchObject({ text: 'О мире и мир.', isCutBefore: true, isCutAfter: true });
  expect(excerptsOf('name', foldWithMap('Мир'), [peace], { most: 1 }).excerpts[0]).toEqual({
    field: 'name',
    text: 'Мир',
    marks: [{ start: 0, end: 3 }],
    isCutBefore: false,
    isCutAfter: false,
    places: [],
  });
});

it('marks the same words as in the whole text, whatever the text', () => {
  const unit = fc.constantFrom('мир', 'м', ' ', '\n', '🕊️', 'и\u0301', 'война ', 'x'.repeat(200));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
      const within = foldWithMap(units.join(''));
      const { excerpts, hits } = excerptsOf('text', within, [peace], { most: 4, isPlaced: true });
      const all = findWords(within, [peace]);
      expect(hits).toBe(all.length);
      const index = codePointIndex(within.original);
      const places = excerpts.flatMap((excerpt) => excerpt.places);
      for (const [place, { start, end }] of places.entries()) {
        expect([index.toUtf16(start), index.toUtf16(end)]).toEqual([all[place]?.start, all[place]?.end]);
      }
      for (const { text, marks } of excerpts) {
        expect(text.isWellFormed()).toBe(true);
        for (const { start, end } of marks) expect(text.slice(start, end)).toBe('мир');
      }
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolded, findMentions, fold, foldWithMap } from './fold';

/** Texts in which everything that folding touches is likely. */
const piece = fc.constantFrom(
  ...'aBéÉßİıſæłКйЙиїіёЁґ',
  ...'مُحَمَّدأإآٱىيیةهؤئءـک٠٩۰۹',
  ...' \u00a0\u200b\u200d\u200f\u00ad\n\t',
  ..."’ʼ'`´—-¨",
  '\u0301',
  '\u0306',
  '\u0308',
  '\u0654',
  'ﬁ',
  'ﷺ',
  'が',
  'हिन्दी',
  '한',
  '😀',
  '👩‍👩‍👧',
  '\ud83d',
  '\ude00',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('fold', () => {
  it.each([
    ['МОСКВА', 'москва'],
    ['Ещё', 'еще'],
    ['м’ята', 'мʼята'],
    ['مُحَمَّد', 'محمد'],
    ['أوكرانيا', 'اوكرانيا'],
    ['إسطنبول', 'اسطنبول'],
    ['على', 'علي'],
    ['هدنة', 'هدنه'],
    ['روســـيا', 'روسيا'],
    ['مسؤول', 'مسوول'],
    ['٢٠٢٥', '2025'],
    ['۲۰۲۵', '2025'],
    ['White\u00a0House', 'white  house'],
    ['Zapo\u00adrizhzhia', 'zaporizhzhia'],
    ['Wałęsa', 'walesa'],
    ['Straße', 'STRASSE'],
    ['\u202bموسكو\u202c', 'موسكو'],
  ])('takes %j and %j for the same', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['й', 'и'],
    ['ї', 'і'],
    ['が', 'か'],
    ['Киев', 'Київ'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it('takes composed and decomposed spellings for the same', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(fold(sample.normalize('NFD'))).toBe(fold(sample.normalize('NFC')));
      }),
    );
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(fold(fold(sample))).toBe(fold(sample));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('foldWithMap', () => {
  it('folds as fold does and leads back in order, from the beginning to the end', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const { folded, toOriginal } = foldWithMap(sample);
        expect(folded).toBe(fold(sample));
        const origins = Array.from({ length: folded.length + 1 }, (_, index) => toOriginal(index));
        expect(origins).toEqual(origins.toSorted((a, b) => a - b));
        expect(origins.at(-1)).toBe(sample.length);
        expect(origins.every((origin) => origin >= 0 && origin <= sample.length)).toBe(true);
      }),
    );
  });
});

describe('findFolded', () => {
  it('finds an Arabic word with its vowel signs although the needle has none', () => {
    const haystack = 'قال مُحَمَّدٌ اليوم';
    const [range] = findFolded(haystack, 'محمد');
    expect(haystack.slice(range?.start, range?.end)).toBe('مُحَمَّدٌ');
  });

  it('finds nothing for a needle that folds to nothing', () => {
    expect(findFolded('anything', '')).toEqual([]);
    expect(findFolded('anything', '\u200b')).toEqual([]);
  });

  it('finds no half of a ligature', () => {
    expect(findFolded('ﬁ', 'f')).toEqual([]);
    expect(findFolded('ﬁ', 'FI')).toEqual([{ start: 0, end: 1 }]);
  });

  it('finds a mark that stands after spaces without them', () => {
    expect(findFolded(' \t\u{11c92}', '\u{11c92}')).toEqual([{ start: 2, end: 4 }]);
  });

  it('gives ranges that fold to what the needle folds to', () => {
    fc.assert(
      fc.property(text, text, text, (before, needle, after) => {
        const haystack = before + needle + after;
        for (const { start, end } of findFolded(haystack, needle)) {
          expect(fold(haystack.slice(start, end))).toBe(fold(needle));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a text between full stops', () => {
    fc.assert(
      fc.property(text, text, (before, needle) => {
        fc.pre(fold(needle) !== '' && !/^[\p{M}\p{Cf}\u0640\u0621]/u.test(needle));
        expect(findFolded(`${before}.${needle}.`, needle)).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('findMentions', () => {
  it('finds whole words only', () => {
    expect(findMentions('They just trust the US.', 'us')).toEqual([{ start: 20, end: 22 }]);
    expect(findMentions('Moscows', 'Moscow')).toEqual([]);
  });

  it('finds an abbreviation in capitals only in capitals, so that a pronoun is no party', () => {
    expect(findMentions('Give us time, the US said.', 'US')).toEqual([{ start: 18, end: 20 }]);
    expect(findMentions('Nato and NATO', 'NATO')).toHaveLength(2);
  });

  it('finds an Arabic name behind the particles written together with it', () => {
    expect(findMentions('قالت وموسكو', 'موسكو')).toEqual([{ start: 6, end: 11 }]);
    expect(findMentions('شركةموسكو', 'موسكو')).toEqual([]);
  });
});

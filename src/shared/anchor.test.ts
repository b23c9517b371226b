import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../main/dossier/hash';
import { CONTEXT_LENGTH, onlyPlace, quoteAt, verify } from './anchor';
import { codePointIndex } from './code-points';

const piece = fc.constantFrom('a', 'b', 'نَصٌّ', ' ', '\u0651', '🕊️', '👩🏽‍⚖️', '\ud83d', '\udd4a', '\n', 'ї');
const anyText = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
/** A text and a range of it that is not empty, in code points. */
const anyMark = anyText.chain((text) => {
  const { length } = [...text];
  return fc
    .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length }))
    .map(([start, count]) => ({ text, start, end: Math.min(start + count, length) }));
});

function passageOf(text: string, quote: string) {
  const at = text.indexOf(quote);
  if (at === -1) throw new Error(`“${quote}” is not in the text`);
  const start = [...text.slice(0, at)].length;
  const end = start + [...quote].length;
  return { ...quoteAt(text, start, end), textHash: sha256(text), start, end };
}
function anchor(before: string, quote: string, after: string) {
  return verify(passageOf(before, quote), after, sha256(after));
}

describe('the quote of a range', () => {
  it('is verbatim, with up to 32 code points on each side', () => {
    fc.assert(
      fc.property(anyMark, ({ text, start, end }) => {
        const points = [...text];
        const { prefix, quote, suffix } = quoteAt(text, start, end);
        expect(quote).toBe(points.slice(start, end).join(''));
        expect(prefix).toBe(points.slice(Math.max(0, start - CONTEXT_LENGTH), start).join(''));
        expect(suffix).toBe(points.slice(end, end + CONTEXT_LENGTH).join(''));
      }),
    );
  });
});

describe('verifying a passage', () => {
  it('finds it where it was marked as long as the text is the same', () => {
    fc.assert(
      fc.property(anyMark, ({ text, start, end }) => {
        const passage = { ...quoteAt(text, start, end), textHash: sha256(text), start, end };
        expect(verify(passage, text, sha256(text))).toEqual({ state: 'ok' });
      }),
    );
  });

  it('only ever moves it to the very same words', () => {
    fc.assert(
      fc.property(anyMark, anyText, fc.boolean(), ({ text, start, end }, other, isLonger) => {
        const after = isLonger ? other + text : other;
        const found = verify(
          { ...quoteAt(text, start, end), textHash: sha256(text), start, end },
          after,
          sha256(after),
        );
        if (found.state !== 'moved') return;
        expect([...after].slice(found.start, found.end).join('')).toBe([...text].slice(start, end).join(''));
      }),
    );
  });

  it('follows it when text was put before it', () => {
    const text = 'تُطالب موسكو 🕊️ بانسحاب القوات من الأقاليم الأربعة ومن القرم، وترفض كييف ذلك رفضًا قاطعًا.';
    const passage = passageOf(text, 'بانسحاب القوات');
    const after = `🕊️ ${text}`;
    expect(verify(passage, after, sha256(after))).toEqual({
      state: 'moved',
      start: passage.start + 3,
      end: passage.end + 3,
    });
  });

  it('follows it when one side was rewritten and the other stayed in full', () => {
    const before =
      'In a long statement published on Wednesday Kyiv rejects the ultimatum in every one of its parts.';
    const after = 'In a long statement published on Wednesday Kyiv rejects the ultimatum, and says why.';
    expect(anchor(before, 'Kyiv rejects the ultimatum', after).state).toBe('moved');
  });

  it('tells two places of one sentence apart by what stands around them', () => {
    const before =
      'The first delegation spoke for hours: No. The second delegation spoke for hours: No. Then all left the hall.';
    const passage = passageOf(before, 'No. The second');
    const no = { ...quoteAt(before, passage.start, passage.start + 3), textHash: '', start: 0, end: 3 };
    const after = `(Corrected.) ${before}`;
    expect(verify(no, after, sha256(after))).toEqual({
      state: 'moved',
      start: passage.start + 13,
      end: passage.start + 16,
    });
  });

  it('never settles by itself on a sentence that only reads the same', () => {
    const before =
      'Asked about a withdrawal of all the forces, the spokesman said: No. He then left the room at once.';
    expect(anchor(before, 'said: No.', 'A week later, asked about talks, she said: No. The end.').state).toBe(
      'needsReview',
    );
  });

  it('does not take the beginning or the end of a text for words that it shares', () => {
    expect(anchor('No. Kyiv rejects the terms.', 'No.', 'No. It was not about the terms at all.').state).toBe(
      'needsReview',
    );
    expect(anchor('Would Moscow withdraw its forces? No.', 'No', 'Would Kyiv talk? No.').state).toBe(
      'needsReview',
    );
  });

  it.each([
    ['a longer word', 'no longer a member', 'no', 'not at all a member'],
    ['a word with another mark', 'حرب طويلة', 'حرب', 'حربٌ طويلة'],
    ['an emoji that goes on', '👩 spoke', '👩', '👩🏽‍⚖️ spoke'],
  ])('does not take the beginning of %s for the words', (_, oldEnd, quote, newEnd) => {
    const start = 'This long beginning stays word by word as it was: ';
    expect(anchor(start + oldEnd, quote, start + newEnd).state).toBe('needsReview');
    expect(anchor(`${start}${quote} yes`, quote, `${start}${quote}, yes`).state).toBe('moved');
  });

  it('does not find words written with other marks, in another case or another normal form', () => {
    expect(anchor('قالت الحَرب', 'الحَرب', 'قالت الحرب').state).toBe('missing');
    expect(anchor('the war', 'war', 'the War').state).toBe('missing');
    expect(anchor('caf\u00e9', 'caf\u00e9', 'cafe\u0301').state).toBe('missing');
  });

  it('never finds half of a character', () => {
    const passage = { textHash: '', start: 0, end: 1, quote: '\ud83d', prefix: '', suffix: '' };
    expect(verify(passage, '🕊🕊', sha256('🕊🕊')).state).toBe('missing');
  });

  it('finds nothing for a passage without words', () => {
    const passage = { textHash: '', start: 3, end: 3, quote: '', prefix: 'abc', suffix: '' };
    expect(verify(passage, 'abc', sha256('abc')).state).toBe('missing');
  });
});

describe('the only place of the very words', () => {
  const quote = 'demands the withdrawal of all forces';
  const at = (text: string, words = quote) => onlyPlace({ quote: words }, codePointIndex(text));

  it('is where they stand once, as whole words', () => {
    expect(at(`🕊️ Moscow ${quote}.`)).toEqual({ start: 10, end: 46 });
    expect(at(`Moscow ${quote}. Kyiv ${quote}.`)).toBeNull();
    expect(at(`Moscow ${quote}men.`)).toBeNull();
    expect(at('Moscow leaves.')).toBeNull();
  });

  it('is none for words that could be anybody’s', () => {
    expect(at('She said no.', 'no')).toBeNull();
  });
});

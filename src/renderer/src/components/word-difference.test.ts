import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedTexts, type Piece, wordDifference } from './word-difference';

function texts(pieces: readonly Piece[] | null, kind: Piece['kind']): readonly string[] {
  return (pieces ?? []).filter((piece) => piece.kind === kind).map(({ text }) => text.trim());
}

/** What one of the two texts was, its spaces aside. */
function read(pieces: readonly Piece[], without: 'added' | 'removed'): string {
  const kept = pieces.filter(({ kind }) => kind !== without).map(({ text }) => text);
  return kept.join('').replaceAll(/\s+/gu, '');
}

describe('the difference of two texts', () => {
  it('is told in whole words, in every script', () => {
    const english = wordDifference(
      'Ukraine drops its wish to join NATO.',
      'Ukraine drops its plan to join NATO.',
    );
    expect([texts(english, 'removed'), texts(english, 'added')]).toEqual([['wish'], ['plan']]);
    const arabic = wordDifference(
      'تطالب موسكو بانسحاب القوات من دونيتسك',
      'تطالب موسكو بانسحاب القوات من خيرسون',
    );
    expect([texts(arabic, 'removed'), texts(arabic, 'added')]).toEqual([['دونيتسك'], ['خيرسون']]);
    const ukrainian = wordDifference('Київ вимагає гарантій безпеки', 'Київ вимагає гарантії безпеки');
    expect([texts(ukrainian, 'removed'), texts(ukrainian, 'added')]).toEqual([['гарантій'], ['гарантії']]);
  });

  it('keeps a vocalised word whole', () => {
    const pieces = wordDifference('تَطلُب كييف ضمانات', 'تَطلُبُ كييف ضمانات');
    expect(texts(pieces, 'removed')).toEqual(['تَطلُب']);
    expect(texts(pieces, 'added')).toEqual(['تَطلُبُ']);
  });

  it('is not told where nothing stayed, or where there was nothing', () => {
    expect(wordDifference('Ukraine withdraws.', 'تنسحب أوكرانيا من الأقاليم')).toBeNull();
    expect(wordDifference('', 'Something')).toBeNull();
  });

  it('gives both texts back, but for their spaces', () => {
    const words = fc.array(
      fc.constantFrom('Moscow', 'موسكو', 'Київ', '🕊️', 'drops', 'its', '.', 'وترفض', '\n', '—'),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [from, to] = [before.join(' '), after.join(' ')];
        const pieces = wordDifference(from, to);
        if (pieces === null) return;
        expect(read(pieces, 'added')).toBe(from.replaceAll(/\s+/gu, ''));
        expect(read(pieces, 'removed')).toBe(to.replaceAll(/\s+/gu, ''));
      }),
      { numRuns: 300 },
    );
  });

  it('shows long stretches that stayed by their ends', () => {
    const long = 'The same words as before. '.repeat(200);
    const pieces = wordDifference(`Yes. ${long} Here.`, `No. ${long} There.`) ?? [];
    expect(pieces.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(400);
    expect(texts(pieces, 'removed')).toEqual(['Yes', 'Here']);
  });

  it('gives up on texts that would take too long', () => {
    const random = (seed: number) =>
      Array.from({ length: 20_000 }, (_, n) => ((n * 7919 + seed * 104_729) % 9_973).toString(36)).join(' ');
    const start = performance.now();
    wordDifference(random(1), random(5));
    // Comparing them to the end takes minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('the words marked in two texts side by side', () => {
  it('are whole words, and spaces are part of what is compared', () => {
    const marked = markedTexts('Kyiv rejects  any withdrawal.', 'Kyiv rejects any retreat.');
    expect(texts(marked?.from ?? null, 'removed')).toContain('withdrawal');
    expect(texts(marked?.to ?? null, 'added')).toContain('retreat');
  });

  it('are not told where the texts are the same or have nothing in common', () => {
    expect(markedTexts('The same', 'The same')).toBeNull();
    expect(markedTexts('Ukraine withdraws.', 'تنسحب أوكرانيا من الأقاليم')).toBeNull();
  });

  it('leave both texts as they are, to the letter', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b ', ' ', '\n', 'موسكو ', 'الـ', '🕊️', 'Київ', '\u202e', '.', '\u00a0'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (from, to) => {
        const marked = markedTexts(from, to);
        if (marked === null) return;
        const joined = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
        expect([joined(marked.from), joined(marked.to)]).toEqual([from, to]);
      }),
    );
  });
});

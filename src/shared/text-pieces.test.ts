import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolded } from './fold';
import { textPieces } from './text-pieces';

const LINE = 'وتطالب موسكو بأن تتخلى كييف عن القرم، ВСУ стоять. 🕊 ';

function found(text: string, needle: string): readonly (readonly [number, number])[] {
  const pieces = textPieces(text);
  return Array.from({ length: pieces.count }, (_none, place) =>
    pieces.search(place, (folded) => findFolded(folded, needle)),
  )
    .flat()
    .map(({ start, end }) => [start, end] as const);
}

describe('the pieces of a text', () => {
  it('follow one another without a gap, whatever the text', () => {
    const unit = fc.constantFrom('a', '\n', ' ', '🕊', 'x'.repeat(5_000));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const pieces = textPieces(text);
        let end = 0;
        for (let place = 0; place < pieces.count; place++) {
          const piece = pieces.at(place);
          expect(piece.start).toBe(end);
          end = piece.end;
          expect(text.slice(piece.start, end).isWellFormed()).toBe(true);
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it('hold together exactly what the whole text holds, also where they are cut', () => {
    const inLines = `${LINE}\n`.repeat(1_000);
    const inOne = LINE.repeat(1_000);
    for (const text of [inLines, inOne]) {
      for (const needle of ['القرم، ВСУ', 'تتخلي', '🕊', 'стоять. 🕊 و']) {
        const whole = findFolded(text, needle).map(({ start, end }) => [start, end]);
        expect(found(text, needle)).toEqual(whole);
        expect(whole.length).toBeGreaterThan(900);
      }
    }
  });
});

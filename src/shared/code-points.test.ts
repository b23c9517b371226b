import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointIndex, countCodePoints } from './code-points';

/** Texts with pairs, halves of pairs in every order, marks and joiners; long ones cross the index's strides. */
const piece = fc.constantFrom('a', 'م', '\u064f', '🕊️', '👩🏽‍⚖️', '\ud83d', '\udd4a', '\n', '\0', '𝔘');
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.nat(5), fc.integer({ min: 1_018, max: 1_026 }), fc.array(piece, { maxLength: 8 }))
    .map(
      ([strides, length, pieces]) => 'x'.repeat(strides * 1_024 + length) + pieces.join('') + '🕊'.repeat(600),
    ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('the index of a text', () => {
  it('cuts and counts as JavaScript’s own iteration over code points does', () => {
    fc.assert(
      fc.property(anyText, fc.nat(7_000), fc.nat(50), (text, start, length) => {
        const points = [...text];
        const index = codePointIndex(text);
        expect(index.length).toBe(points.length);
        expect(countCodePoints(text)).toBe(points.length);
        expect(index.slice(start, start + length)).toBe(points.slice(start, start + length).join(''));
      }),
    );
  });

  it('comes back to the same place from UTF-16 and back, at the ends, in the middle and beyond', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -5, max: 8_000 }), (text, codePoint) => {
        const index = codePointIndex(text);
        const clamped = Math.min(Math.max(codePoint, 0), index.length);
        const utf16 = index.toUtf16(codePoint);
        expect(utf16).toBe([...text].slice(0, clamped).join('').length);
        expect(index.toCodePoint(utf16)).toBe(clamped);
      }),
    );
  });

  it('counts an offset in the middle of a pair as after it, and clamps what is outside', () => {
    const index = codePointIndex('a🕊b');
    expect([-1, 0, 1, 2, 3, 4, 9].map((utf16) => index.toCodePoint(utf16))).toEqual([0, 0, 1, 2, 2, 3, 3]);
    expect(codePointIndex('').toUtf16(1)).toBe(0);
  });

  it('counts every half that stands alone as one', () => {
    expect(countCodePoints('\udd4a\ud83d')).toBe(2);
    expect(countCodePoints('\ud83d\ud83d\udd4a\udd4a')).toBe(3);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphNumberAt, paragraphsOf } from './paragraphs';

const anyText = fc
  .array(fc.constantFrom('\n', '\n\n', ' ', '\t', 'a', 'كلمة', '🕊️', '\r', '\u2028'), { maxLength: 15 })
  .map((pieces) => pieces.join(''));

describe('paragraphs', () => {
  it('are the lines with something in them, numbered from 1 without a gap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.split('\n').filter((line) => line.trim() !== '');
        const paragraphs = paragraphsOf(text);
        expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(lines);
        expect(paragraphs.map(({ number }) => number)).toEqual(lines.map((_, n) => n + 1));
      }),
    );
  });

  it('have the number that the locator of each of their characters gives', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { number, start, end } of paragraphsOf(text)) {
          for (let at = start; at <= end; at += 1) expect(paragraphNumberAt(text, at)).toBe(number);
        }
      }),
    );
  });

  it('give a place between two the number of the one before, and at least 1', () => {
    const text = '\n\nfirst\n \nsecond\n\n';
    expect(paragraphNumberAt(text, 0)).toBe(1);
    expect(paragraphNumberAt(text, text.indexOf(' '))).toBe(1);
    expect(paragraphNumberAt(text, text.length)).toBe(2);
    expect(paragraphNumberAt('', 0)).toBe(1);
    expect(paragraphsOf('')).toEqual([]);
  });
});

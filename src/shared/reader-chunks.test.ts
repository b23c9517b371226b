import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastBeginningBy } from './last-beginning-by';
import { chunksOf } from './reader-chunks';
import type { ReaderParagraph } from './views/reader';

const PLAIN = { kind: 'paragraph', level: 0, isFirst: true, pages: [], segments: [] } as const;

function paragraphsOf(lengths: readonly number[]): readonly ReaderParagraph[] {
  let start = 0;
  return lengths.map((length, at) => {
    const paragraph = { ...PLAIN, number: at + 1, start, end: start + length };
    start += length + 1;
    return paragraph;
  });
}

describe('the chunks of a text', () => {
  it('hold every paragraph once and in order, and none is empty or overfull', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 120 }), (lengths) => {
        const paragraphs = paragraphsOf(lengths);
        const chunks = chunksOf(paragraphs);
        expect(chunks.flatMap((chunk) => chunk.paragraphs)).toEqual(paragraphs);
        for (const { start, end, paragraphs: within } of chunks) {
          expect(within.length).toBeGreaterThan(0);
          expect(within.length).toBeLessThanOrEqual(24);
          expect([start, end]).toEqual([within.at(0)?.start, within.at(-1)?.end]);
          const beforeLast = within.slice(0, -1).at(-1);
          if (beforeLast !== undefined) expect(beforeLast.end - start).toBeLessThan(6_000);
        }
      }),
    );
  });

  it('are found by an offset, the first one for what lies before all of them', () => {
    const chunks = [{ start: 5 }, { start: 20 }, { start: 40 }];
    expect([0, 5, 19, 20, 39, 1000].map((offset) => lastBeginningBy(chunks, offset))).toEqual([
      0, 0, 0, 1, 1, 2,
    ]);
    expect(lastBeginningBy([], 7)).toBe(0);
  });
});

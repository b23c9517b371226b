import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionRuns, isMostlyRightToLeft, isRightToLeft } from './direction-runs';

describe('the direction of a text', () => {
  it('is that of its first letter, whatever signs and digits stand before it', () => {
    expect(isRightToLeft('«2025» قال NATO')).toBe(true);
    expect(isRightToLeft('12. Kyiv قال')).toBe(false);
    expect(isRightToLeft('2025-08-06', true)).toBe(true);
    expect(isRightToLeft('')).toBe(false);
  });

  it('is told of many texts by most of their letters', () => {
    expect(isMostlyRightToLeft(['قال الناطق', 'NATO'])).toBe(true);
    expect(isMostlyRightToLeft(['قال', 'a long sentence'])).toBe(false);
    expect(isMostlyRightToLeft([])).toBe(false);
  });
});

describe('runs of one direction', () => {
  it('keep vowel marks with their letters and signs between like letters with these', () => {
    expect(directionRuns('قَالَ نَعَمْ, NATO (x).', true)).toEqual([
      { text: 'قَالَ نَعَمْ, ', isRightToLeft: true },
      { text: 'NATO (x', isRightToLeft: false },
      { text: ').', isRightToLeft: true },
    ]);
  });

  it('are together the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, base) => {
        const runs = directionRuns(text, base);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (const [at, run] of runs.entries())
          expect(run.isRightToLeft).not.toBe(runs[at + 1]?.isRightToLeft);
      }),
    );
  });
});

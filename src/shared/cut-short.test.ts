import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutShort } from './cut-short';

it('cuts a text to a length, and through no character', () => {
  expect(cutShort('abc', 2)).toBe('ab');
  expect(cutShort('a\u{1f54a}', 2)).toBe('a');
  expect(cutShort('a\u{1f54a}', 3)).toBe('a\u{1f54a}');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, most) => {
      const cut = cutShort(text, most);
      expect(text.startsWith(cut) && cut.isWellFormed()).toBe(true);
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
      expect(cut.length).toBeLessThanOrEqual(most);
    }),
  );
});

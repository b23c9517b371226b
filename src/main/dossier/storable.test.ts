import { expect, it } from 'vitest';
import { assertStorable } from './storable';
import { testId } from './testing/ids';

function titled(title: string) {
  const after = { id: testId(1), title, createdAt: '2025-08-06T00:00:00.000Z' };
  return { changes: [{ table: 'meta' as const, id: testId(1), before: null, after }], texts: {} };
}

it('accepts every well-formed text, whatever its script', () => {
  expect(() => assertStorable(titled('الانسحاب 🕊️ Ґ \n'))).not.toThrow();
});

it('refuses half a surrogate pair and U+0000, which a file could not give back', () => {
  expect(() => assertStorable(titled('half \ud83d'))).toThrow('requestInvalid');
  expect(() => assertStorable(titled('nul \0'))).toThrow('requestInvalid');
  expect(() => assertStorable({ changes: [], texts: { h: '\udc00' } })).toThrow('requestInvalid');
});

import { expect, it } from 'vitest';
import { isBlank } from './is-blank';

it.each([
  '',
  ' \n\t\u00a0\u3000',
  '\u200b',
  '\u200f\u202b\u2069',
  '\u200c\u200d',
  '\ufeff',
  '\u00ad',
  '\ufe0f',
  '\u3164',
  '\u0001\0',
])('calls %j blank', (text) => {
  expect(isBlank(text)).toBe(true);
});

it.each(['a', '\u200fم', 'ء', 'ـ', '\u064e', '🕊️', '.', '\ud83d'])('sees something in %j', (text) => {
  expect(isBlank(text)).toBe(false);
});

import { expect, it } from 'vitest';
import { directionOf, isolated } from './direction';

it('tells the direction of a language by its primary subtag', () => {
  expect(['ar', 'ar-SY', 'HE', 'fa', 'ur-PK'].map(directionOf)).toEqual(Array(5).fill('rtl'));
  expect(['en', 'ru', 'uk-UA', '', 'arn'].map(directionOf)).toEqual(Array(5).fill('ltr'));
});

it('keeps a text to itself in a sentence, also one that would end that or turn itself around', () => {
  expect(isolated('موسكو')).toBe('\u2068موسكو\u2069');
  expect(isolated('a\u2069b\u202ec')).toBe('\u2068a\u200ab\u200ac\u2069');
});

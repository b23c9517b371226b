import { expect, it } from 'vitest';
import { splitQuotes } from './split-quotes';

const standing = (...quotes: readonly string[]) => {
  return (quote: string) => quotes.includes(quote);
};

it('leaves a cell whole that holds one quote, also one of several lines', () => {
  expect(splitQuotes('a\nb', 1, () => false)).toEqual(['a\nb']);
  expect(splitQuotes('a\nb', null, standing('a\nb', 'a', 'b'))).toEqual(['a\nb']);
});

it('takes lines for quotes where there are as many', () => {
  expect(splitQuotes('a\nb', 2, () => false)).toEqual(['a', 'b']);
});

it('finds out which lines belong together by what stands in the texts', () => {
  expect(splitQuotes('a\nb\nc', 2, standing('a', 'b\nc', 'b'))).toEqual(['a', 'b\nc']);
  expect(splitQuotes('a\nb\nc', null, standing('a', 'b\nc'))).toEqual(['a', 'b\nc']);
});

it('gives up where that can be done in two ways or in none', () => {
  expect(splitQuotes('a\nb\nc', 2, standing('a', 'a\nb', 'b\nc', 'c'))).toBeNull();
  expect(splitQuotes('a\nb\nc', 2, standing('a'))).toBeNull();
});

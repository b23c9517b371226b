import { describe, expect, it } from 'vitest';
import { readLanguage } from './read-language';

describe('a language that somebody wrote', () => {
  it.each([
    ['ru', 'ru'],
    [' RU ', 'ru'],
    ['en_gb', 'en-GB'],
    ['uk-cyrl-ua', 'uk-Cyrl-UA'],
    ['ara', 'ar'],
    ['Українська', 'uk'],
    ['العربيّة', 'ar'],
  ])('%j is %s', (text, tag) => {
    expect(readLanguage(text)).toBe(tag);
  });

  it.each(['', 'Elvish', 'x', 'qqq', 'en-', '12'])('%j is none', (text) => {
    expect(readLanguage(text)).toBeNull();
  });
});

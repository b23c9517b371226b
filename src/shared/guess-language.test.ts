import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guessLanguage } from './guess-language';

it.each([
  ['ar', 'تطالب موسكو كييف بالتخلي عن NATO'],
  ['ar', 'بِسْمِ 2025'],
  ['ru', 'Москва требует вывода войск (UN)'],
  ['uk', 'Київ відкидає ультиматум'],
  ['uk', 'ҐАНОК'],
  ['he', 'שלום'],
  ['en', 'Moscow demands withdrawal from Донецк'],
  ['', ''],
  ['', '2025-08-06 🕊️ …'],
])('guesses %j for %j', (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

it('says something about every text, however broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['ar', 'he', 'en', 'uk', 'ru', '']).toContain(guessLanguage(text));
    }),
  );
});

it('looks at the beginning of a long text only', () => {
  expect(guessLanguage('م'.repeat(20_000) + 'я'.repeat(60_000))).toBe('ar');
});

import { expect, it } from 'vitest';
import { cueLanguages } from './cue-languages';
import { SHIPPED_LEXICONS } from './shipped-lexicons';

it('Cues are looked for in the language of the text, in every known one where it is not known, and in none without a lexicon', () => {
  expect(cueLanguages(SHIPPED_LEXICONS, 'ar-EG')).toEqual(['ar']);
  expect(cueLanguages(SHIPPED_LEXICONS, 'UK')).toEqual(['uk']);
  expect(cueLanguages(SHIPPED_LEXICONS, '')).toEqual(['ar', 'en', 'ru', 'uk']);
  expect(cueLanguages(SHIPPED_LEXICONS, 'fr')).toEqual([]);
});

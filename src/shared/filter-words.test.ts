import { beforeAll, expect, it } from 'vitest';
import { loadWords } from '../main/export/words';
import { filterWords } from './filter-words';
import { NO_FILTER } from './position-filter';
import { aDossier } from './testing/rows';
import type { Translate } from './translate';

let words: Translate;
beforeAll(async () => {
  words = await loadWords();
});

it('A filter is told question by question, and none by nothing', () => {
  const dossier = aDossier({});
  expect(filterWords(NO_FILTER, dossier, words)).toEqual([]);
  const parts = filterWords(
    { ...NO_FILTER, attributions: ['directQuote'], stances: ['demands', 'rejects'] },
    dossier,
    words,
  );
  expect(parts).toHaveLength(2);
  expect(parts.join(' ')).toMatch(/Direct quote.*Demands · Rejects/);
});

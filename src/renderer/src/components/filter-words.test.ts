import { beforeAll, expect, it } from 'vitest';
import { loadWords } from '../../../main/export/words';
import { NO_FILTER } from '../../../shared/position-filter';
import { aDossier } from '../../../shared/testing/rows';
import type { Translate } from '../../../shared/translate';
import { filterInWords } from './filter-words';

let words: Translate;
beforeAll(async () => {
  words = await loadWords();
});

it('A filter is told question by question, and none by nothing', () => {
  const dossier = aDossier({});
  expect(filterInWords(NO_FILTER, dossier, words)).toEqual([]);
  const parts = filterInWords(
    { ...NO_FILTER, attributions: ['directQuote'], stances: ['demands', 'rejects'] },
    dossier,
    words,
  );
  expect(parts).toHaveLength(2);
  expect(parts.join(' ')).toMatch(/Direct quote.*Demands · Rejects/);
});

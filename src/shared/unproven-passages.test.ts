import { describe, expect, it } from 'vitest';
import { DossierError } from './errors';
import { aDossier, aPassage, aSource, idOf } from './testing/rows';
import { unprovenPassages } from './unproven-passages';

const TEXT = 'Перша 🕊 фраза. Друга фраза.';
const hash = 'a'.repeat(64);
const source = aSource(idOf(41), { textHash: hash });
const passages = [
  aPassage(idOf(51), source.id, { textHash: hash, start: 6, end: 13, quote: '🕊 фраза' }),
  aPassage(idOf(52), source.id, { textHash: hash, start: 15, end: 20, quote: 'Друга' }),
];
const dossier = aDossier({ sources: [source], passages });
const ids = (text: string, hashText = () => hash) =>
  unprovenPassages(dossier, { textOf: () => text, hashText }).map(({ id }) => id);

describe('a passage', () => {
  it('is proved while its quote stands at its place, in code points', () => {
    expect(ids(TEXT)).toEqual([]);
  });

  it('is not when the words at its place are others, also where they stand elsewhere', () => {
    expect(ids('Перша 🕊 фраза! Друга фраза.')).toEqual([]);
    expect(ids('Перша 🕊🕊 фраза. Друга фраза.')).toEqual([idOf(51), idOf(52)]);
    expect(ids('Перша 🕊 фраза. Трете фраза.')).toEqual([idOf(52)]);
  });

  it('is not when its text is another one than was hashed, or is gone', () => {
    expect(ids(TEXT, () => 'b'.repeat(64))).toHaveLength(2);
    const textOf = (): string => {
      throw new DossierError('notFound');
    };
    expect(unprovenPassages(dossier, { textOf, hashText: () => hash })).toHaveLength(2);
  });
});

import { expect, it } from 'vitest';
import { textVersions } from '../passage-standing';
import { aDossier, aPassage, aSource, idOf } from '../testing/rows';
import { earlierView } from './earlier';

const [now, then] = ['b', 'a'].map((digit) => digit.repeat(64)) as [string, string];
const version = { textHash: then, textLength: 12, structureHash: null, coder: '', reason: '' };
const source = aSource(idOf(41), {
  textHash: now,
  versions: [{ ...version, replacedAt: '2025-08-10T12:00:00.000Z' }],
});
const dossier = aDossier({
  sources: [source],
  passages: [
    aPassage(idOf(51), source.id, { textHash: then, start: 0, end: 3 }),
    aPassage(idOf(52), source.id, {
      textHash: then,
      start: 4,
      end: 7,
      orphanedAt: '2025-08-10T12:00:00.000Z',
    }),
    aPassage(idOf(53), source.id, { textHash: now, start: 8, end: 11 }),
  ],
});

it('shows the passages that stand in the earlier text, and none of the present one', () => {
  const [first] = textVersions(source);
  if (first === undefined) throw new Error('there should be two texts');
  const { paragraphs, highlights } = earlierView(dossier, source, first, 'One two six.');
  expect([...highlights.keys()]).toEqual([idOf(51), idOf(52)]);
  expect(paragraphs[0]?.segments.map(({ text, passageIds }) => [text, passageIds])).toEqual([
    ['One', [idOf(51)]],
    [' ', []],
    ['two', [idOf(52)]],
    [' six.', []],
  ]);
});

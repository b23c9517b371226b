import { expect, it } from 'vitest';
import type { Block } from '../structure';
import { aDossier, idOf } from '../testing/rows';
import { outlineOf } from './outline';
import { readerView } from './reader';

it('An outline has the headings in order, counts depth from the highest, and makes one entry of several lines', () => {
  const blocks: readonly Block[] = [
    { kind: 'heading', start: 0, end: 7, level: 2 },
    { kind: 'paragraph', start: 8, end: 12 },
    { kind: 'heading', start: 13, end: 17, level: 4 },
  ];
  const { paragraphs } = readerView(aDossier({}), idOf(41), 'One\ntwo\ntext\nde\u202ep', { blocks });
  expect(outlineOf(paragraphs)).toEqual([
    { start: 0, end: 7, paragraph: 1, depth: 0, text: 'One two' },
    { start: 13, end: 17, paragraph: 4, depth: 2, text: 'dep' },
  ]);
});

it('A text without structure has an empty outline', () => {
  expect(outlineOf(readerView(aDossier({}), idOf(41), 'One\ntwo').paragraphs)).toEqual([]);
});

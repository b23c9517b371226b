import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assemble } from '../document';
import { parseWith } from '../testing/refusal';
import { parseDocx } from './docx';
import { parseOdt } from './odt';

it.each([
  ['memo.docx', parseDocx],
  ['memo.odt', parseOdt],
])(
  'A document that another program saved becomes the same text in both formats: %s',
  async (name, parser) => {
    const { blocks, proposed } = await parseWith(
      parser,
      readFileSync(join('src/main/import/formats/specimens', name)),
    );
    const { text, structure } = assemble(blocks);
    const letters = Array.from(text);
    expect(
      structure.blocks.map((block) =>
        block.kind === 'pageBreak'
          ? `page ${block.page}`
          : `${block.kind}: ${letters.slice(block.start, block.end).join('')}`,
      ),
    ).toEqual([
      'page 1',
      'heading: Memorandum',
      'paragraph: Kyiv must withdraw by 15 August.',
      'listItem: first item',
      'listItem: nested item',
      'listItem: second item',
      'quotation: Quoted words.',
      'tableRow: Party\tPosition',
      'tableRow: Moscow\tfour regions',
      'paragraph: before\nline\ttab   spaces',
      'paragraph: boxed words',
      'page 2',
      'paragraph: On page two, قالت موسكو',
      'paragraph: See annex.',
      'paragraph: End note.',
    ]);
    expect(proposed).toMatchObject({
      title: 'Memorandum of talks',
      author: 'A. Analyst',
      publishedOn: '2025-08-06',
    });
  },
);

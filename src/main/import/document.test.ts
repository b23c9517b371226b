import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointIndex } from '../../shared/code-points';
import { pageAt, Structure } from '../../shared/structure';
import { assemble, type ParsedBlock } from './document';

const word = fc.string({ unit: 'binary', maxLength: 12 });
const block: fc.Arbitrary<ParsedBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: word, level: fc.integer({ min: -1, max: 9 }) }),
  fc.record({ kind: fc.constantFrom('paragraph', 'listItem', 'quotation'), text: word }),
  fc.record({ kind: fc.constant('tableRow' as const), cells: fc.array(word, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('pageBreak' as const), page: fc.constantFrom('1', '2', 'xii') }),
);

describe('A document put together', () => {
  it('has its blocks one after the other, each with its place', () => {
    const { text, structure } = assemble([
      { kind: 'heading', text: ' Итоги 🕊 ', level: 2 },
      { kind: 'pageBreak', page: '2' },
      { kind: 'paragraph', text: 'قال\r\nالوزير' },
      { kind: 'paragraph', text: ' \u00a0' },
      { kind: 'tableRow', cells: ['a\tb', '', 'c\nd '] },
      { kind: 'pageBreak', page: '3' },
    ]);
    expect(text).toBe('Итоги 🕊\nقال\nالوزير\na b\t\tc d');
    const index = codePointIndex(text);
    expect(structure.blocks.map(({ kind, start, end }) => [kind, index.slice(start, end)])).toEqual([
      ['heading', 'Итоги 🕊'],
      ['pageBreak', ''],
      ['paragraph', 'قال\nالوزير'],
      ['tableRow', 'a b\t\tc d'],
      ['pageBreak', ''],
    ]);
    expect([pageAt(structure, 0), pageAt(structure, 8), pageAt(structure, index.length)]).toEqual([
      null,
      '2',
      '3',
    ]);
  });

  it('is put together in one pass, however much white space there is in a cell', () => {
    const spaces = '\u00a0'.repeat(1_000_000);
    const { text } = assemble([
      { kind: 'tableRow', cells: [`a${spaces}b${spaces}\n\n${spaces}c`, `d${spaces}`] },
    ]);
    expect(text).toBe(`a${spaces}b c\td`);
  });

  it('always is a text that can be kept, with blocks in order that cover all of it but the line ends between them', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const { text, structure } = assemble(blocks);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain('\0');
        expect(Structure.parse(structure)).toEqual(structure);
        const index = codePointIndex(text);
        const words = structure.blocks.filter(({ kind }) => kind !== 'pageBreak');
        expect(words.map(({ start, end }) => index.slice(start, end)).join('\n')).toBe(text);
        let last = 0;
        for (const { start, end } of structure.blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(index.length);
          last = end;
        }
      }),
    );
  });
});

it('names pages in one line that a file can keep, whatever the document calls them', () => {
  const long = `${'x'.repeat(39)}\u{1f54a}`;
  const names = ['A\0-1', ' i\nv ', 'half \ud83d', long, '\u0007'];
  const { structure } = assemble(names.map((page) => ({ kind: 'pageBreak', page })));
  expect(structure.blocks.map((block) => 'page' in block && block.page)).toEqual([
    'A -1',
    'i v',
    'half \ufffd',
    'x'.repeat(39),
    '',
  ]);
  expect(Structure.safeParse(structure).success).toBe(true);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readObject, withEntries } from './syntax';

/** Any object as it is written, with how its reader should tell it. */
const written = fc.letrec<{ object: string }>((tie) => ({
  object: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      'true',
      'false',
      'null',
      '12',
      '-.5',
      '+7.',
      '3 0 R',
      '(a (b) \\) c)',
      '(\\\\)',
      '<feff>',
      '/N#41me',
      '/',
    ),
    fc.array(tie('object')).map((items) => `[${items.join(' ')}]`),
    fc.array(tie('object')).map((items) => `<<${items.map((item, at) => `/K${at} ${item}`).join('\n')}>>`),
  ),
}));

describe('the objects of a PDF', () => {
  it('end where they end, whatever is in them and whatever follows', () => {
    fc.assert(
      fc.property(
        written.object,
        fc.constantFrom('', '\nendobj', ' >>', ']', '% note >>\n'),
        (object, after) => {
          const [first] = [readObject(`<</A ${object}% >>\n/B 1>>${after}`, 0)];
          expect(first).toMatchObject({ kind: 'dictionary', written: `<</A ${object}% >>\n/B 1>>` });
        },
      ),
    );
  });

  it('are told from each other', () => {
    const read = readObject('[1 2 0 R 3 0 true/Name(a\\)b)<ff><</K null>>]', 0);
    expect(read).toEqual([
      1,
      { kind: 'reference', number: 2 },
      3,
      0,
      true,
      { kind: 'name', name: 'Name' },
      { kind: 'string', written: '(a\\)b)' },
      { kind: 'string', written: '<ff>' },
      { kind: 'dictionary', entries: new Map([['K', null]]), written: '<</K null>>' },
    ]);
  });

  it('are refused where they are none, and no reading goes on for ever', () => {
    for (const wrong of ['', '<<', '<</A', '<<1 2>>', '[1', '(a', '<ff', 'word', ']', '['.repeat(500)])
      expect(() => readObject(wrong, 0)).toThrow('the PDF cannot be read');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>[]()/%\\ 1R0ab\n') }), (text) => {
        try {
          readObject(text, 0);
        } catch (error) {
          expect(String(error)).toContain('the PDF cannot be read');
        }
      }),
    );
  });

  it('get more entries, but none twice', () => {
    const read = readObject('<</A (>>)>>', 0);
    if (typeof read !== 'object' || read === null || !('kind' in read) || read.kind !== 'dictionary')
      throw new Error('no dictionary');
    expect(withEntries(read, { B: '1' })).toBe('<</A (>>)\n/B 1>>');
    expect(() => withEntries(read, { A: '1' })).toThrow('already');
  });
});

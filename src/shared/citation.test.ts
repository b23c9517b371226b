import { describe, expect, it } from 'vitest';
import { citationOf, citationParts, locatorOf, passageCitation, shortCitation } from './citation';
import type { Source } from './model';
import { aPassage, aSource, idOf } from './testing/rows';

const particulars: Partial<Source> = {
  publishedOn: '2025-08-06',
  accessedOn: '2025-08-07',
  url: 'https://example.org/1',
};
const paged = aPassage(idOf(2), idOf(1), { page: '12', paragraph: 3 });
const plain = aPassage(idOf(3), idOf(1), { paragraph: 3 });

describe('a citation', () => {
  it('says author, title, publisher, dates and address in one line', () => {
    const source = aSource(idOf(1), {
      ...particulars,
      author: 'N. Reporter',
      title: 'A note',
      publisher: 'A paper',
    });
    expect(citationOf(source)).toBe(
      'N. Reporter, “A note”, A paper, 2025-08-06, https://example.org/1, accessed 2025-08-07',
    );
  });

  it('leaves out what is not recorded', () => {
    expect(citationOf(aSource(idOf(1), { title: 'A note' }))).toBe('“A note”');
  });

  it('comes in parts too, so that each keeps its own direction', () => {
    const source = aSource(idOf(1), { title: 'بيان', publisher: 'صحيفة', publishedOn: '2025-08-06' });
    expect(citationParts(source)).toEqual(['“بيان”', 'صحيفة', '2025-08-06']);
  });
});

describe('the citation of a passage', () => {
  it.each([
    [
      'English',
      { author: 'N. Reporter', title: 'Moscow repeats its demands', publisher: 'A paper' },
      'N. Reporter, “Moscow repeats its demands”, A paper, 2025-08-06, p. 12, ¶ 3, https://example.org/1, accessed 2025-08-07',
      'N. Reporter, 2025-08-06, p. 12, ¶ 3',
    ],
    [
      'Russian',
      { author: 'Н. Автор', title: 'Москва повторяет требования', publisher: 'Газета' },
      'Н. Автор, “Москва повторяет требования”, Газета, 2025-08-06, p. 12, ¶ 3, https://example.org/1, accessed 2025-08-07',
      'Н. Автор, 2025-08-06, p. 12, ¶ 3',
    ],
    [
      'Ukrainian',
      { author: '', title: 'Київ відкидає ультиматум', publisher: 'Часопис' },
      '“Київ відкидає ультиматум”, Часопис, 2025-08-06, p. 12, ¶ 3, https://example.org/1, accessed 2025-08-07',
      'Часопис, 2025-08-06, p. 12, ¶ 3',
    ],
    [
      'Arabic',
      { author: '', title: 'موسكو تكرر مطالبها', publisher: '' },
      '\u2068“موسكو تكرر مطالبها”\u2069, 2025-08-06, p. 12, ¶ 3, https://example.org/1, accessed 2025-08-07',
      '\u2068“موسكو تكرر مطالبها”\u2069, 2025-08-06, p. 12, ¶ 3',
    ],
  ])('has a full and a short form, with every right-to-left part isolated: %s', (_, fields, full, short) => {
    const source = aSource(idOf(1), { ...particulars, ...fields });
    expect(passageCitation(source, paged)).toBe(full);
    expect(shortCitation(source, paged)).toBe(short);
  });

  it('names the page where the text has pages, and the paragraph in any case', () => {
    expect(locatorOf(paged)).toBe('p. 12, ¶ 3');
    expect(locatorOf(plain)).toBe('¶ 3');
    expect(passageCitation(aSource(idOf(1), { title: 'A note' }), plain)).toBe('“A note”, ¶ 3');
  });

  it('says which text it stands in when that is not the present one, and whether anybody has looked', () => {
    const version = {
      textLength: 9,
      structureHash: null,
      replacedAt: '2025-08-10T12:00:00.000Z',
      coder: '',
      reason: '',
    };
    const versions = [{ ...version, textHash: plain.textHash }];
    const source = aSource(idOf(1), { title: 'A note', textHash: 'b'.repeat(64), versions });
    expect(passageCitation(source, plain)).toBe('“A note”, ¶ 3, text 1 of 2, not yet reviewed');
    const orphaned = { ...plain, orphanedAt: '2025-08-10T12:00:00.000Z' };
    expect(passageCitation(source, orphaned)).toBe('“A note”, ¶ 3, text 1 of 2');
    expect(shortCitation(source, orphaned)).toBe('“A note”, ¶ 3, text 1 of 2');
    expect(shortCitation({ ...source, versions: [] }, orphaned)).toBe('“A note”, ¶ 3, another text');
  });
});

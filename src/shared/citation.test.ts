import { describe, expect, it } from 'vitest';
import { citationOf, citationParts, passageCitation } from './citation';
import { aPassage, aSource, idOf } from './testing/rows';

describe('a citation', () => {
  it('says author, title, publisher, dates and address in one line', () => {
    const source = aSource(idOf(1), {
      author: 'N. Reporter',
      title: 'موسكو تكرر مطالبها',
      publisher: 'A newspaper',
      publishedOn: '2025-08-06',
      accessedOn: '2025-08-07',
      url: 'https://example.org/1',
    });
    expect(citationOf(source)).toBe(
      'N. Reporter, “موسكو تكرر مطالبها”, A newspaper, 2025-08-06, https://example.org/1, accessed 2025-08-07',
    );
  });

  it('leaves out what is not recorded', () => {
    expect(citationOf(aSource(idOf(1), { title: 'A note' }))).toBe('“A note”');
  });

  it('comes in parts too, so that each keeps its own direction', () => {
    const source = aSource(idOf(1), { title: 'بيان', publisher: 'صحيفة', publishedOn: '2025-08-06' });
    expect(citationParts(source)).toEqual(['“بيان”', 'صحيفة', '2025-08-06']);
  });

  it('of a passage names its paragraph', () => {
    const source = aSource(idOf(1), { title: 'A note' });
    expect(passageCitation(source, aPassage(idOf(2), source.id, { paragraph: 12 }))).toBe('“A note”, ¶ 12');
  });
});

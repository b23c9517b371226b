import { describe, expect, it } from 'vitest';
import { aDossier, aPassage, aSource, idOf } from '../testing/rows';
import { passageCounts, searchSources, sortSources } from './sources';

const arabic = aSource(idOf(1), {
  title: 'مُوسْكُو تُجَدِّد مطالبها',
  publisher: 'الوكالة',
  publishedOn: '2025-08-06',
});
const english = aSource(idOf(2), { title: 'Deadline set', author: 'J. Müller', publishedOn: '2025-08' });
const undated = aSource(idOf(3), { title: 'A note', publisher: 'Ministry' });
const sources = [undated, english, arabic];

describe('the search of sources', () => {
  it('finds vocalised Arabic by plain letters, and letters with marks by those without', () => {
    expect(searchSources(sources, 'موسكو')).toEqual([arabic]);
    expect(searchSources(sources, 'muller')).toEqual([english]);
  });

  it('wants every word, in any of title, author and publisher, in any order', () => {
    expect(searchSources(sources, 'ministry note')).toEqual([undated]);
    expect(searchSources(sources, 'ministry deadline')).toEqual([]);
  });

  it('with nothing but spaces leaves nothing out', () => {
    expect(searchSources(sources, '  ')).toEqual(sources);
  });
});

describe('the order of sources', () => {
  it('is by date with undated ones last either way', () => {
    expect(sortSources(sources, 'newest')).toEqual([arabic, english, undated]);
    expect(sortSources(sources, 'oldest')).toEqual([english, arabic, undated]);
  });

  it('is by title where asked for', () => {
    expect(sortSources(sources, 'title').slice(0, 2)).toEqual([undated, english]);
  });
});

it('Passages are counted by how they stand, and none of the bin', () => {
  const at = '2025-08-09T10:00:00.000Z';
  const textHash = 'e'.repeat(64);
  const passages = [
    aPassage(idOf(51), arabic.id),
    aPassage(idOf(52), arabic.id),
    aPassage(idOf(53), arabic.id, { deletedAt: at }),
    aPassage(idOf(54), arabic.id, { textHash }),
    aPassage(idOf(55), english.id, { textHash, orphanedAt: at }),
    aPassage(idOf(56), english.id, { textHash, deletedAt: at }),
  ];
  expect(passageCounts(aDossier({ sources, passages }))).toEqual(
    new Map([
      [arabic.id, { present: 2, waits: 1, orphaned: 0 }],
      [english.id, { present: 0, waits: 0, orphaned: 1 }],
    ]),
  );
});

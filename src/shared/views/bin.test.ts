import { describe, expect, it } from 'vitest';
import {
  aDossier,
  anAssessment,
  anEvent,
  anIssue,
  aParty,
  aPassage,
  aPosition,
  aSource,
  aSpeaker,
  idOf,
} from '../testing/rows';
import { binEntries, broughtBack, searchBin } from './bin';

const at = (minute: number) => ({ deletedAt: `2025-08-09T10:0${minute}:00.000Z` });
const dossier = aDossier({
  parties: [aParty(idOf(1), { name: 'Россия', ...at(5) }), aParty(idOf(2))],
  speakers: [aSpeaker(idOf(3), idOf(1), { name: 'Peskov', ...at(4) })],
  issues: [
    anIssue(idOf(4), { name: 'Territory', ...at(6) }),
    anIssue(idOf(5), { name: 'Crimea', parentId: idOf(4), ...at(3) }),
  ],
  sources: [aSource(idOf(6), { title: 'مُوسْكُو تُجَدِّد', ...at(7) })],
  passages: [
    aPassage(idOf(7), idOf(6), { quote: 'قالت موسكو', ...at(1) }),
    aPassage(idOf(8), idOf(6), { quote: 'taken out', ...at(0) }),
  ],
  positions: [
    aPosition(idOf(9), idOf(1), idOf(5), {
      speakerId: idOf(3),
      statement: 'All of it',
      evidence: [{ passageId: idOf(7), role: 'primary' }],
      ...at(1),
    }),
  ],
  assessments: [anAssessment(idOf(10), idOf(5), { note: 'far apart', ...at(2) })],
});
const entries = binEntries(dossier);

describe('the bin', () => {
  it('lists every record that was deleted, the last one first, and none that was not', () => {
    expect(entries.map(({ table, label }) => [table, label])).toEqual([
      ['sources', 'مُوسْكُو تُجَدِّد'],
      ['issues', 'Territory'],
      ['parties', 'Россия'],
      ['speakers', 'Peskov'],
      ['issues', 'Crimea'],
      ['assessments', 'far apart'],
      ['positions', 'All of it'],
      ['passages', 'taken out'],
    ]);
  });

  it('tells of an event who takes part, and finds it by that and by its note', () => {
    const withEvent = aDossier({
      parties: [aParty(idOf(1), { name: 'Россия' })],
      events: [anEvent(idOf(11), { name: 'Talks', notes: 'in Geneva', partyIds: [idOf(1)], ...at(0) })],
    });
    const found = binEntries(withEvent);
    expect(found).toMatchObject([{ label: 'Talks', parties: [{ name: 'Россия' }] }]);
    expect(searchBin(found, 'events', 'geneva россия')).toEqual(found);
  });

  it('tells of a position its party, its issue with those above, and the passages that went with it', () => {
    const position = entries.find(({ table }) => table === 'positions');
    expect(position).toMatchObject({ party: { name: 'Россия' }, issuePath: 'Territory › Crimea' });
    expect(position?.table === 'positions' && position.passages.map(({ quote }) => quote)).toEqual([
      'قالت موسكو',
    ]);
  });

  it('says what comes back with a record besides itself', () => {
    expect(broughtBack(dossier, [{ table: 'positions', id: idOf(9) }])).toEqual([
      { table: 'parties', count: 1 },
      { table: 'speakers', count: 1 },
      { table: 'issues', count: 2 },
      { table: 'sources', count: 1 },
      { table: 'passages', count: 1 },
    ]);
    expect(broughtBack(dossier, [{ table: 'parties', id: idOf(1) }])).toEqual([]);
  });

  it('is searched in names, statements and quotes, folded, and narrowed to a kind', () => {
    const found = (kind: Parameters<typeof searchBin>[1], search: string) =>
      searchBin(entries, kind, search).map(({ label }) => label);
    expect(found(null, 'موسكو')).toEqual(['مُوسْكُو تُجَدِّد', 'All of it', 'taken out']);
    expect(found('positions', 'россия crimea')).toEqual(['All of it']);
    expect(found('issues', '')).toEqual(['Territory', 'Crimea']);
    expect(found('parties', 'territory')).toEqual([]);
  });
});

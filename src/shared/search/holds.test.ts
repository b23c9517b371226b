import { expect, it } from 'vitest';
import { emptyDossier } from '../dossier';
import type { Dossier } from '../model';
import { anIssue, aParty, aPassage, aPosition, aSource, aSpeaker, idOf } from '../testing/rows';
import { holds } from './holds';
import { parseQuery } from './parse-query';
import { relationsOf } from './relations';
import { entryOf } from './search-fields';
import { englishVocabulary } from './testing/vocabulary';

const [russia, ukraine, territory, crimea, arabic, russian, quote, other, demand, refusal, putin] =
  Array.from({ length: 11 }, (_none, n) => idOf(n + 1)) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];

function byId<R extends { readonly id: string }>(...rows: readonly R[]): ReadonlyMap<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Russia demands Crimea in the Arabic source, Ukraine rejects it in the same one; the Russian source proves nothing. */
const dossier: Dossier = {
  ...emptyDossier(),
  parties: byId(
    aParty(russia, { name: 'Russian Federation', aliases: [{ language: 'ar', text: 'موسكو' }] }),
    aParty(ukraine, { name: 'Україна', shortName: 'UA' }),
  ),
  speakers: byId(aSpeaker(putin, russia)),
  issues: byId(
    anIssue(territory, { name: 'Territory' }),
    anIssue(crimea, { name: 'Crimea', parentId: territory }),
  ),
  sources: byId(
    aSource(arabic, { title: 'Al Jazeera', language: 'ar', publishedOn: '2025-08' }),
    aSource(russian, { title: 'ТАСС', language: 'ru', publishedOn: '2025-09-01' }),
  ),
  passages: byId(aPassage(quote, arabic), aPassage(other, arabic)),
  positions: byId(
    aPosition(demand, russia, crimea, {
      stance: 'demands',
      firmness: 'redLine',
      date: '2025-08-06',
      evidence: [{ passageId: quote, role: 'primary' }],
    }),
    aPosition(refusal, ukraine, crimea, {
      stance: 'rejects',
      firmness: 'firm',
      date: '2025',
      evidence: [{ passageId: other, role: 'primary' }],
    }),
  ),
};
const NAMES: Readonly<Record<string, string>> = {
  [russia]: 'Russia',
  [ukraine]: 'Ukraine',
  [territory]: 'Territory',
  [crimea]: 'Crimea',
  [arabic]: 'Arabic',
  [russian]: 'Russian',
  [quote]: 'quote',
  [other]: 'other quote',
  [demand]: 'demand',
  [refusal]: 'refusal',
  [putin]: 'speaker',
};

function foundBy(typed: string): readonly string[] {
  const query = parseQuery(typed, englishVocabulary);
  if (query === null) throw new Error('nothing is sought');
  const ground = { relations: relationsOf(dossier), hasWords: () => false };
  const tables = ['parties', 'speakers', 'issues', 'sources', 'passages', 'positions'] as const;
  return tables.flatMap((table) =>
    [...dossier[table].keys()].flatMap((id) => {
      const entry = entryOf(dossier, table, id);
      return entry !== null && holds(query, entry, ground) ? [NAMES[id] ?? id] : [];
    }),
  );
}

it.each([
  ['party:russian ', ['Russia', 'speaker', 'Arabic', 'quote', 'demand']],
  ['party:موسكو ', ['Russia', 'speaker', 'Arabic', 'quote', 'demand']],
  ['party:ua ', ['Ukraine', 'Arabic', 'other quote', 'refusal']],
  ['party:"federation rus" ', ['Russia', 'speaker', 'Arabic', 'quote', 'demand']],
  ['party:nobody ', []],
  ['issue:crimea ', ['Crimea', 'Arabic', 'quote', 'other quote', 'demand', 'refusal']],
  // An issue stands for its parts too.
  ['issue:territory ', ['Territory', 'Crimea', 'Arabic', 'quote', 'other quote', 'demand', 'refusal']],
  ['stance:demands ', ['Arabic', 'quote', 'demand']],
  ['firmness:"red line" ', ['Arabic', 'quote', 'demand']],
  ['language:russian ', ['Russian']],
  ['language:ar ', ['Arabic', 'quote', 'other quote', 'demand', 'refusal']],
  ['source:jazeera ', ['Arabic', 'quote', 'other quote', 'demand', 'refusal']],
  // A partial date counts from its earliest day.
  ['date:2025-08 ', ['Arabic', 'quote', 'other quote', 'demand']],
  ['date:2025-01-01 ', ['refusal']],
  ['date:2025-08-02.. ', ['Russian', 'demand']],
  ['party:russian OR language:ru ', ['Russia', 'speaker', 'Arabic', 'Russian', 'quote', 'demand']],
  ['-issue:territory -party:ua -party:russian ', ['Russian']],
])('%s means %j', (typed, found) => {
  expect(foundBy(typed)).toEqual(found);
});

it('takes what is asked of positions side by side as asked of one and the same', () => {
  // Both parties and both stances are in the Arabic source, but Ukraine demands nothing there.
  expect(foundBy('party:ua stance:demands ')).toEqual([]);
  expect(foundBy('party:ua stance:rejects ')).toEqual(['Arabic', 'other quote', 'refusal']);
  expect(foundBy('party:ua (stance:demands OR stance:rejects) language:ar ')).toEqual([
    'Arabic',
    'other quote',
    'refusal',
  ]);
});

import type { Dossier } from '../../shared/model';
import { groupOf, SEARCH_GROUPS, type SearchGroup, type WantedResults } from '../../shared/search/answer';
import { dateOf, type Ground, holds } from '../../shared/search/holds';
import { type SearchQuery, soughtWords, type WordsPart } from '../../shared/search/query';
import { type Relations, relationsOf } from '../../shared/search/relations';
import { type Entry, entryOf } from '../../shared/search/search-fields';
import { divide, expressionOf } from './expression';
import type { Indexed, SearchIndex } from './search-index';

/** What is found of a group: how many there are, and the first of them in the order in which they are shown. */
export interface Found {
  readonly group: SearchGroup;
  readonly count: number;
  readonly entries: readonly FoundEntry[];
}

/** A record that was found, and the hash of the earlier text of a source in which alone it was; null for all else. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly textHash: string | null;
}

interface Match {
  readonly indexed: Indexed;
  readonly rank: number;
}

/** Finds records by an index; what it works out of a state of the dossier serves until the next. */
export class Finder {
  readonly #index: SearchIndex;
  #relations: Relations | null = null;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** What was worked out is of no use any more: the dossier has changed. */
  forget(): void {
    this.#relations = null;
  }

  /** What holds for a query, best matches first and then the newest. Throws SQLite's errors when the index is damaged. */
  find(query: SearchQuery, dossier: Dossier, wanted: WantedResults): readonly Found[] {
    this.#relations ??= relationsOf(dossier);
    const relations = { ...this.#relations, dossier };
    const { expression, rest } = divide(query, this.#index);
    const hasWords = this.#wordsTest();
    const hasEarlier = isOfWhatStands(query);
    const groups = new Map<SearchGroup, Match[]>(SEARCH_GROUPS.map((group) => [group, []]));
    for (const [place, rank] of this.#candidates(expression)) {
      const indexed = this.#index.at(place);
      if (indexed === null || !isFindable(indexed, dossier)) continue;
      if (indexed.textHash !== '' && !hasEarlier) continue;
      const entry = rest === null ? null : entryOf(dossier, indexed.table, indexed.id);
      const ground: Ground = { relations, hasWords: (part) => hasWords(part, place) };
      if (rest !== null && (entry === null || !holds(rest, entry, ground))) continue;
      groups.get(groupOf(indexed.table))?.push({ indexed, rank });
    }
    groups.set('sources', presentFirst(groups.get('sources') ?? []));
    return [...groups].map(([group, matches]) => ({
      group,
      count: matches.length,
      entries: best(matches, wanted[group], relations),
    }));
  }

  #candidates(expression: string | null): Iterable<readonly [place: number, rank: number]> {
    if (expression !== null) return this.#index.ranked(expression);
    return [...this.#index.entries()].map(({ place }) => [place, 0]);
  }

  /** Tells whether words stand in what is at a place of the index. */
  #wordsTest(): (part: WordsPart, place: number) => boolean {
    const known = new Map<WordsPart, ReadonlySet<number>>();
    return (part, place) => {
      const places = known.get(part) ?? this.#index.matching(expressionOf(part, this.#index));
      known.set(part, places);
      return places.has(place);
    };
  }
}

/** Whether a query is for words that stand somewhere, and for none that do not: an earlier text lacks many, and nobody means that. */
function isOfWhatStands(query: SearchQuery): boolean {
  return soughtWords(query).length > 0 && !hasNot(query);
}

function hasNot(query: SearchQuery): boolean {
  if (query.kind === 'and' || query.kind === 'or') return query.parts.some(hasNot);
  return query.kind === 'not';
}

/** How much further back in the order an earlier text comes than any present one. */
const BEHIND = 1_000_000;

/** Of each source the present text, or, when that is no match, the best of its earlier ones; those come last. */
function presentFirst(matches: readonly Match[]): Match[] {
  const found = new Map<string, Match>();
  for (const match of matches) {
    const { id, textHash } = match.indexed;
    const its = textHash === '' ? match : { ...match, rank: match.rank + BEHIND };
    const other = found.get(id);
    if (other === undefined || its.rank < other.rank) found.set(id, its);
  }
  return [...found.values()];
}

/** Whether a record is one that can be shown: the index has none that is in the bin, but passages of sources that are. */
function isFindable({ table, id }: Indexed, dossier: Dossier): boolean {
  if (table !== 'passages') return true;
  return dossier.sources.get(dossier.passages.get(id)?.sourceId ?? '')?.deletedAt === null;
}

/** The first `count` of the matches in their order. Only those that can be among them are looked at closely. */
function best(matches: readonly Match[], count: number, relations: Relations): readonly FoundEntry[] {
  if (count === 0) return [];
  const last = rankAt(matches, count - 1);
  return matches
    .filter(({ rank }) => rank <= last)
    .flatMap(({ indexed: { table, id, textHash }, rank }) => {
      const entry = entryOf(relations.dossier, table, id);
      const date = entry === null ? '' : dateOf(entry, relations);
      return entry === null ? [] : [{ entry, textHash: textHash || null, rank, date }];
    })
    .toSorted((a, b) => a.rank - b.rank || compare(b.date, a.date))
    .slice(0, count)
    .map(({ entry, textHash }) => ({ entry, textHash }));
}

/** The rank at a place of the order. */
function rankAt(matches: readonly Match[], place: number): number {
  return Float64Array.from(matches, ({ rank }) => rank).sort()[place] ?? Number.POSITIVE_INFINITY;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

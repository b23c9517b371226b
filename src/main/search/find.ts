import type { Dossier } from '../../shared/model';
import { groupOf, SEARCH_GROUPS, type SearchGroup, type WantedResults } from '../../shared/search/answer';
import { dateOf, type Ground, holds } from '../../shared/search/holds';
import type { SearchQuery, WordsPart } from '../../shared/search/query';
import { type Relations, relationsOf } from '../../shared/search/relations';
import { type Entry, entryOf } from '../../shared/search/search-fields';
import { divide, expressionOf } from './expression';
import type { SearchIndex } from './search-index';

/** What is found of a group: how many there are, and the first of them in the order in which they are shown. */
export interface Found {
  readonly group: SearchGroup;
  readonly count: number;
  readonly entries: readonly Entry[];
}

interface Match {
  readonly entry: Entry;
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
    const { expression, rest } = divide(query);
    const ground: Ground = { relations, hasWords: this.#wordsTest() };
    const groups = new Map<SearchGroup, Match[]>(SEARCH_GROUPS.map((group) => [group, []]));
    for (const [place, rank] of this.#candidates(expression)) {
      const indexed = this.#index.at(place);
      const entry = indexed && entryOf(dossier, indexed.table, indexed.id);
      if (!entry || !isFindable(entry, dossier)) continue;
      if (rest === null || holds(rest, entry, ground))
        groups.get(groupOf(entry.table))?.push({ entry, rank });
    }
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

  #wordsTest(): Ground['hasWords'] {
    const known = new Map<WordsPart, ReadonlySet<number>>();
    return (part, { table, row }) => {
      const places = known.get(part) ?? this.#index.matching(expressionOf(part));
      known.set(part, places);
      const place = this.#index.find(table, row.id)?.place;
      return place !== undefined && places.has(place);
    };
  }
}

/** Whether a record is one that can be shown: what is in the bin is not, nor is a passage of a source that is. */
function isFindable({ table, row }: Entry, dossier: Dossier): boolean {
  if (row.deletedAt !== null) return false;
  return table !== 'passages' || dossier.sources.get(row.sourceId)?.deletedAt === null;
}

/** The first `count` of the matches in their order. */
function best(matches: readonly Match[], count: number, relations: Relations): readonly Entry[] {
  return matches
    .toSorted((a, b) => a.rank - b.rank || compareDates(b.entry, a.entry, relations))
    .slice(0, count)
    .map(({ entry }) => entry);
}

function compareDates(a: Entry, b: Entry, relations: Relations): number {
  const [dateA, dateB] = [dateOf(a, relations), dateOf(b, relations)];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : 0;
}

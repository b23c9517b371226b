import type { Dossier } from '../../shared/model';
import { groupOf, SEARCH_GROUPS, type SearchGroup, type WantedResults } from '../../shared/search/answer';
import { dateOf, type Ground, holds } from '../../shared/search/holds';
import type { SearchQuery, WordsPart } from '../../shared/search/query';
import { type Relations, relationsOf } from '../../shared/search/relations';
import { type Entry, entryOf } from '../../shared/search/search-fields';
import { divide, expressionOf } from './expression';
import type { Indexed, SearchIndex } from './search-index';

/** What is found of a group: how many there are, and the first of them in the order in which they are shown. */
export interface Found {
  readonly group: SearchGroup;
  readonly count: number;
  readonly entries: readonly Entry[];
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
    const ground: Ground = { relations, hasWords: this.#wordsTest() };
    const groups = new Map<SearchGroup, Match[]>(SEARCH_GROUPS.map((group) => [group, []]));
    for (const [place, rank] of this.#candidates(expression)) {
      const indexed = this.#index.at(place);
      if (indexed === null || !isFindable(indexed, dossier)) continue;
      const entry = rest === null ? null : entryOf(dossier, indexed.table, indexed.id);
      if (rest !== null && (entry === null || !holds(rest, entry, ground))) continue;
      groups.get(groupOf(indexed.table))?.push({ indexed, rank });
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
      const places = known.get(part) ?? this.#index.matching(expressionOf(part, this.#index));
      known.set(part, places);
      const place = this.#index.find(table, row.id)?.place;
      return place !== undefined && places.has(place);
    };
  }
}

/** Whether a record is one that can be shown: the index has none that is in the bin, but passages of sources that are. */
function isFindable({ table, id }: Indexed, dossier: Dossier): boolean {
  if (table !== 'passages') return true;
  return dossier.sources.get(dossier.passages.get(id)?.sourceId ?? '')?.deletedAt === null;
}

/** The first `count` of the matches in their order. Only those that can be among them are looked at closely. */
function best(matches: readonly Match[], count: number, relations: Relations): readonly Entry[] {
  if (count === 0) return [];
  const last = rankAt(matches, count - 1);
  return matches
    .filter(({ rank }) => rank <= last)
    .flatMap(({ indexed: { table, id }, rank }) => {
      const entry = entryOf(relations.dossier, table, id);
      return entry === null ? [] : [{ entry, rank, date: dateOf(entry, relations) }];
    })
    .toSorted((a, b) => a.rank - b.rank || compare(b.date, a.date))
    .slice(0, count)
    .map(({ entry }) => entry);
}

/** The rank at a place of the order. */
function rankAt(matches: readonly Match[], place: number): number {
  return Float64Array.from(matches, ({ rank }) => rank).sort()[place] ?? Number.POSITIVE_INFINITY;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

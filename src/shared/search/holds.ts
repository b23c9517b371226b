import type { Position } from '../model';
import { earliestDay, parsePartialDate } from '../partial-date';
import type { QueryPart, SearchQuery, WordsPart } from './query';
import type { Relations } from './relations';
import type { Entry } from './search-fields';

/** What a query is held against. */
export interface Ground {
  readonly relations: Relations;
  /** Whether the words stand in what of the record words are sought in. */
  readonly hasWords: (part: WordsPart, entry: Entry) => boolean;
}

/** What is asked of a position: sources and passages answer it by the positions that rest on them. */
const ABOUT_POSITIONS: readonly SearchQuery['kind'][] = ['party', 'issue', 'stance', 'firmness'];

/**
 * Whether a query holds for a record. What is asked of positions side by side has to be true of one and the same: a source is found by
 * `party:Kyiv stance:rejects` when Kyiv rejects something there.
 */
export function holds(query: SearchQuery, entry: Entry, ground: Ground): boolean {
  switch (query.kind) {
    case 'and': {
      const witnesses = witnessesOf(entry, ground.relations);
      const asked = witnesses === null ? [] : query.parts.filter(isAboutPositions);
      if (witnesses === null || asked.length < 2)
        return query.parts.every((part) => holds(part, entry, ground));
      return (
        witnesses.some((row) => asked.every((part) => holds(part, { table: 'positions', row }, ground))) &&
        query.parts.every((part) => asked.includes(part) || holds(part, entry, ground))
      );
    }
    case 'or':
      return query.parts.some((part) => holds(part, entry, ground));
    case 'not':
      return !holds(query.part, entry, ground);
    case 'words':
      return ground.hasWords(query, entry);
    default:
      return holdsOf(query, entry, ground.relations);
  }
}

/** Whether a part of a query asks nothing but what a position can answer. */
function isAboutPositions(query: SearchQuery): boolean {
  if (query.kind === 'or') return query.parts.every(isAboutPositions);
  return ABOUT_POSITIONS.includes(query.kind);
}

/** The positions that rest on a source or a passage; null for a record that answers for itself. */
function witnessesOf({ table, row }: Entry, { ofSource, ofPassage }: Relations): readonly Position[] | null {
  if (table === 'sources') return ofSource.get(row.id) ?? [];
  if (table === 'passages') return ofPassage.get(row.id) ?? [];
  return null;
}

function holdsOf(part: Exclude<QueryPart, WordsPart>, entry: Entry, relations: Relations): boolean {
  const { table, row } = entry;
  switch (part.kind) {
    case 'party': {
      const ids = relations.partiesCalled(part.words);
      if (table === 'parties') return ids.has(row.id);
      if (table === 'speakers') return ids.has(row.partyId);
      if (table === 'events') return row.partyIds.some((id) => ids.has(id));
      return isTrueOfPosition(entry, relations, ({ partyId }) => ids.has(partyId));
    }
    case 'issue': {
      const ids = relations.issuesCalled(part.words);
      if (table === 'issues') return ids.has(row.id);
      if (table === 'assessments') return ids.has(row.issueId);
      return isTrueOfPosition(entry, relations, ({ issueId }) => ids.has(issueId));
    }
    case 'stance':
      return isTrueOfPosition(entry, relations, ({ stance }) => part.values.includes(stance));
    case 'firmness':
      return isTrueOfPosition(entry, relations, ({ firmness }) => part.values.includes(firmness));
    case 'source': {
      const ids = relations.sourcesCalled(part.words);
      return sourceIdsOf(entry, relations).some((id) => ids.has(id));
    }
    case 'language':
      return sourceIdsOf(entry, relations).some((id) => {
        const language = relations.dossier.sources.get(id)?.language ?? '';
        return part.values.includes(language.toLowerCase());
      });
    case 'date':
      return isWithin(dateOf(entry, relations), part.from, part.to);
  }
}

function isTrueOfPosition(
  entry: Entry,
  relations: Relations,
  isTrue: (position: Position) => boolean,
): boolean {
  if (entry.table === 'positions') return isTrue(entry.row);
  return witnessesOf(entry, relations)?.some(isTrue) ?? false;
}

/** The sources that a record is, stands in or rests on. */
function sourceIdsOf({ table, row }: Entry, { dossier }: Relations): readonly string[] {
  switch (table) {
    case 'sources':
      return [row.id];
    case 'passages':
      return [row.sourceId];
    case 'positions':
      return row.evidence.flatMap(({ passageId }) => dossier.passages.get(passageId)?.sourceId ?? []);
    default:
      return [];
  }
}

/** The date that a record bears, as it was recorded; empty when it bears none. A passage has that of its source. */
export function dateOf({ table, row }: Entry, { dossier }: Pick<Relations, 'dossier'>): string {
  switch (table) {
    case 'sources':
      return row.publishedOn;
    case 'passages':
      return dossier.sources.get(row.sourceId)?.publishedOn ?? '';
    case 'positions':
    case 'assessments':
    case 'events':
      return row.date;
    default:
      return '';
  }
}

/** A partial date counts from its earliest day, as everywhere. */
function isWithin(date: string, from: string | null, to: string | null): boolean {
  const day = firstDayOf(date);
  if (day === null) return false;
  return (from === null || day >= from) && (to === null || day <= to);
}

/** A dossier bears a few hundred dates. What is remembered is bounded, and forgetting it changes nothing. */
const REMEMBERED = 20_000;
const firstDays = new Map<string, string | null>();

function firstDayOf(date: string): string | null {
  const known = firstDays.get(date);
  if (known !== undefined) return known;
  const parsed = parsePartialDate(date);
  const day = parsed === null ? null : earliestDay(parsed);
  if (firstDays.size >= REMEMBERED) firstDays.clear();
  firstDays.set(date, day);
  return day;
}

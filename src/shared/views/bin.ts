import type { BinnedRecord } from '../commands';
import { fold } from '../fold';
import {
  type Assessment,
  type Dossier,
  ENTRY_TABLES,
  type EntryTable,
  type Event,
  type Issue,
  type Party,
  type Passage,
  type Position,
  type Source,
  type Speaker,
} from '../model';
import { restoredWith } from '../plan/bin';

interface Common {
  readonly id: string;
  /** The table and the id, as one: the key of the entry in a list. */
  readonly key: string;
  /** When it was deleted: ISO 8601 in UTC with milliseconds. */
  readonly deletedAt: string;
  /** What the analyst knows it by, in the words of the dossier: a name, a title, a statement, a quote or a note. */
  readonly label: string;
}

/** A record in the bin, with what tells it from others; what it refers to may be in the bin too, or gone from a strange file. */
export type BinEntry = Common &
  (
    | { readonly table: 'parties'; readonly record: Party }
    | { readonly table: 'speakers'; readonly record: Speaker; readonly party: Party | null }
    | { readonly table: 'issues'; readonly record: Issue; readonly issuePath: string }
    | { readonly table: 'sources'; readonly record: Source }
    | { readonly table: 'passages'; readonly record: Passage; readonly source: Source | null }
    | {
        readonly table: 'positions';
        readonly record: Position;
        readonly party: Party | null;
        readonly issuePath: string;
        /** The passages that prove it, in the order of its evidence. */
        readonly passages: readonly Passage[];
      }
    | { readonly table: 'assessments'; readonly record: Assessment; readonly issuePath: string }
    | {
        readonly table: 'events';
        readonly record: Event;
        /** Who takes part, in the order recorded; those in the bin too. */
        readonly parties: readonly Party[];
      }
  );

/**
 * Everything in the bin, what was deleted last first. A passage that went with the position that cites it is told there and is no
 * entry of its own; one that was taken out of its position is.
 */
export function binEntries(dossier: Dossier): readonly BinEntry[] {
  const withPositions = new Set<string>();
  for (const { deletedAt, evidence } of dossier.positions.values()) {
    if (deletedAt !== null) for (const { passageId } of evidence) withPositions.add(passageId);
  }
  const found = ENTRY_TABLES.flatMap((table) =>
    [...dossier[table].keys()].flatMap((id) =>
      table === 'passages' && withPositions.has(id) ? [] : (entryOf(dossier, { table, id }) ?? []),
    ),
  );
  return found.toSorted((a, b) => compare(b.deletedAt, a.deletedAt));
}

/** The entries of a kind, or of all with null, in whose words every word of `search` occurs, compared as `fold` does. */
export function searchBin(
  entries: readonly BinEntry[],
  kind: EntryTable | null,
  search: string,
): readonly BinEntry[] {
  const words = fold(search).trim().split(' ').filter(Boolean);
  return entries.filter((entry) => {
    if (kind !== null && entry.table !== kind) return false;
    const text = fold(wordsOf(entry));
    return words.every((word) => text.includes(word));
  });
}

/** How many records of each table come back with these, those themselves not counted. */
export function broughtBack(
  dossier: Dossier,
  items: readonly BinnedRecord[],
): readonly { readonly table: EntryTable; readonly count: number }[] {
  const back = restoredWith(dossier, items);
  return ENTRY_TABLES.flatMap((table) => {
    const own = new Set(items.filter((item) => item.table === table).map(({ id }) => id));
    const count = [...back[table]].filter((id) => !own.has(id)).length;
    return count === 0 ? [] : [{ table, count }];
  });
}

function entryOf(dossier: Dossier, { table, id }: BinnedRecord): BinEntry | null {
  const deletedAt = dossier[table].get(id)?.deletedAt ?? null;
  if (deletedAt === null) return null;
  const common = { id, key: `${table} ${id}`, deletedAt };
  switch (table) {
    case 'parties': {
      const record = dossier.parties.get(id);
      return record ? { ...common, table, record, label: record.name } : null;
    }
    case 'speakers': {
      const record = dossier.speakers.get(id);
      if (record === undefined) return null;
      const party = dossier.parties.get(record.partyId) ?? null;
      return { ...common, table, record, party, label: record.name };
    }
    case 'issues': {
      const record = dossier.issues.get(id);
      if (record === undefined) return null;
      return { ...common, table, record, issuePath: pathOf(dossier, record.parentId), label: record.name };
    }
    case 'sources': {
      const record = dossier.sources.get(id);
      return record ? { ...common, table, record, label: record.title } : null;
    }
    case 'passages': {
      const record = dossier.passages.get(id);
      if (record === undefined) return null;
      const source = dossier.sources.get(record.sourceId) ?? null;
      return { ...common, table, record, source, label: record.quote };
    }
    case 'positions': {
      const record = dossier.positions.get(id);
      if (record === undefined) return null;
      const party = dossier.parties.get(record.partyId) ?? null;
      const passages = record.evidence.flatMap(({ passageId }) => dossier.passages.get(passageId) ?? []);
      const issuePath = pathOf(dossier, record.issueId);
      return { ...common, table, record, party, issuePath, passages, label: record.statement };
    }
    case 'events': {
      const record = dossier.events.get(id);
      if (record === undefined) return null;
      const parties = record.partyIds.flatMap((id) => dossier.parties.get(id) ?? []);
      return { ...common, table, record, parties, label: record.name };
    }
    case 'assessments': {
      const record = dossier.assessments.get(id);
      if (record === undefined) return null;
      return { ...common, table, record, issuePath: pathOf(dossier, record.issueId), label: record.note };
    }
  }
}

/** The names from the root to an issue, also where some are in the bin; empty for none. */
function pathOf(dossier: Dossier, issueId: string | null): string {
  const names: string[] = [];
  const passed = new Set<string>();
  for (let up = issueId; up !== null && !passed.has(up); ) {
    passed.add(up);
    const issue: Issue | undefined = dossier.issues.get(up);
    if (issue !== undefined) names.unshift(issue.name);
    up = issue?.parentId ?? null;
  }
  return names.join(' › ');
}

function wordsOf(entry: BinEntry): string {
  switch (entry.table) {
    case 'speakers':
      return [entry.label, entry.record.office, entry.party?.name].join('\n');
    case 'issues':
    case 'assessments':
      return [entry.label, entry.issuePath].join('\n');
    case 'sources':
      return [entry.label, entry.record.author, entry.record.publisher].join('\n');
    case 'passages':
      return [entry.label, entry.record.translation, entry.source?.title].join('\n');
    case 'positions': {
      const quotes = entry.passages.flatMap(({ quote, translation }) => [quote, translation]);
      return [entry.label, entry.party?.name, entry.issuePath, ...quotes].join('\n');
    }
    case 'events':
      return [entry.label, entry.record.notes, ...entry.parties.map(({ name }) => name)].join('\n');
    default:
      return entry.label;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

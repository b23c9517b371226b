import { type Change, ChangeSetSchema } from '../../../shared/changes';
import { isSame } from '../../../shared/is-same';
import { Id, type RowOf, TABLE_SCHEMAS, type TableName, TextHash } from '../../../shared/model';
import { textHashesIn } from '../../../shared/text-references';
import type { SqlRow } from '../database';
import { sha256 } from '../hash';
import { type LogRecord, readRecords } from '../log-record';
import { listsOf, plainRow } from '../rows';
import { isStorable } from '../storable';
import { missingOf } from './missing';
import { placeStrays } from './place-strays';
import { type FoundRow, readTables } from './read-tables';

export type Rows = { readonly [T in TableName]: Map<string, RowOf<T>> };

/** Everything that a file and its log still tell. */
export interface Gathered {
  readonly rows: Rows;
  /** The texts that are what their hash says, by their hash. */
  readonly texts: Map<string, string>;
  /** What is left of texts that are not. */
  readonly damagedTexts: ReadonlyMap<string, string>;
  /** The ids of rows that there were, as far as anything tells of them. */
  readonly known: { readonly [T in TableName]: Set<string> };
  /** The hashes of texts that a source, of now or of the past, is known to have. */
  readonly knownTexts: ReadonlySet<string>;
  readonly fromLog: number;
  readonly doubtful: number;
}

/** The last known state of a row, and the transaction that made it. */
interface Latest {
  readonly seq: number;
  readonly after: Change['after'];
}

const TABLES = Object.keys(TABLE_SCHEMAS) as readonly TableName[];

/**
 * Brings together what the bytes of a damaged file hold, what its own history says of it, and what only the log beside it has.
 * The log is checked by its sums and is the latest word; the history stands in for rows that cannot be read. Never throws for what is in the bytes.
 */
export async function gather(bytes: Uint8Array, log: Uint8Array): Promise<Gathered> {
  const found = placeStrays(await readTables(bytes));
  const plain = (table: string): readonly SqlRow[] =>
    (found.rows.get(table) ?? []).filter(({ isWhole }) => isWhole).map(({ row }) => row);
  const rows = emptyRows();
  for (const table of TABLES) readRows(rows, table, plain);
  const known = knownIds(found.known);
  const { texts, damagedTexts } = readTexts(found.rows.get('source_texts') ?? []);
  const past = readPast([...plain('transactions'), ...plain('transaction_changes')]);
  const pending = pendingRecords(log, dossierIdOf(rows, past.latest), lastSeqOf(plain));
  for (const record of pending)
    for (const [hash, text] of Object.entries(record.texts)) texts.set(hash, text);
  const knownTexts = new Set<string>(past.texts);
  const doubtful = standIn(rows, texts, past.latest, known);
  replay(rows, pending, known, knownTexts);
  return { rows, texts, damagedTexts, known, knownTexts, fromLog: pending.length, doubtful };
}

/** Whether a row is of the model's form and can be written; the format's tables ask for no more than this. */
function fits<T extends TableName>(table: T, row: unknown): RowOf<T> | null {
  const parsed = TABLE_SCHEMAS[table].safeParse(row);
  if (!parsed.success || !isStorable(parsed.data)) return null;
  if ('start' in parsed.data && parsed.data.end <= parsed.data.start) return null;
  // The schema is that of the table, but TypeScript cannot follow a type parameter into the union.
  return parsed.data as unknown as RowOf<T>;
}

function readRows<T extends TableName>(
  rows: Rows,
  table: T,
  rowsOf: (table: string) => readonly SqlRow[],
): void {
  const lists = listsOf(table, (list) =>
    rowsOf(list).toSorted((a, b) => Number(a.place ?? 0) - Number(b.place ?? 0)),
  );
  const into = rows[table] as Map<string, RowOf<T>>;
  for (const found of rowsOf(table)) {
    const row: Record<string, unknown> = { ...plainRow(table, found) };
    for (const { field, items } of lists) row[field] = items.get(String(found.id)) ?? [];
    // Where an item of a list is damaged, the row is kept without the list.
    const fitting = fits(table, row) ?? fits(table, { ...row, ...emptied(lists) });
    if (fitting !== null && !into.has(fitting.id)) into.set(fitting.id, fitting);
  }
}

function emptied(lists: ReturnType<typeof listsOf>): object {
  return Object.fromEntries(lists.map(({ field }) => [field, []]));
}

/** A hash and a text. Where one ends and the other begins may be what is damaged: a hash is 64 hexadecimal digits. */
function splitAtHash(hash: string, text: string): { readonly hash: string; readonly text: string } {
  const joined = hash + text;
  const isHash = TextHash.safeParse(joined.slice(0, 64)).success;
  return isHash ? { hash: joined.slice(0, 64), text: joined.slice(64) } : { hash, text };
}

function readTexts(found: readonly FoundRow[]): {
  readonly texts: Map<string, string>;
  readonly damagedTexts: ReadonlyMap<string, string>;
} {
  const texts = new Map<string, string>();
  const damagedTexts = new Map<string, string>();
  for (const { row, isWhole } of found) {
    if (typeof row.hash !== 'string' || typeof row.text !== 'string') continue;
    const { hash, text } = splitAtHash(row.hash, row.text);
    if (isWhole && sha256(text) === hash) texts.set(hash, text);
    else if (text !== '') damagedTexts.set(hash, text.toWellFormed().replaceAll('\0', '\ufffd'));
  }
  return { texts, damagedTexts };
}

/** What transactions, and the parts of those that have very many changes, tell in their order. */
function readPast(transactions: readonly SqlRow[]): {
  readonly latest: ReadonlyMap<string, Latest & { readonly table: TableName; readonly id: string }>;
  readonly texts: ReadonlySet<string>;
} {
  const latest = new Map<string, Latest & { readonly table: TableName; readonly id: string }>();
  const texts = new Set<string>();
  const inOrder = transactions.toSorted(
    (a, b) => Number(a.seq) - Number(b.seq) || Number(a.place ?? 0) - Number(b.place ?? 0),
  );
  for (const { seq, changes } of inOrder) {
    for (const { table, id, before, after } of parseChanges(String(changes))) {
      if (after !== null && after.id !== id) continue;
      latest.set(`${table} ${id}`, { table, id, seq: Number(seq), after });
      for (const row of [before, after])
        for (const hash of row === null ? [] : textHashesIn(row)) texts.add(hash);
    }
  }
  return { latest, texts };
}

function parseChanges(json: string): readonly Change[] {
  try {
    return ChangeSetSchema.shape.changes.parse(JSON.parse(json));
  } catch {
    return [];
  }
}

/**
 * Fills in from the history what could not be read. Where both copies are there and differ, the row counts, unless it refers to
 * what is not there or has lost items of a list. Returns of how many rows the copies differ otherwise.
 */
function standIn(
  rows: Rows,
  texts: ReadonlyMap<string, string>,
  latest: ReturnType<typeof readPast>['latest'],
  known: Gathered['known'],
): number {
  const differing: { readonly table: TableName; readonly id: string; readonly told: object }[] = [];
  for (const { table, id, after } of latest.values()) {
    if (after === null) continue;
    known[table].add(id);
    const told = fits(table, after);
    const into = rows[table] as Map<string, object>;
    const row = into.get(id);
    if (told === null || isSame(row, told)) continue;
    if (row !== undefined) {
      differing.push({ table, id, told });
      continue;
    }
    // A row that is the same but for an id that nothing else tells of is this one, with a damaged id.
    for (const [other, found] of into) {
      if (!latest.has(`${table} ${other}`) && isSame({ ...found, id }, told)) into.delete(other);
    }
    into.set(id, told);
  }
  let doubtful = 0;
  for (const { table, id, told } of differing) {
    const into = rows[table] as Map<string, object>;
    const row = into.get(id) ?? told;
    const isTold = missingOf(rows, texts, row) > missingOf(rows, texts, told);
    const chosen = isTold ? told : withLists(row, told);
    into.set(id, chosen);
    if (!isSame(chosen, told)) doubtful += 1;
  }
  return doubtful;
}

/** A row with those lists of its other copy that are longer: of a list, a page may be lost that the row is not on. */
function withLists(row: object, told: object): object {
  const longer = Object.entries(told).filter(([field, value]) => {
    const own = (row as Readonly<Record<string, unknown>>)[field];
    return Array.isArray(value) && Array.isArray(own) && value.length > own.length;
  });
  return { ...row, ...Object.fromEntries(longer) };
}

/** Whose log it is that may be replayed: the dossier's own row says it, or else the history; null when neither can be read. */
function dossierIdOf(rows: Rows, latest: ReturnType<typeof readPast>['latest']): string | null {
  for (const id of rows.meta.keys()) return id;
  for (const { table, id } of latest.values()) if (table === 'meta') return id;
  return null;
}

/** The last transaction that the file has. Too low a number does no harm: what the file has is what the log makes of it. */
function lastSeqOf(plain: (table: string) => readonly SqlRow[]): number {
  const seqs = plain('transactions').map(({ seq }) => Number(seq));
  return seqs.length > 0
    ? seqs.reduce((most, seq) => Math.max(most, seq), 0)
    : Number(plain('file_state')[0]?.last_seq ?? 0) || 0;
}

/** The records of the log that the file has not, of the dossier's own; those that are damaged are passed over. */
function pendingRecords(log: Uint8Array, dossierId: string | null, lastSeq: number): readonly LogRecord[] {
  const records: LogRecord[] = [];
  for (let start = 0; start < log.length; ) {
    const lineEnd = log.indexOf(0x0a, start);
    if (lineEnd === -1) break;
    for (const { record } of readRecords(log.subarray(start, lineEnd + 1)).records) {
      const isOwn = record.dossier === (dossierId ?? records[0]?.dossier ?? record.dossier);
      if (isOwn && record.seq > lastSeq) records.push(record);
    }
    start = lineEnd + 1;
  }
  return records.toSorted((a, b) => a.seq - b.seq);
}

function replay(
  rows: Rows,
  records: readonly LogRecord[],
  known: Gathered['known'],
  knownTexts: Set<string>,
): void {
  for (const { table, id, after } of records.flatMap(({ changes }) => changes)) {
    const into = rows[table] as Map<string, unknown>;
    const row = after === null ? null : fits(table, after);
    if (row === null) {
      into.delete(id);
      known[table].delete(id);
    } else {
      into.set(id, row);
      known[table].add(id);
      for (const hash of textHashesIn(row)) knownTexts.add(hash);
    }
  }
}

function knownIds(found: ReadonlyMap<string, ReadonlySet<string>>): Gathered['known'] {
  const of = (table: TableName) =>
    new Set([...(found.get(table) ?? [])].filter((id) => Id.safeParse(id).success));
  return {
    meta: of('meta'),
    parties: of('parties'),
    speakers: of('speakers'),
    issues: of('issues'),
    sources: of('sources'),
    passages: of('passages'),
    positions: of('positions'),
    assessments: of('assessments'),
    events: of('events'),
  };
}

function emptyRows(): Rows {
  return {
    meta: new Map(),
    parties: new Map(),
    speakers: new Map(),
    issues: new Map(),
    sources: new Map(),
    passages: new Map(),
    positions: new Map(),
    assessments: new Map(),
    events: new Map(),
  };
}

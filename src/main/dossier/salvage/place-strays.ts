import { TABLE_SCHEMAS, type TableName } from '../../../shared/model';
import { EVIDENCE_ROLES } from '../../../shared/vocabulary';
import type { SqlRow, SqlValue } from '../database';
import { plainRow } from '../rows';
import type { FoundRow, FoundTables } from './read-tables';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/** What only a table's own rows look like; the tables of the model ask their schemas. The order counts where two look alike. */
const LOOKS: Readonly<Record<string, (row: SqlRow, ids: ReadonlySet<string>) => boolean>> = {
  source_texts: ({ hash, text }) => HASH.test(String(hash)) && typeof text === 'string',
  position_evidence: (row) =>
    isListRow(row, 'position_id') &&
    UUID.test(String(row.passage_id)) &&
    EVIDENCE_ROLES.some((role) => role === row.role),
  position_tags: (row) => isListRow(row, 'position_id') && typeof row.tag === 'string',
  // The two kinds of aliases look the same but for whose they are.
  speaker_aliases: (row, ids) => isListRow(row, 'speaker_id') && ids.has(String(row.speaker_id)),
  party_aliases: (row) => isListRow(row, 'party_id') && typeof row.text === 'string',
  transactions: ({ id, kind, changes }) =>
    UUID.test(String(id)) && ['do', 'undo', 'redo'].includes(String(kind)) && typeof changes === 'string',
};

/** Puts the rows that no table leads to into the table that they can only be of; what is found in a table already wins. */
export function placeStrays(found: FoundTables): Pick<FoundTables, 'rows' | 'known'> {
  const rows = new Map([...found.rows].map(([table, its]) => [table, [...its]]));
  if (found.strays.length === 0) return { rows, known: found.known };
  const place = (table: string, looks: (row: SqlRow) => boolean) => {
    const columns = found.columns.get(table);
    if (columns === undefined) return;
    for (const stray of found.strays) {
      if (stray.values.length !== columns.length) continue;
      const row = named(columns, stray.values, stray.rowid);
      if (looks(row)) rows.get(table)?.push({ ...stray, row });
    }
  };
  for (const table of Object.keys(TABLE_SCHEMAS) as TableName[]) place(table, (row) => isOf(table, row));
  const speakers = new Set((rows.get('speakers') ?? []).map(({ row }) => String(row.id)));
  for (const [table, looks] of Object.entries(LOOKS)) {
    place(
      table,
      (row) => looks(row, speakers) && !(table === 'party_aliases' && speakers.has(String(row.party_id))),
    );
  }
  return {
    rows: new Map([...rows].map(([table, its]) => [table, onePerKey(table, its)])),
    known: found.known,
  };
}

/** Whether a row without its lists is one of a table of the model: the lists are filled in with nothing. */
function isOf(table: TableName, row: SqlRow): boolean {
  return TABLE_SCHEMAS[table].safeParse({ ...LISTS[table], ...plainRow(table, row) }).success;
}

const LISTS: { readonly [T in TableName]?: object } = {
  parties: { aliases: [] },
  speakers: { aliases: [] },
  positions: { tags: [], evidence: [] },
};

function isListRow(row: SqlRow, owner: string): boolean {
  return UUID.test(String(row[owner])) && Number.isInteger(row.place);
}

/** A list's rows are told apart by owner and place, any other's by the first column. */
function onePerKey(table: string, rows: readonly FoundRow[]): readonly FoundRow[] {
  const isList = /_(?:aliases|tags|evidence)$/u.test(table);
  const first = new Map<string, FoundRow>();
  for (const found of rows) {
    const key = Object.values(found.row)
      .slice(0, isList ? 2 : 1)
      .join(' ');
    if (!first.has(key)) first.set(key, found);
  }
  return [...first.values()];
}

function named(columns: readonly string[], values: readonly SqlValue[], rowid: number): SqlRow {
  const row: Record<string, SqlValue> = {};
  for (const [at, column] of columns.entries()) row[column] = values[at] ?? null;
  // The transactions' number is their rowid and stands nowhere else.
  if (columns[0] === 'seq') row.seq = rowid;
  return row;
}

import { emptyDossier } from './dossier';
import { type Dossier, TABLE_SCHEMAS, type TableName, TableNames } from './model';

/** Some rows of a table on their way between processes, in their order. */
export interface DossierPiece {
  readonly table: TableName;
  readonly count: number;
  /** JSON: a column for each field of the table, in the order of its schema. */
  readonly columns: string;
}

/**
 * The values of a field in the rows of a piece, or, where they repeat, each of them once and for every row the place of its value among those.
 * https://html.spec.whatwg.org/multipage/structured-data.html would take three times as long and tell every repetition anew.
 */
type Column = readonly [values: readonly unknown[], places?: readonly number[]];

/** So many rows take a few milliseconds on either side: one process reads a piece while the other writes the next. */
const ROWS = 2_000;
/** A value is told once when on average as many rows as this have it. */
const LEAST_REPEATED = 4;

/** A dossier in pieces, for another process to put together with `addPiece`. */
export function* piecesOf(dossier: Dossier): Generator<DossierPiece> {
  for (const table of TableNames.options) {
    const fields = fieldsOf(table);
    const rows: readonly object[] = [...dossier[table].values()];
    for (let at = 0; at < rows.length; at += ROWS) {
      const some = rows.slice(at, at + ROWS) as readonly Readonly<Record<string, unknown>>[];
      const columns = fields.map((field) => columnOf(some.map((row) => row[field])));
      yield { table, count: some.length, columns: JSON.stringify(columns) };
    }
  }
}

/** A dossier to which pieces are being added. */
export type GrowingDossier = { readonly [T in TableName]: Map<string, unknown> };

/** A dossier that no piece has been added to. */
export function growingDossier(): GrowingDossier {
  return emptyDossier() as unknown as GrowingDossier;
}

/** Adds the rows of a piece behind those that are there. The pieces come in their order from a process that has checked them. */
export function addPiece(growing: GrowingDossier, { table, count, columns: json }: DossierPiece): void {
  const fields = fieldsOf(table);
  const columns = JSON.parse(json) as readonly Column[];
  // Copies of one row have all fields from the beginning: rows that grow field by field take three times as long to make.
  const blank: Readonly<Record<string, unknown>> = Object.fromEntries(fields.map((field) => [field, null]));
  const made = Array.from({ length: count }, () => ({ ...blank }));
  for (const [place, field] of fields.entries()) {
    const [values, places] = columns[place] ?? [[]];
    let at = 0;
    for (const row of made) {
      row[field] = values[places === undefined ? at : (places[at] ?? 0)];
      at++;
    }
  }
  const rows = growing[table];
  for (const row of made) rows.set(String(row.id), row);
}

/** The dossier that all pieces together are. */
export function wholeDossier(growing: GrowingDossier): Dossier {
  return growing as unknown as Dossier;
}

function columnOf(values: readonly unknown[]): Column {
  const known = new Map<unknown, number>();
  const most = values.length / LEAST_REPEATED;
  const places: number[] = [];
  for (const value of values) {
    const found = known.get(value);
    if (found === undefined && known.size >= most) return [values];
    if (found === undefined) known.set(value, known.size);
    places.push(found ?? known.size - 1);
  }
  return [[...known.keys()], places];
}

function fieldsOf(table: TableName): readonly string[] {
  return Object.keys(TABLE_SCHEMAS[table].shape);
}

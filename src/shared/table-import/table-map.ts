import { z } from 'zod';
import { cutShort } from '../cut-short';
import { issuesInOrder } from '../dossier';
import type { Dossier } from '../model';
import { PATH_SEPARATOR } from '../views/positions';
import { guessPlan } from './guess-plan';
import { FIXED_FIELDS, ImportField, type TablePlan, VALUE_KINDS, ValueKind } from './import-fields';
import { issuePath, type KnownNames, knownNames, plainName, plainPath } from './names';
import { columnCount, columnLetters, type RawTable } from './raw-table';
import { keyOfWord, type WordKind } from './vocabulary-words';

const Name = z.string().max(1_000);
/** How much of the name of a column counts, in UTF-16 units. */
const LONGEST_NAME = 300;

/** What a table means, in words that hold for other tables with the same columns and for other dossiers: a mapping that is saved, and what the command line takes. */
export const TableMap = z.strictObject({
  /** Whether the first row with words names the columns; left out to find out. */
  header: z.boolean().optional(),
  /** The columns of the fields, by their names, or by their letters where they have none. */
  columns: z.partialRecord(ImportField, Name),
  fixed: z.partialRecord(z.enum(FIXED_FIELDS), Name).optional(),
  dateOrder: z.enum(['dayFirst', 'monthFirst']).nullable().optional(),
  withoutSource: z.enum(['table', 'refuse']).optional(),
  /** What is meant by a value, by kind: the name or id of an entry, a word of the vocabulary, `new` or `none`. */
  choices: z.partialRecord(ValueKind, z.record(z.string(), Name)).optional(),
});
export type TableMap = Readonly<z.infer<typeof TableMap>>;

/** The most UTF-16 units of a mapping's name. */
export const LONGEST_MAP_NAME = 100;

/** A mapping by the name that somebody gave it, or the last one that was used for columns of these names. */
export const SavedMap = z.strictObject({
  /** Empty for one that was only used. */
  name: z.string().max(LONGEST_MAP_NAME),
  /** The names of the columns for which it is offered, as `headerKey` has them. */
  header: z.string().max(20_000),
  map: TableMap,
});
export type SavedMap = Readonly<z.infer<typeof SavedMap>>;

/** The names of a table's columns as one text, by which a mapping is known again. */
export function headerKey(names: readonly string[]): string {
  return names.map(plainName).join('\n').slice(0, 20_000);
}

/** The names of the columns under a plan: those in the header, or letters where there is none or a name is missing. */
export function columnNames(
  rows: readonly (readonly string[])[],
  headerRow: number | null,
  count: number,
): readonly string[] {
  const header = headerRow === null ? [] : (rows[headerRow] ?? []);
  return Array.from(
    { length: count },
    (_, at) => cutShort(header[at]?.trim() ?? '', LONGEST_NAME) || columnLetters(at),
  );
}

/** A mapping for a table in a dossier; what it does not say is guessed. `missing` are the columns that it names and the table has not got. */
export function planOfMap(
  map: TableMap,
  table: RawTable,
  dossier: Dossier,
): { readonly plan: TablePlan; readonly missing: readonly string[] } {
  const guess = guessPlan(table, dossier);
  const headerRow = map.header === undefined ? guess.headerRow : map.header ? (guess.headerRow ?? 0) : null;
  const names = columnNames(
    table.rows.slice(0, (headerRow ?? 0) + 1).map(({ cells }) => cells),
    headerRow,
    columnCount(table.rows),
  );
  const plan = planOfSaved(map, { ...guess, headerRow }, names, dossier);
  return { plan, missing: columnsOfMap(map, names).missing };
}

/** A mapping for a table whose columns have these names; what it does not say is as guessed. */
export function planOfSaved(
  map: TableMap,
  guess: TablePlan,
  names: readonly string[],
  dossier: Dossier,
): TablePlan {
  const known = knownNames(dossier);
  const choices: Partial<Record<ValueKind, Record<string, string>>> = {};
  for (const kind of VALUE_KINDS) {
    const said = Object.entries(map.choices?.[kind] ?? {});
    if (said.length > 0)
      choices[kind] = Object.fromEntries(
        said.map(([value, what]) => [keyOf(kind, value), meantBy(kind, what, known, dossier)]),
      );
  }
  const { fixed = {}, dateOrder = null, withoutSource = guess.withoutSource } = map;
  const { columns } = columnsOfMap(map, names);
  return { ...guess, columns, fixed, dateOrder: dateOrder ?? guess.dateOrder, withoutSource, choices };
}

/** Where the columns of a mapping stand among columns of these names, by name, or by letters. */
function columnsOfMap(
  { columns: wanted }: TableMap,
  names: readonly string[],
): { readonly columns: TablePlan['columns']; readonly missing: readonly string[] } {
  const columns: TablePlan['columns'] = {};
  const missing: string[] = [];
  const places = new Map(names.map((name, at) => [plainName(name), at]).toReversed() as [string, number][]);
  for (const [field, name] of Object.entries(wanted)) {
    const letters = /^[A-Z]{1,2}$/.test(name) ? names.findIndex((_, at) => columnLetters(at) === name) : -1;
    const place =
      places.get(plainName(cutShort(name, LONGEST_NAME))) ?? (letters === -1 ? undefined : letters);
    if (place === undefined) missing.push(name);
    else columns[field as ImportField] = place;
  }
  return { columns, missing };
}

/** A plan in words that hold elsewhere. `names` are those of the columns. */
export function mapOfPlan(plan: TablePlan, names: readonly string[], dossier: Dossier): TableMap {
  const columns = Object.entries(plan.columns).map(([field, at]) => [field, names[at] ?? columnLetters(at)]);
  const choices = Object.entries(plan.choices).map(([kind, said]) => [
    kind,
    Object.fromEntries(
      Object.entries(said).map(([value, what]) => [value, nameOf(kind as ValueKind, what, dossier)]),
    ),
  ]);
  return {
    header: plan.headerRow !== null,
    columns: Object.fromEntries(columns),
    fixed: plan.fixed,
    dateOrder: plan.dateOrder,
    withoutSource: plan.withoutSource,
    choices: Object.fromEntries(choices),
  };
}

function keyOf(kind: ValueKind, value: string): string {
  return kind === 'issue' ? plainPath(issuePath(value)) : plainName(value);
}

function meantBy(kind: ValueKind, what: string, known: KnownNames, dossier: Dossier): string {
  if (what === 'new' || what === 'none') return what;
  switch (kind) {
    case 'party':
    case 'source':
      return known[kind].get(plainName(what))?.[0] ?? what;
    case 'issue':
      return known.issue.get(plainPath(issuePath(what)))?.[0] ?? what;
    case 'speaker':
      return (
        [...dossier.speakers.values()].find(({ name }) => plainName(name) === plainName(what))?.id ?? what
      );
    default:
      return keyOfWord(kind satisfies WordKind, what) ?? what;
  }
}

function nameOf(kind: ValueKind, what: string, dossier: Dossier): string {
  switch (kind) {
    case 'party':
      return dossier.parties.get(what)?.name ?? what;
    case 'source':
      return dossier.sources.get(what)?.title ?? what;
    case 'speaker':
      return dossier.speakers.get(what)?.name ?? what;
    case 'issue':
      return (
        issuesInOrder(dossier)
          .find(({ issue }) => issue.id === what)
          ?.path.join(PATH_SEPARATOR) ?? what
      );
    default:
      return what;
  }
}

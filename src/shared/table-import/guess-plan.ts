import { live } from '../dossier';
import { fold } from '../fold';
import type { Dossier } from '../model';
import { orderShownBy, readDateCell } from './date-cell';
import { fieldOfHeader } from './header-names';
import type { ImportField, TablePlan } from './import-fields';
import { isLongMatrix } from './own-matrix';
import { columnCount, type RawRow, type RawTable } from './raw-table';
import { keyOfWord } from './vocabulary-words';

/** How many rows the names of the columns are looked for in, and how many below them say what is in a column. */
const LOOKED_FOR_HEADER = 20;
const LOOKED_AT = 200;
/** The share of the cells that must be of a kind for the column to be. */
const MOST_OF = 0.7;

/**
 * What a table seems to mean: where its columns' names stand, what each column holds by its name or else by what is in it, and how its dates
 * are written where other dates of the column show it. Columns of whose meaning nothing is known are in no field.
 */
export function guessPlan(table: RawTable, dossier: Dossier): TablePlan {
  const headerRow = guessHeaderRow(table.rows);
  const header = headerRow === null ? [] : (table.rows[headerRow]?.cells ?? []);
  const below = table.rows.slice(headerRow === null ? 0 : headerRow + 1);
  const columns: Partial<Record<ImportField, number>> = {};
  header.forEach((name, place) => {
    const field = fieldOfHeader(name);
    if (field !== null && columns[field] === undefined) columns[field] = place;
  });
  const isMatrix = isLongMatrix(header);
  const isOwn = isOwnExport(columns) || isMatrix;
  // Without the quotes a citation says nothing that could be found again.
  if (isMatrix && columns.quotes === undefined) delete columns.citations;
  if (!isOwn) {
    preferOverTwin(columns);
    preferStances(columns, header, below.slice(0, LOOKED_AT));
    guessByContent(columns, below.slice(0, LOOKED_AT), table.epoch, dossier);
  }
  const dates = columns.date;
  return {
    headerRow,
    columns,
    fixed: {},
    dateOrder: dates === undefined ? null : orderShownBy(below.map(({ cells }) => cells[dates] ?? '')),
    choices: {},
    withoutSource: 'table',
    unguards: isOwn && table.isText && isGuarded(below),
  };
}

/** The place of the row that names the columns: the one with most known names among the first, else the first if it looks like names; null for none. */
export function guessHeaderRow(rows: readonly RawRow[]): number | null {
  let best = -1;
  let most = 1;
  for (const [place, { cells }] of rows.slice(0, LOOKED_FOR_HEADER).entries()) {
    const known = new Set(cells.map(fieldOfHeader).filter((field) => field !== null)).size;
    if (known > most) [best, most] = [place, known];
  }
  if (best !== -1) return best;
  const first = rows[0]?.cells ?? [];
  if (first.some((cell) => fieldOfHeader(cell) !== null)) return 0;
  const looksLikeNames =
    first.every((cell) => cell.trim() !== '' && cell.length < 40 && !/\d/u.test(cell)) &&
    first.length > 1 &&
    first.every((cell) => keyOfWord('stance', cell) === null);
  return looksLikeNames ? 0 : null;
}

/** Whether a table is one of Parley's own exports: the positions briefing or the evidence list, whose notations are known exactly. */
export function isOwnExport(columns: TablePlan['columns']): boolean {
  const has = (...fields: readonly ImportField[]) => fields.every((field) => columns[field] !== undefined);
  const states = has('party', 'issue', 'date', 'stance', 'statement');
  return states && (has('quote', 'start', 'end', 'textHash', 'source') || has('quotes', 'citations'));
}

/** “Quotes” in a table of others is a quote, and a citation names its source. */
function preferOverTwin(columns: Partial<Record<ImportField, number>>): void {
  for (const [several, one] of [
    ['quotes', 'quote'],
    ['citations', 'source'],
  ] as const) {
    const place = columns[several];
    if (place === undefined) continue;
    delete columns[several];
    columns[one] ??= place;
  }
  delete columns.passageCount;
}

/** What is called a position may be a stance: by what is in the column, where no other is known to hold stances. The statement is in the next column called so, then. */
function preferStances(
  columns: Partial<Record<ImportField, number>>,
  header: readonly string[],
  rows: readonly RawRow[],
): void {
  const place = columns.statement;
  if (place === undefined || columns.stance !== undefined) return;
  const cells = rows.map(({ cells: all }) => (all[place] ?? '').trim()).filter((cell) => cell !== '');
  const stances = cells.filter((cell) => keyOfWord('stance', cell) !== null).length;
  if (cells.length === 0 || stances < cells.length * MOST_OF) return;
  delete columns.statement;
  columns.stance = place;
  const next = header.findIndex((name, at) => at > place && fieldOfHeader(name) === 'statement');
  if (next !== -1) columns.statement = next;
}

type Test = (cell: string) => boolean;

function guessByContent(
  columns: Partial<Record<ImportField, number>>,
  rows: readonly RawRow[],
  epoch: 1900 | 1904,
  dossier: Dossier,
): void {
  const names = (rowsOf: readonly { readonly name: string }[], more: readonly string[] = []) =>
    new Set([...rowsOf.map(({ name }) => name), ...more].map((name) => fold(name).trim()));
  const parties = live(dossier.parties);
  const known: readonly (readonly [ImportField, ReadonlySet<string>])[] = [
    [
      'party',
      names(
        parties,
        parties.flatMap((p) => [p.shortName, ...p.aliases.map(({ text }) => text)]),
      ),
    ],
    ['issue', names(live(dossier.issues))],
    ['speaker', names(live(dossier.speakers))],
    ['source', new Set(live(dossier.sources).map(({ title }) => fold(title).trim()))],
  ];
  const tests: readonly (readonly [ImportField, Test])[] = [
    ['date', (cell) => !/^\d{5}$/.test(cell) && readDateCell(cell, epoch).kind !== 'none'],
    ['stance', (cell) => keyOfWord('stance', cell) !== null],
    ['firmness', (cell) => keyOfWord('firmness', cell) !== null],
    ...known.map(([field, all]): readonly [ImportField, Test] => [
      field,
      (cell) => all.has(fold(cell).trim()),
    ]),
  ];
  const taken = new Set(Object.values(columns));
  for (const [field, test] of tests) {
    if (columns[field] !== undefined) continue;
    for (let place = 0; place < columnCount(rows); place++) {
      if (taken.has(place)) continue;
      const cells = rows.map(({ cells: all }) => (all[place] ?? '').trim()).filter((cell) => cell !== '');
      if (cells.length === 0 || cells.filter(test).length < cells.length * MOST_OF) continue;
      columns[field] = place;
      taken.add(place);
      break;
    }
  }
}

const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Whether the guard against formulas was on when a table was written: then no text begins as a formula does. */
function isGuarded(rows: readonly RawRow[]): boolean {
  return !rows.some(({ cells }) => cells.some((cell) => FORMULA.test(cell)));
}

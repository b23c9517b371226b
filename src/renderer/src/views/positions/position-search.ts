import { fold } from '../../../../shared/fold';
import type { Position } from '../../../../shared/model';
import type { PositionRow } from '../../../../shared/views/positions';
import { forgetOnClose } from '../../kept-while-open';

const MOST_KEPT = 400_000;
const foldedTexts = new Map<string, string>();
forgetOnClose(() => {
  foldedTexts.clear();
  texts = NO_TEXTS;
});

/** A text folded for search (case, diacritics, Arabic letter variants, digits); kept, since rows are searched again and again. */
export function foldForSearch(text: string): string {
  const known = foldedTexts.get(text);
  if (known !== undefined) return known;
  if (foldedTexts.size >= MOST_KEPT) foldedTexts.clear();
  const folded = fold(text);
  foldedTexts.set(text, folded);
  return folded;
}

const rowTexts = new WeakMap<Position, { readonly row: PositionRow; readonly text: string }>();

/** Everything of a row that the search looks at, folded. */
function searchTextOf(row: PositionRow): string {
  const known = rowTexts.get(row.position);
  if (known !== undefined && known.row === row) return known.text;
  const { position, party, speaker } = row;
  // Names come again and again; the words of a row are its own, and would be kept twice.
  const names = [party.name, party.shortName, row.issuePath, speaker?.name ?? '', speaker?.office ?? ''];
  const shared = [...names, position.coder, ...position.tags, ...row.citations].map(foldForSearch);
  const own = [position.statement, position.notes, ...row.quotes].map(fold);
  const text = [...shared, ...own].join('\n');
  rowTexts.set(position, { row, text });
  return text;
}

/** How many rows are folded between two moments at which that may be interrupted. */
const FOLDED_AT_ONCE = 8;

const NO_TEXTS: { readonly rows: readonly PositionRow[]; readonly of: string[] } = { rows: [], of: [] };
let texts = NO_TEXTS;

/** The texts of rows by their places in the list, so that looking through all of them is going through one array; those not asked for yet are missing. */
function textsOf(rows: readonly PositionRow[]): string[] {
  if (texts.rows !== rows) texts = { rows, of: new Array<string>(rows.length) };
  return texts.of;
}

/** Folds what the search looks at, in steps of less than a millisecond, before anybody asks. */
export function* prepareSearch(rows: readonly PositionRow[]): Generator<void, void> {
  const of = textsOf(rows);
  for (const [place, row] of rows.entries()) {
    of[place] ??= searchTextOf(row);
    if (place % FOLDED_AT_ONCE === 0) yield;
  }
}

/** The test for a search: every word of the query occurs somewhere in the row. An empty query lets every row pass. */
export function searchTest(query: string): (row: PositionRow) => boolean {
  const terms = termsOf(query);
  return (row) => terms.every((term) => searchTextOf(row).includes(term));
}

/** Of the rows at these places in a list, those that a search finds, as `searchTest` does. */
export function searchRows(rows: readonly PositionRow[], places: Uint32Array, query: string): Uint32Array {
  const terms = termsOf(query);
  if (terms.length === 0) return places;
  const of = textsOf(rows);
  return places.filter((place) => {
    const row = rows[place];
    if (row === undefined) return false;
    of[place] ??= searchTextOf(row);
    const text = of[place];
    return terms.every((term) => text.includes(term));
  });
}

/** Whether whatever a query finds is found by an earlier one too: each word of that is in one of its own. */
export function seeksMore(query: string, earlier: string): boolean {
  const terms = termsOf(query);
  return termsOf(earlier).every((old) => terms.some((term) => term.includes(old)));
}

function termsOf(query: string): readonly string[] {
  return query
    .split(/\s+/u)
    .map(foldForSearch)
    .filter((term) => term !== '');
}

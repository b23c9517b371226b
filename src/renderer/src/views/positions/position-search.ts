import { fold } from '../../../../shared/fold';
import type { Position } from '../../../../shared/model';
import type { PositionRow } from '../../../../shared/views/positions';

const MOST_KEPT = 400_000;
const foldedTexts = new Map<string, string>();

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
  const text = [
    party.name,
    party.shortName,
    row.issuePath,
    speaker?.name ?? '',
    speaker?.office ?? '',
    position.statement,
    position.notes,
    position.coder,
    ...position.tags,
    ...row.quotes,
    ...row.citations,
  ]
    .map(foldForSearch)
    .join('\n');
  rowTexts.set(position, { row, text });
  return text;
}

/** How many rows are folded between two moments at which that may be interrupted. */
const FOLDED_AT_ONCE = 8;

/** Folds what the search looks at, in steps of less than a millisecond, before anybody asks. */
export function* prepareSearch(rows: readonly PositionRow[]): Generator<void, void> {
  for (const [place, row] of rows.entries()) {
    searchTextOf(row);
    if (place % FOLDED_AT_ONCE === 0) yield;
  }
}

/** The test for a search: every word of the query occurs somewhere in the row. An empty query lets every row pass. */
export function searchTest(query: string): (row: PositionRow) => boolean {
  const terms = query
    .split(/\s+/u)
    .map(foldForSearch)
    .filter((term) => term !== '');
  return (row) => {
    const text = searchTextOf(row);
    return terms.every((term) => text.includes(term));
  };
}

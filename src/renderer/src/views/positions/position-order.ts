import { compareDates } from '../../../../shared/partial-date';
import type { PositionRow } from '../../../../shared/views/positions';
import type { SortSpec } from './position-columns';

/**
 * What a row is worth in a column's order: smaller numbers come first, undefined means that there is no value, which comes last.
 * Texts are ranked once for all rows, so that sorting a hundred thousand of them compares numbers only.
 * The ranking waits until the first row is asked for.
 */
export function rankBy(
  rows: readonly PositionRow[],
  sort: SortSpec,
  collator: Intl.Collator,
): (row: PositionRow) => number | undefined {
  switch (sort.by) {
    case 'list':
      return sort.placeOf;
    case 'numbers':
      return (row) => sort.numberOf(row) ?? undefined;
    case 'words':
      return rankTexts(rows, sort.wordOf, collator.compare);
    case 'dates':
      return rankTexts(rows, sort.dateOf, compareDateTexts);
  }
}

function rankTexts(
  rows: readonly PositionRow[],
  textOf: (row: PositionRow) => string,
  compare: (a: string, b: string) => number,
): (row: PositionRow) => number | undefined {
  let ranks: ReadonlyMap<string, number> | null = null;
  return (row) => {
    ranks ??= ranksOf(new Set(rows.map(textOf)), compare);
    return ranks.get(textOf(row));
  };
}

function ranksOf(
  texts: ReadonlySet<string>,
  compare: (a: string, b: string) => number,
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  let rank = 0;
  let before: string | null = null;
  for (const text of [...texts].filter((each) => each !== '').sort(compare)) {
    // Texts that collate as equal share a rank, so that the next column of the sort decides between them.
    if (before !== null && compare(before, text) !== 0) rank += 1;
    ranks.set(text, rank);
    before = text;
  }
  return ranks;
}

/** Instants sort as they are written; partial dates by their earliest day. */
function compareDateTexts(a: string, b: string): number {
  if (a.includes('T') || b.includes('T')) return a < b ? -1 : a > b ? 1 : 0;
  return compareDates(a, b);
}

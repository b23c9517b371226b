import type { Translate } from './translate';
import type { MatrixCell } from './views/matrix-cell';

/** Why nothing stands in a cell: the filter leaves it out, nothing that was stated counts by it, or no statement is recorded. */
export function emptyCellWords(
  { isFilteredOut, isUncounted }: Pick<MatrixCell, 'isFilteredOut' | 'isUncounted'>,
  words: Translate,
): string {
  if (isFilteredOut) return words('glossary.filteredOut');
  return words(isUncounted ? 'glossary.uncounted' : 'glossary.noStatement');
}

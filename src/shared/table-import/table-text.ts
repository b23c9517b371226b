import { canonicalText } from '../canonical-text';
import { type CodePointIndex, codePointIndex } from '../code-points';
import { isBlank } from '../is-blank';
import type { RawTable } from './raw-table';

/** A table as the text of a source: every row a line, with tabs between its cells, which are verbatim. */
export interface TableText {
  readonly index: CodePointIndex;
  /** Where a cell stands, in code points without the space around its words; null for one without words. `place` is that of the row, from 0. */
  readonly cellAt: (place: number, column: number) => { readonly start: number; readonly end: number } | null;
}

/** The text of a table, which is the same for the same table whatever is in the dossier: so an import knows it again. */
export function tableText({ rows }: RawTable): TableText {
  const lines = rows.map(({ cells }) => cells.map((cell) => canonicalText(cell).text));
  const starts: number[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const cells of lines) {
    starts.push(at);
    const line = cells.join('\t');
    pieces.push(line);
    at += line.length + 1;
  }
  const index = codePointIndex(pieces.join('\n'));
  return {
    index,
    cellAt: (place, column) => {
      const cells = lines[place] ?? [];
      const cell = cells[column] ?? '';
      if (isBlank(cell)) return null;
      let start = starts[place] ?? 0;
      for (let before = 0; before < column; before++) start += (cells[before]?.length ?? 0) + 1;
      start += cell.length - cell.trimStart().length;
      return { start: index.toCodePoint(start), end: index.toCodePoint(start + cell.trim().length) };
    },
  };
}

import { emptyCellWords } from '../empty-cell';
import type { Assessment, Dossier } from '../model';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import type { MatrixView } from '../views/matrix';
import type { MatrixCell } from '../views/matrix-cell';
import { assessmentCells } from './assessment-cells';
import { columnsOf } from './columns';
import { cellValue, labelOf, type MatrixLook, type MatrixPart, partsOf } from './matrix-table';

/** What stands on the first line of a position's only cell; everything else has a line of its own. */
const IN_FIRST_LINE: readonly MatrixPart[] = ['stance', 'firmness', 'date', 'stale', 'shift'];

/** The same matrix to be read: a column for each of its columns, in which all that is chosen stands line by line, and one for the assessment. */
export function matrixTogether(
  view: MatrixView,
  dossier: Dossier,
  words: Translate,
  look: MatrixLook = {},
): Table {
  const hasIssues = view.layout !== 'partiesByIssues';
  const { since = null, columns = columnsOf('matrix', { view: 'matrix', asOf: view.asOf }) } = look;
  const parts = partsOf(view, columns, since !== null, dossier);
  const hasAssessments = columns.includes('assessment');
  const judged = (assessment: Assessment | null) =>
    assessment === null ? null : inLines(assessmentCells(assessment, words));
  return {
    columns: [
      words(hasIssues ? 'tables.issue' : 'tables.party'),
      ...view.columns.map((head) => labelOf(head, view, words)),
      ...(hasIssues && hasAssessments ? [words('tables.assessment')] : []),
    ],
    rows: [
      ...view.rows.map((row) => [
        labelOf(row.head, view, words),
        ...row.cells.map((cell) => togetherCell(cell, parts, dossier, words)),
        ...(hasIssues && hasAssessments ? [judged(row.state?.assessment ?? null)] : []),
      ]),
      ...(hasAssessments && view.columnStates.length > 0 && view.rows.length > 0
        ? [[words('tables.assessment'), ...view.columnStates.map(({ assessment }) => judged(assessment))]]
        : []),
    ],
  };
}

function togetherCell(
  cell: MatrixCell,
  parts: readonly MatrixPart[],
  dossier: Dossier,
  words: Translate,
): Cell {
  if (cell.current === null) return emptyCellWords(cell, words);
  const saidIn = (part: MatrixPart) => cellValue(part, parts.indexOf(part), parts, cell, dossier, words);
  const first = parts.filter((part) => IN_FIRST_LINE.includes(part)).map(saidIn);
  const rest = parts
    .filter((part) => !IN_FIRST_LINE.includes(part))
    .map((part) => {
      const value = saidIn(part);
      const needsName = part === 'contradictedBy' || part === 'standing';
      if (!needsName || value === null || value === '') return value;
      return words('tables.said', { column: words(`tables.${part}`), what: value });
    });
  return inLines([first.filter(Boolean).join(' · '), ...rest]);
}

function inLines(cells: readonly Cell[]): string {
  return cells.filter((cell) => cell !== null && cell !== '').join('\n');
}

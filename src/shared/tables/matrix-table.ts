import { assertNever } from '../assert-never';
import { emptyCellWords } from '../empty-cell';
import type { Dossier, Party } from '../model';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import type { MatrixView } from '../views/matrix';
import type { MatrixCell } from '../views/matrix-cell';
import type { MatrixHead } from '../views/matrix-frame';
import { ASSESSMENT_COLUMNS, assessmentCells, assessmentTraits } from './assessment-cells';
import { citationsOf, shortCitationsOf } from './citations';
import { groupTraits, traitsOf } from './column-traits';
import { type ColumnOf, columnsOf } from './columns';
import { quotesOf, translationsOf } from './passage-cells';
import { needsStanding, standingCell } from './standing-cells';

/** How a matrix is shown, as far as its table differs by it. */
export interface MatrixLook {
  readonly since?: string | null | undefined;
  /** The usual ones where none are chosen. */
  readonly columns?: readonly ColumnOf<'matrix'>[] | undefined;
}

/** The columns that each head has. */
export type MatrixPart = Exclude<ColumnOf<'matrix'>, 'assessment'> | 'stale' | 'contradictedBy' | 'standing';

/**
 * The matrix as a table: a row for each of its rows and, for each of its columns, the current position, what changed and the citations
 * that prove it, as far as those are among the chosen columns. An empty cell says that no statement is recorded, or that the
 * filter leaves it out. Columns of contradictions, and of what is stale, are there when they can hold something. The assessment of
 * an issue ends its row; where issues stand in the columns, a last row has the judgement, the note and the date, each under its like.
 */
export function matrixTable(
  view: MatrixView,
  dossier: Dossier,
  words: Translate,
  look: MatrixLook = {},
): Table {
  const hasIssues = view.layout !== 'partiesByIssues';
  const { since = null, columns = columnsOf('matrix', { view: 'matrix', asOf: view.asOf }) } = look;
  const parts = partsOf(view, columns, since !== null, dossier);
  const hasAssessments = columns.includes('assessment');
  return {
    columns: [
      words(hasIssues ? 'tables.issue' : 'tables.party'),
      ...view.columns.flatMap((head) => headersOf(labelOf(head, view, words), parts, words)),
      ...(hasIssues && hasAssessments ? ASSESSMENT_COLUMNS.map((column) => words(`tables.${column}`)) : []),
    ],
    traits: [
      traitsOf('issue', words(hasIssues ? 'tables.issue' : 'tables.party')),
      ...view.columns.flatMap((head) =>
        groupTraits(parts, labelOf(head, view, words), (part) => words(`tables.${part}`)),
      ),
      ...(hasIssues && hasAssessments ? assessmentTraits(words) : []),
    ],
    groupsAre: words(GROUPS[view.layout]),
    rows: [
      ...view.rows.map((row) => [
        labelOf(row.head, view, words),
        ...row.cells.flatMap((cell) =>
          parts.map((part, place) => cellValue(part, place, parts, cell, dossier, words)),
        ),
        ...(hasIssues && hasAssessments ? assessmentCells(row.state?.assessment ?? null, words) : []),
      ]),
      ...(hasAssessments ? assessmentRow(view, parts, words) : []),
    ],
  };
}

/** The columns that each head has: the chosen ones, and those that come by themselves. */
export function partsOf(
  view: MatrixView,
  columns: readonly ColumnOf<'matrix'>[],
  hasSince: boolean,
  dossier: Dossier,
): readonly MatrixPart[] {
  const cells = view.rows.flatMap((row) => row.cells);
  const hasContradictions = cells.some((cell) => cell.contradicts.length > 0);
  const hasStanding = needsStanding(columns, dossier, () => cells.map(({ current }) => current));
  const chosen = columns.filter((id) => id !== 'assessment');
  const hasDates = chosen.includes('date');
  return [
    ...chosen.flatMap((id): readonly MatrixPart[] => (id === 'date' && hasSince ? ['date', 'stale'] : [id])),
    ...(hasSince && !hasDates ? (['stale'] as const) : []),
    ...(hasContradictions ? (['contradictedBy'] as const) : []),
    ...(hasStanding ? (['standing'] as const) : []),
  ];
}

function headersOf(label: string, parts: readonly MatrixPart[], words: Translate): readonly string[] {
  return parts.map((part) => words('tables.ofParty', { party: label, column: words(`tables.${part}`) }));
}

/** What a row or a column of the matrix is called. */
export function labelOf(head: MatrixHead, { parties }: MatrixView, words: Translate): string {
  switch (head.kind) {
    case 'issue':
      return head.issue.path.join(' › ');
    case 'party':
      return shortNameOf(head.party, parties);
    case 'speaker':
      return head.speaker?.name ?? words('tables.noSpeaker');
    default:
      return assertNever(head);
  }
}

/** What stands in the columns, by the keys of their names. */
const GROUPS = {
  issuesByParties: 'tables.party',
  issuesBySpeakers: 'positions.column.speaker',
  partiesByIssues: 'tables.issue',
} as const satisfies Readonly<Record<MatrixView['layout'], string>>;

/** The short name, unless another party goes by the same: names are unique, short ones need not be. */
function shortNameOf(party: Party, all: readonly Party[]): string {
  const { shortName } = party;
  const isShared = all.some((other) => other !== party && [other.name, other.shortName].includes(shortName));
  return shortName === '' || isShared ? party.name : shortName;
}

/** What stands in a column of a head; `place` is that of the column among the `parts`. */
export function cellValue(
  part: MatrixPart,
  place: number,
  parts: readonly MatrixPart[],
  cell: MatrixCell,
  dossier: Dossier,
  words: Translate,
): Cell {
  const { current, shift, contradicts, isStale } = cell;
  if (current === null) return place === saysEmpty(parts) ? emptyCellWords(cell, words) : null;
  switch (part) {
    case 'stance':
      return words(`glossary.stance.${current.stance}`);
    case 'firmness':
      return words(`glossary.firmness.${current.firmness}`);
    case 'statement':
      return current.statement;
    case 'quotes':
      return quotesOf(dossier, current);
    case 'translation':
      return translationsOf(dossier, current);
    case 'standing':
      return standingCell(dossier, current, words);
    case 'date':
      return current.date;
    case 'stale':
      return isStale ? words('tables.isStale') : null;
    case 'shift':
      return shift && words(`glossary.shift.${shift}`);
    case 'citationShort':
      return shortCitationsOf(dossier, current);
    case 'citation':
      return citationsOf(dossier, current);
    case 'contradictedBy':
      return contradicts.map((other) => other.statement).join('\n');
    default:
      return assertNever(part);
  }
}

/** Which of the columns says that nothing is there: that of the statements, or else of the quotes, or else the first. */
function saysEmpty(parts: readonly MatrixPart[]): number {
  const found = (['statement', 'quotes'] as const).map((part) => parts.indexOf(part)).find((at) => at !== -1);
  return found ?? 0;
}

/** The row of the assessments, where issues stand in the columns and parties in the rows; none where either are missing. */
function assessmentRow(
  { columnStates, rows }: MatrixView,
  parts: readonly MatrixPart[],
  words: Translate,
): readonly (readonly Cell[])[] {
  if (columnStates.length === 0 || rows.length === 0) return [];
  const cells = columnStates.flatMap(({ assessment }) =>
    parts.map((part, place) => {
      if (assessment === null) return null;
      if (part === 'stance') return words(`glossary.judgement.${assessment.judgement}`);
      if (part === 'date') return assessment.date;
      return place === saysEmpty(parts) ? assessment.note : null;
    }),
  );
  return [[words('tables.assessment'), ...cells]];
}

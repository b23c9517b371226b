import { assertNever } from '../assert-never';
import { emptyCellWords } from '../empty-cell';
import type { Dossier, Party } from '../model';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import { evidenceOf } from '../views/evidence';
import type { MatrixView } from '../views/matrix';
import type { MatrixCell } from '../views/matrix-cell';
import type { MatrixHead } from '../views/matrix-frame';
import { ASSESSMENT_COLUMNS, assessmentCells, assessmentTraits } from './assessment-cells';
import { citationsOf } from './citations';
import { groupTraits, traitsOf } from './column-traits';

/** How a matrix is shown, as far as its table differs by it. */
interface MatrixLook {
  readonly since?: string | null | undefined;
  readonly mode?: 'statements' | 'quotes' | undefined;
}

/** The columns that each head has. */
type Part =
  | 'stance'
  | 'firmness'
  | 'statement'
  | 'quotes'
  | 'date'
  | 'stale'
  | 'shift'
  | 'citation'
  | 'contradictedBy';

/**
 * The matrix as a table: a row for each of its rows and, for each of its columns, the current position, what changed and the citations
 * that prove it; the quotes instead of the statement where those are shown. An empty cell says that no statement is recorded, or that the
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
  const parts = partsOf(view, look);
  return {
    columns: [
      words(hasIssues ? 'tables.issue' : 'tables.party'),
      ...view.columns.flatMap((head) => headersOf(labelOf(head, view, words), parts, words)),
      ...(hasIssues ? ASSESSMENT_COLUMNS.map((column) => words(`tables.${column}`)) : []),
    ],
    traits: [
      traitsOf('issue', words(hasIssues ? 'tables.issue' : 'tables.party')),
      ...view.columns.flatMap((head) =>
        groupTraits(parts, labelOf(head, view, words), (part) => words(`tables.${part}`)),
      ),
      ...(hasIssues ? assessmentTraits(words) : []),
    ],
    groupsAre: words(GROUPS[view.layout]),
    rows: [
      ...view.rows.map((row) => [
        labelOf(row.head, view, words),
        ...row.cells.flatMap((cell) => parts.map((part) => cellValue(part, cell, dossier, words))),
        ...(hasIssues ? assessmentCells(row.state?.assessment ?? null, words) : []),
      ]),
      ...assessmentRow(view, parts, words),
    ],
  };
}

function partsOf(view: MatrixView, { since = null, mode }: MatrixLook): readonly Part[] {
  const hasContradictions = view.rows.some((row) => row.cells.some((cell) => cell.contradicts.length > 0));
  return [
    'stance',
    'firmness',
    mode === 'quotes' ? 'quotes' : 'statement',
    'date',
    ...(since === null ? [] : (['stale'] as const)),
    'shift',
    'citation',
    ...(hasContradictions ? (['contradictedBy'] as const) : []),
  ];
}

function headersOf(label: string, parts: readonly Part[], words: Translate): readonly string[] {
  return parts.map((part) => words('tables.ofParty', { party: label, column: words(`tables.${part}`) }));
}

function labelOf(head: MatrixHead, { parties }: MatrixView, words: Translate): string {
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

function cellValue(part: Part, cell: MatrixCell, dossier: Dossier, words: Translate): Cell {
  const { current, shift, contradicts, isStale } = cell;
  if (current === null) {
    if (part !== 'statement' && part !== 'quotes') return null;
    return emptyCellWords(cell, words);
  }
  switch (part) {
    case 'stance':
      return words(`glossary.stance.${current.stance}`);
    case 'firmness':
      return words(`glossary.firmness.${current.firmness}`);
    case 'statement':
      return current.statement;
    case 'quotes':
      return evidenceOf(dossier, current)
        .map(({ passage }) => passage.quote)
        .join('\n');
    case 'date':
      return current.date;
    case 'stale':
      return isStale ? words('tables.isStale') : null;
    case 'shift':
      return shift && words(`glossary.shift.${shift}`);
    case 'citation':
      return citationsOf(dossier, current);
    case 'contradictedBy':
      return contradicts.map((other) => other.statement).join('\n');
    default:
      return assertNever(part);
  }
}

/** The row of the assessments, where issues stand in the columns and parties in the rows; none where either are missing. */
function assessmentRow(
  { columnStates, rows }: MatrixView,
  parts: readonly Part[],
  words: Translate,
): readonly (readonly Cell[])[] {
  if (columnStates.length === 0 || rows.length === 0) return [];
  const cells = columnStates.flatMap(({ assessment }) =>
    parts.map((part) => {
      if (assessment === null) return null;
      if (part === 'stance') return words(`glossary.judgement.${assessment.judgement}`);
      if (part === 'statement' || part === 'quotes') return assessment.note;
      return part === 'date' ? assessment.date : null;
    }),
  );
  return [[words('tables.assessment'), ...cells]];
}

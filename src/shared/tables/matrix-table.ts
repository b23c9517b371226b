import { assertNever } from '../assert-never';
import type { Dossier, Party } from '../model';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import type { MatrixRow, MatrixView } from '../views/matrix';
import type { MatrixCell } from '../views/matrix-cell';
import type { MatrixHead } from '../views/matrix-frame';
import { citationsOf } from './citations';

/**
 * The matrix as a table: one row per issue with its path, and for each party the current position, what changed and the citations
 * that prove it. An empty cell says that no statement is recorded. A column of contradictions is there when there are any.
 */
export function matrixTable(view: MatrixView, dossier: Dossier, words: Translate): Table {
  const hasContradictions = view.rows.some((row) => row.cells.some((cell) => cell.contradicts.length > 0));
  const hasIssues = view.layout !== 'partiesByIssues';
  return {
    columns: [
      words(hasIssues ? 'tables.issue' : 'tables.party'),
      ...view.columns.flatMap((head) => headersOf(labelOf(head, view, words), hasContradictions, words)),
      ...(hasIssues ? ASSESSMENT.map((column) => words(`tables.${column}`)) : []),
    ],
    rows: view.rows.map((row) => [
      labelOf(row.head, view, words),
      ...row.cells.flatMap((cell) => cellsOf(cell, dossier, hasContradictions, words)),
      ...(hasIssues ? assessmentCells(row, words) : []),
    ]),
  };
}

const PARTS = ['stance', 'firmness', 'statement', 'date', 'shift', 'citation'] as const;

const ASSESSMENT = ['assessment', 'assessedOn', 'assessmentNote'] as const;

function headersOf(label: string, hasContradictions: boolean, words: Translate): readonly string[] {
  const parts = hasContradictions ? ([...PARTS, 'contradictedBy'] as const) : PARTS;
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

/** The short name, unless another party goes by the same: names are unique, short ones need not be. */
function shortNameOf(party: Party, all: readonly Party[]): string {
  const { shortName } = party;
  const isShared = all.some((other) => other !== party && [other.name, other.shortName].includes(shortName));
  return shortName === '' || isShared ? party.name : shortName;
}

function cellsOf(
  cell: MatrixCell,
  dossier: Dossier,
  hasContradictions: boolean,
  words: Translate,
): readonly Cell[] {
  const { current, shift, contradicts } = cell;
  const contradictions = hasContradictions ? [contradicts.map((other) => other.statement).join('\n')] : [];
  if (current === null) {
    const nothing = words(cell.isFilteredOut ? 'glossary.filteredOut' : 'glossary.noStatement');
    return [null, null, nothing, null, null, null, ...contradictions];
  }
  return [
    words(`glossary.stance.${current.stance}`),
    words(`glossary.firmness.${current.firmness}`),
    current.statement,
    current.date,
    shift && words(`glossary.shift.${shift}`),
    citationsOf(dossier, current),
    ...contradictions,
  ];
}

function assessmentCells({ state }: MatrixRow, words: Translate): readonly Cell[] {
  const assessment = state?.assessment ?? null;
  if (assessment === null) return [null, null, null];
  return [words(`glossary.judgement.${assessment.judgement}`), assessment.date, assessment.note];
}

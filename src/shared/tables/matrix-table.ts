import type { Dossier, Party } from '../model';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import type { MatrixCell, MatrixRow, MatrixView } from '../views/matrix';
import { citationsOf } from './citations';

/**
 * The matrix as a table: one row per issue with its path, and for each party the current position, what changed and the citations
 * that prove it. An empty cell says that no statement is recorded. A column of contradictions is there when there are any.
 */
export function matrixTable(view: MatrixView, dossier: Dossier, words: Translate): Table {
  const hasContradictions = view.rows.some((row) => row.cells.some((cell) => cell.contradicts.length > 0));
  return {
    columns: [
      words('tables.issue'),
      ...view.parties.flatMap((party) => headersOf(party, view.parties, hasContradictions, words)),
      words('tables.assessment'),
      words('tables.assessedOn'),
      words('tables.assessmentNote'),
    ],
    rows: view.rows.map((row) => [
      row.issue.path.join(' › '),
      ...row.cells.flatMap((cell) => cellsOf(cell, dossier, hasContradictions, words)),
      ...assessmentCells(row, words),
    ]),
  };
}

const PARTS = ['stance', 'firmness', 'statement', 'date', 'shift', 'citation'] as const;

function headersOf(
  party: Party,
  all: readonly Party[],
  hasContradictions: boolean,
  words: Translate,
): readonly string[] {
  const parts = hasContradictions ? ([...PARTS, 'contradictedBy'] as const) : PARTS;
  const name = labelOf(party, all);
  return parts.map((part) => words('tables.ofParty', { party: name, column: words(`tables.${part}`) }));
}

/** The short name, unless another party goes by the same: names are unique, short ones need not be. */
function labelOf(party: Party, all: readonly Party[]): string {
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
    return [null, null, words('glossary.noStatement'), null, null, null, ...contradictions];
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

function assessmentCells({ assessment }: MatrixRow, words: Translate): readonly Cell[] {
  if (assessment === null) return [null, null, null];
  return [words(`glossary.judgement.${assessment.judgement}`), assessment.date, assessment.note];
}

import { emptyCellWords } from '../empty-cell';
import type { Dossier } from '../model';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import type { MatrixCell } from '../views/matrix-cell';
import type { SidesRow, SidesView } from '../views/sides';
import { gapWords, pairName, relationWords, sideName } from '../views/sides-words';
import { ASSESSMENT_COLUMNS, assessmentCells, assessmentTraits } from './assessment-cells';
import { citationsOf, shortCitationsOf } from './citations';
import { groupTraits, traitsOf } from './column-traits';
import type { ColumnOf } from './columns';
import { quotesOf, translationsOf } from './passage-cells';
import { needsStanding, standingCell } from './standing-cells';

/**
 * Parties or speakers side by side as a table: a row for each issue; for each side its position with what proves it, then how they stand to each
 * other, what lies between each pair, and for parties what the analyst judged.
 */
export function sidesTable(
  view: SidesView,
  dossier: Dossier,
  words: Translate,
  columns: readonly Column[],
): Table {
  const parts = partsOf(view, columns, dossier);
  const has = (id: Column) => columns.includes(id);
  const hasAssessments = view.kind === 'parties' && has('assessment');
  return {
    columns: [
      words('tables.issue'),
      ...view.sides.flatMap((side) =>
        parts.map((part) =>
          words('tables.ofParty', { party: sideName(side, words), column: words(`tables.${part}`) }),
        ),
      ),
      ...(has('relation') ? [words('tables.relation')] : []),
      ...(has('differences') ? [words('tables.differences')] : []),
      ...(hasAssessments ? ASSESSMENT_COLUMNS.map((column) => words(`tables.${column}`)) : []),
    ],
    traits: [
      traitsOf('issue', words('tables.issue')),
      ...view.sides.flatMap((side) =>
        groupTraits(parts, sideName(side, words), (part) => words(`tables.${part}`)),
      ),
      ...(has('relation') ? [traitsOf('relation', words('tables.relation'), words('tables.relation'))] : []),
      ...(has('differences')
        ? [traitsOf('differences', words('tables.differences'), words('tables.relation'))]
        : []),
      ...(hasAssessments ? assessmentTraits(words) : []),
    ],
    groupsAre: words(view.kind === 'parties' ? 'tables.party' : 'positions.column.speaker'),
    rows: view.rows.map((row) => [
      row.issue.path.join(' › '),
      ...row.cells.flatMap((cell) => parts.map((_, at) => cellValue(at, parts, cell, dossier, words))),
      ...(has('relation') ? [relationWords(row.relation, view, words)] : []),
      ...(has('differences') ? [differencesCell(row, view, words)] : []),
      ...(hasAssessments ? assessmentCells(row.assessment, words) : []),
    ]),
  };
}

type Column = ColumnOf<'sides'>;
type Part = Exclude<Column, 'relation' | 'differences' | 'assessment'> | 'contradictedBy' | 'standing';

function partsOf({ rows }: SidesView, columns: readonly Column[], dossier: Dossier): readonly Part[] {
  const cells = rows.flatMap((row) => row.cells);
  const hasContradictions = cells.some((cell) => cell.contradicts.length > 0);
  const hasStanding = needsStanding(columns, dossier, () => cells.map(({ current }) => current));
  return [
    ...columns.filter((id) => id !== 'relation' && id !== 'differences' && id !== 'assessment'),
    ...(hasContradictions ? (['contradictedBy'] as const) : []),
    ...(hasStanding ? (['standing'] as const) : []),
  ];
}

function cellValue(
  at: number,
  parts: readonly Part[],
  cell: MatrixCell,
  dossier: Dossier,
  words: Translate,
): Cell {
  const { current, shift, contradicts } = cell;
  const part = parts[at];
  if (current === null)
    return at === Math.max(0, parts.indexOf('statement')) ? emptyCellWords(cell, words) : null;
  if (part === undefined) return null;
  switch (part) {
    case 'stance':
      return words(`glossary.stance.${current.stance}`);
    case 'firmness':
      return words(`glossary.firmness.${current.firmness}`);
    case 'statement':
      return current.statement;
    case 'date':
      return current.date;
    case 'shift':
      return shift && words(`glossary.shift.${shift}`);
    case 'quotes':
      return quotesOf(dossier, current);
    case 'translation':
      return translationsOf(dossier, current);
    case 'standing':
      return standingCell(dossier, current, words);
    case 'citationShort':
      return shortCitationsOf(dossier, current);
    case 'citation':
      return citationsOf(dossier, current);
    case 'contradictedBy':
      return contradicts.map(({ statement }) => statement).join('\n');
  }
}

/** What lies between the sides: with three, each line says between which two. */
function differencesCell(row: SidesRow, view: SidesView, words: Translate): Cell {
  const lines = row.gaps.flatMap((gap) =>
    gapWords(gap, view, words).map((what) =>
      view.sides.length > 2 ? words('compare.betweenPair', { pair: pairName(gap, view, words), what }) : what,
    ),
  );
  return lines.length === 0 ? null : lines.join('\n');
}

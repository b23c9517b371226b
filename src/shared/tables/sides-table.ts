import { emptyCellWords } from '../empty-cell';
import type { Dossier } from '../model';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import { evidenceOf } from '../views/evidence';
import type { MatrixCell } from '../views/matrix-cell';
import type { SidesRow, SidesView } from '../views/sides';
import { gapWords, pairName, relationWords, sideName } from '../views/sides-words';
import { ASSESSMENT_COLUMNS, assessmentCells, assessmentTraits } from './assessment-cells';
import { citationsOf } from './citations';
import { groupTraits, traitsOf } from './column-traits';

/**
 * Parties or speakers side by side as a table: a row for each issue; for each side its position with what proves it, then how they stand to each
 * other, what lies between each pair, and for parties what the analyst judged.
 */
export function sidesTable(view: SidesView, dossier: Dossier, words: Translate, hasQuotes: boolean): Table {
  const parts = partsOf(view, hasQuotes);
  const areParties = view.kind === 'parties';
  return {
    columns: [
      words('tables.issue'),
      ...view.sides.flatMap((side) =>
        parts.map((part) =>
          words('tables.ofParty', { party: sideName(side, words), column: words(`tables.${part}`) }),
        ),
      ),
      words('tables.relation'),
      words('tables.differences'),
      ...(areParties ? ASSESSMENT_COLUMNS.map((column) => words(`tables.${column}`)) : []),
    ],
    traits: [
      traitsOf('issue', words('tables.issue')),
      ...view.sides.flatMap((side) =>
        groupTraits(parts, sideName(side, words), (part) => words(`tables.${part}`)),
      ),
      traitsOf('relation', words('tables.relation'), words('tables.relation')),
      traitsOf('differences', words('tables.differences'), words('tables.relation')),
      ...(areParties ? assessmentTraits(words) : []),
    ],
    groupsAre: words(areParties ? 'tables.party' : 'positions.column.speaker'),
    rows: view.rows.map((row) => [
      row.issue.path.join(' › '),
      ...row.cells.flatMap((cell) => parts.map((part) => cellValue(part, cell, dossier, words))),
      relationWords(row.relation, view, words),
      differencesCell(row, view, words),
      ...(areParties ? assessmentCells(row.assessment, words) : []),
    ]),
  };
}

type Part =
  | 'stance'
  | 'firmness'
  | 'statement'
  | 'date'
  | 'shift'
  | 'quotes'
  | 'translation'
  | 'citation'
  | 'contradictedBy';

function partsOf({ rows }: SidesView, hasQuotes: boolean): readonly Part[] {
  const hasContradictions = rows.some(({ cells }) => cells.some((cell) => cell.contradicts.length > 0));
  return [
    'stance',
    'firmness',
    'statement',
    'date',
    'shift',
    ...(hasQuotes ? (['quotes', 'translation'] as const) : []),
    'citation',
    ...(hasContradictions ? (['contradictedBy'] as const) : []),
  ];
}

function cellValue(part: Part, cell: MatrixCell, dossier: Dossier, words: Translate): Cell {
  const { current, shift, contradicts } = cell;
  if (current === null) {
    if (part !== 'statement') return null;
    return emptyCellWords(cell, words);
  }
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
      return inLines(evidenceOf(dossier, current).map(({ passage }) => passage.quote));
    case 'translation':
      return inLines(evidenceOf(dossier, current).map(({ passage }) => passage.translation));
    case 'citation':
      return citationsOf(dossier, current);
    case 'contradictedBy':
      return inLines(contradicts.map(({ statement }) => statement));
  }
}

/** A line for each passage, so that quotes and translations stand abreast. */
function inLines(texts: readonly string[]): string {
  return texts.every((text) => text === '') ? '' : texts.join('\n');
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

import { emptyCellWords } from '../empty-cell';
import type { Dossier, Position } from '../model';
import { shiftReasonWords } from '../shift-words';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import type { CompareView } from '../views/compare';
import { citationsOf } from './citations';

const PARTS = ['stance', 'firmness', 'statement', 'date', 'citation'] as const;

/** The comparison as a table: one row per issue and party, with the shift and both positions with their citations. */
export function compareTable(view: CompareView, dossier: Dossier, words: Translate): Table {
  const headersOn = (day: string) =>
    PARTS.map((part) => words('tables.onDay', { column: words(`tables.${part}`), day }));
  return {
    columns: [
      words('tables.issue'),
      words('tables.party'),
      words('compare.shift'),
      words('tables.shiftWhy'),
      ...headersOn(view.from),
      ...headersOn(view.to),
    ],
    rows: view.entries.map(({ issue, party, before, after, isUncounted, shift, reasons }) => [
      issue.path.join(' › '),
      party.name,
      words(`glossary.shift.${shift}`),
      shiftReasonWords(reasons, words).join('\n'),
      ...sideCells(before, isUncounted.before, dossier, words),
      ...sideCells(after, isUncounted.after, dossier, words),
    ]),
  };
}

function sideCells(
  position: Position | null,
  isUncounted: boolean,
  dossier: Dossier,
  words: Translate,
): readonly Cell[] {
  if (position === null) {
    return [null, null, emptyCellWords({ isFilteredOut: false, isUncounted }, words), null, null];
  }
  return [
    words(`glossary.stance.${position.stance}`),
    words(`glossary.firmness.${position.firmness}`),
    position.statement,
    position.date,
    citationsOf(dossier, position),
  ];
}

import type { Dossier } from '../model';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import { type PositionRow, positionRowsOf } from '../views/positions';
import { traitsOf } from './column-traits';
import { type RowSource, wholeTable } from './row-source';
import { needsStanding, standingCell } from './standing-cells';

/** The columns of the positions table, in their order on screen. */
export const POSITION_COLUMNS = [
  'date',
  'party',
  'issue',
  'speaker',
  'stance',
  'firmness',
  'statement',
  'attribution',
  'credibility',
  'scaleValue',
  'passageCount',
  'quotes',
  'citations',
  'tags',
  'notes',
  'coder',
  'recordedAt',
  'updatedAt',
] as const;
export type PositionColumnId = (typeof POSITION_COLUMNS)[number];

/** In which column each stands on paper; those that are not named stand alone. */
const GROUPS: Readonly<
  Partial<Record<PositionColumnId, 'position' | 'party' | 'proof' | 'remarks' | 'record'>>
> = {
  party: 'party',
  speaker: 'party',
  stance: 'position',
  firmness: 'position',
  statement: 'position',
  scaleValue: 'position',
  attribution: 'proof',
  credibility: 'proof',
  passageCount: 'proof',
  quotes: 'proof',
  citations: 'proof',
  tags: 'remarks',
  notes: 'remarks',
  coder: 'record',
  recordedAt: 'record',
  updatedAt: 'record',
};

/** What stands in each column of the positions table. Several quotes or citations stand on lines of their own, verbatim. */
const CELLS: Readonly<Record<PositionColumnId, (row: PositionRow, words: Translate) => Cell>> = {
  date: ({ position }) => position.date,
  party: ({ party }) => party.name,
  issue: ({ issuePath }) => issuePath,
  speaker: ({ speaker }) => speaker && [speaker.name, speaker.office].filter(Boolean).join(', '),
  stance: ({ position }, words) => words(`glossary.stance.${position.stance}`),
  firmness: ({ position }, words) => words(`glossary.firmness.${position.firmness}`),
  statement: ({ position }) => position.statement,
  attribution: ({ position }, words) => words(`glossary.attribution.${position.attribution}`),
  credibility: ({ position }) => position.credibility,
  scaleValue: ({ position }) => position.scaleValue,
  passageCount: ({ passageCount }) => passageCount,
  quotes: ({ quotes }) => quotes.join('\n'),
  citations: ({ citations }) => citations.join('\n'),
  tags: ({ position }) => position.tags.join(', '),
  notes: ({ position }) => position.notes,
  coder: ({ position }) => position.coder,
  recordedAt: ({ position }) => position.recordedAt,
  updatedAt: ({ position }) => position.updatedAt,
};

export interface PositionsQuery {
  /** The positions in the order of the table. */
  readonly positionIds: readonly string[];
  /** The ids of the columns in their order; unknown ones are left out. */
  readonly columns: readonly string[];
}

/** The positions table as it stands on the screen: these positions, these columns; one more where the words of passages would leave without how they stand. */
export function positionsRows(dossier: Dossier, query: PositionsQuery, words: Translate): RowSource {
  const columns = query.columns.filter(isPositionColumn);
  const ids = positionsThere(dossier, query.positionIds);
  const hasStanding = needsStanding(columns, dossier, () => ids.map((id) => dossier.positions.get(id)));
  return {
    columns: [
      ...columns.map((id) => words(`positions.column.${id}`)),
      ...(hasStanding ? [words('tables.standing')] : []),
    ],
    traits: [
      ...columns.map((id) => {
        const group = GROUPS[id];
        return traitsOf(
          id,
          words(`positions.column.${id}`),
          group === undefined ? null : words(`tables.group.${group}`),
        );
      }),
      ...(hasStanding ? [traitsOf('standing', words('tables.standing'))] : []),
    ],
    count: ids.length,
    rows: (from, to) =>
      positionRowsOf(dossier, ids.slice(from, to)).map((row) => [
        ...positionCells(row, columns, words),
        ...(hasStanding ? [standingCell(dossier, row.position, words)] : []),
      ]),
  };
}

/** All of it. */
export function positionsTable(dossier: Dossier, query: PositionsQuery, words: Translate): Table {
  return wholeTable(positionsRows(dossier, query, words));
}

/** What stands in these columns of a row of the positions table. */
export function positionCells(
  row: PositionRow,
  columns: readonly PositionColumnId[],
  words: Translate,
): readonly Cell[] {
  return columns.map((id) => CELLS[id](row, words));
}

/** The positions of which the table has a row: neither in the bin nor unknown. */
export function positionsThere(dossier: Dossier, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => {
    const position = dossier.positions.get(id);
    return (
      position?.deletedAt === null &&
      dossier.parties.has(position.partyId) &&
      dossier.issues.has(position.issueId)
    );
  });
}

function isPositionColumn(id: string): id is PositionColumnId {
  return POSITION_COLUMNS.some((column) => column === id);
}

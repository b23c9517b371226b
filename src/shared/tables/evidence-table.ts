import type { Dossier, Position } from '../model';
import { versionOf } from '../passage-standing';
import type { Cell } from '../table';
import type { Translate } from '../translate';
import { type EvidenceItem, evidenceOf } from '../views/evidence';
import { positionRowsOf } from '../views/positions';
import { traitsOf } from './column-traits';
import { BRIEFING_COLUMNS, type ColumnOf } from './columns';
import { POSITION_COLUMNS, type PositionColumnId, positionCells, positionsThere } from './positions-table';
import type { RowSource } from './row-source';
import { needsStanding } from './standing-cells';

/** What the position states, as in the table of positions. With all of it, and what is coded, the list is all there is of the positions and can be imported again. */
type Stated = Extract<ColumnOf<'evidence'>, PositionColumnId>;

const CELLS: Readonly<
  Record<
    Exclude<ColumnOf<'evidence'>, Stated>,
    (item: EvidenceItem, words: Translate, position: Position) => Cell
  >
> = {
  role: ({ role }, words) => words(`glossary.role.${role}`),
  quote: ({ passage }) => passage.quote,
  translation: ({ passage }) => passage.translation,
  passageNote: ({ passage }) => passage.note,
  passageCitation: ({ citation }) => citation,
  shortCitation: ({ shortCitation }) => shortCitation,
  page: ({ passage }) => passage.page,
  paragraph: ({ passage }) => passage.paragraph,
  textVersion: ({ source, passage }) => versionOf(source, passage)?.number ?? null,
  standing: ({ standing }, words) => words(`glossary.standing.${standing}`),
  title: ({ source }) => source.title,
  author: ({ source }) => source.author,
  publisher: ({ source }) => source.publisher,
  publishedOn: ({ source }) => source.publishedOn,
  language: ({ source }) => source.language,
  reliability: ({ source }) => source.reliability,
  url: ({ source }) => source.url,
  start: ({ passage }) => passage.start,
  end: ({ passage }) => passage.end,
  textHash: ({ passage }) => passage.textHash,
  codedShift: (_, words, { codedShift }) =>
    codedShift === null ? null : words(`glossary.shift.${codedShift}`),
};

interface EvidenceQuery {
  readonly positionIds: readonly string[];
  /** The ids of the columns; all of them when there are none. */
  readonly columns?: readonly string[] | undefined;
}

/** What is about the passage itself; what follows says where it stands. */
const OF_PASSAGE: readonly ColumnOf<'evidence'>[] = ['role', 'quote', 'translation', 'passageNote'];

/** What else the record of the position says, after all that is about the passage. */
const OF_RECORD: readonly ColumnOf<'evidence'>[] = [
  'codedShift',
  'scaleValue',
  'tags',
  'notes',
  'coder',
  'recordedAt',
  'updatedAt',
];

/** The evidence list: one row for each passage of these positions, in their order, with the quote verbatim and where it stands. */
export function evidenceRows(dossier: Dossier, query: EvidenceQuery, words: Translate): RowSource {
  const chosen = BRIEFING_COLUMNS.evidence.filter((id) => query.columns?.includes(id) ?? true);
  const positions = positionsThere(dossier, query.positionIds).flatMap(
    (id) => dossier.positions.get(id) ?? [],
  );
  const columns: typeof chosen = needsStanding(chosen, dossier, () => positions)
    ? [...chosen, 'standing']
    : chosen;
  /** For each column the place among what the position states, or what makes its cell: looked up once and not in every row. */
  const stated = columns.filter(isStated);
  const makers = columns.map((id) => (isStated(id) ? stated.indexOf(id) : CELLS[id]));
  /** How many passages the positions before each have. */
  const before: number[] = [];
  let count = 0;
  const headerOf = (id: ColumnOf<'evidence'>) =>
    words(isStated(id) ? `positions.column.${id}` : `tables.${id}`);
  for (const position of positions) {
    before.push(count);
    for (const { passageId } of position.evidence) if (isThere(dossier, passageId)) count += 1;
  }
  return {
    columns: columns.map(headerOf),
    traits: columns.map((id) => traitsOf(id, headerOf(id), words(`tables.group.${groupOf(id)}`))),
    count,
    rows: (from, to) => {
      const first = Math.max(0, firstFrom(before, from + 1) - 1);
      const ids = positions.slice(first, firstFrom(before, to)).map(({ id }) => id);
      const rows = positionRowsOf(dossier, ids).flatMap((row) => {
        const said = positionCells(row, stated, words);
        return evidenceOf(dossier, row.position).map((item) =>
          makers.map((make) =>
            typeof make === 'number' ? (said[make] ?? null) : make(item, words, row.position),
          ),
        );
      });
      const skipped = from - (before[first] ?? 0);
      return rows.slice(skipped, skipped + to - from);
    },
  };
}

/** The place of the first of these numbers, which never fall, that is at least `least`; how many they are when none is. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `evidenceOf` judges it. */
function isThere(dossier: Dossier, passageId: string): boolean {
  const passage = dossier.passages.get(passageId);
  return passage?.deletedAt === null && dossier.sources.has(passage.sourceId);
}

function isStated(id: ColumnOf<'evidence'>): id is Stated {
  return POSITION_COLUMNS.some((each) => each === id);
}

function groupOf(id: ColumnOf<'evidence'>): 'position' | 'passage' | 'source' | 'record' {
  if (OF_RECORD.includes(id)) return 'record';
  if (isStated(id)) return 'position';
  return OF_PASSAGE.includes(id) ? 'passage' : 'source';
}

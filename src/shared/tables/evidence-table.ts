import type { Dossier } from '../model';
import { versionOf } from '../passage-standing';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import { type EvidenceItem, evidenceOf } from '../views/evidence';
import { positionRowsOf } from '../views/positions';
import { positionsTable } from './positions-table';

const STATED_COLUMNS = [
  'date',
  'party',
  'issue',
  'speaker',
  'stance',
  'firmness',
  'statement',
  'attribution',
  'credibility',
] as const;

const PASSAGE_COLUMNS = [
  'role',
  'quote',
  'translation',
  'passageNote',
  'passageCitation',
  'shortCitation',
  'page',
  'paragraph',
  'textVersion',
  'standing',
  'title',
  'author',
  'publisher',
  'publishedOn',
  'language',
  'reliability',
  'url',
  'start',
  'end',
  'textHash',
] as const;

/** What else a position says, after all that is about the passage: with these the list is all there is of the positions, and can be imported again. */
const REST_COLUMNS = ['scaleValue', 'tags', 'notes', 'coder', 'recordedAt', 'updatedAt'] as const;

/** The evidence list: one row for each passage of these positions, in their order, with the quote verbatim and where it stands. */
export function evidenceTable(
  dossier: Dossier,
  query: { readonly positionIds: readonly string[] },
  words: Translate,
): Table {
  const positions = positionsTable(dossier, { ...query, columns: STATED_COLUMNS }, words);
  const rest = positionsTable(dossier, { ...query, columns: REST_COLUMNS }, words);
  const rows = positionRowsOf(dossier, query.positionIds);
  return {
    columns: [
      ...positions.columns,
      ...PASSAGE_COLUMNS.map((id) => words(`tables.${id}`)),
      words('tables.codedShift'),
      ...rest.columns,
    ],
    rows: rows.flatMap(({ position }, place) => {
      const { codedShift } = position;
      const coded = codedShift === null ? null : words(`glossary.shift.${codedShift}`);
      const after = [coded, ...(rest.rows[place] ?? [])];
      return evidenceOf(dossier, position).map((item) => [
        ...(positions.rows[place] ?? []),
        ...passageCells(item, words),
        ...after,
      ]);
    }),
  };
}

function passageCells(item: EvidenceItem, words: Translate): readonly Cell[] {
  const { role, passage, source } = item;
  return [
    words(`glossary.role.${role}`),
    passage.quote,
    passage.translation,
    passage.note,
    item.citation,
    item.shortCitation,
    passage.page,
    passage.paragraph,
    versionOf(source, passage)?.number ?? null,
    words(`glossary.standing.${item.standing}`),
    source.title,
    source.author,
    source.publisher,
    source.publishedOn,
    source.language,
    source.reliability,
    source.url,
    passage.start,
    passage.end,
    passage.textHash,
  ];
}

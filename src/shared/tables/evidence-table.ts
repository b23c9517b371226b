import type { Dossier } from '../model';
import { versionOf } from '../passage-standing';
import type { Cell, Table } from '../table';
import type { Translate } from '../translate';
import type { EvidenceItem } from '../views/evidence';
import { positionRowsOf } from '../views/positions';
import { traitsOf } from './column-traits';
import { positionCells } from './positions-table';

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

/** How many of them are about the passage itself; the others say where it stands. */
const OF_PASSAGE = PASSAGE_COLUMNS.indexOf('passageCitation');

/** The evidence list: one row for each passage of these positions, in their order, with the quote verbatim and where it stands. */
export function evidenceTable(
  dossier: Dossier,
  query: { readonly positionIds: readonly string[] },
  words: Translate,
): Table {
  const rows = positionRowsOf(dossier, query.positionIds);
  const position = words('tables.group.position');
  return {
    columns: [
      ...STATED_COLUMNS.map((id) => words(`positions.column.${id}`)),
      ...PASSAGE_COLUMNS.map((id) => words(`tables.${id}`)),
    ],
    traits: [
      ...STATED_COLUMNS.map((id) => traitsOf(id, words(`positions.column.${id}`), position)),
      ...PASSAGE_COLUMNS.map((id, place) => {
        const group = words(place < OF_PASSAGE ? 'tables.group.passage' : 'tables.group.source');
        return traitsOf(id, words(`tables.${id}`), group);
      }),
    ],
    rows: rows.flatMap((row) => {
      const stated = positionCells(row, STATED_COLUMNS, words);
      return row.evidence.map((item) => [...stated, ...passageCells(item, words)]);
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

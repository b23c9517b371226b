import type { PositionRow } from '../../../../shared/views/positions';
import { ATTRIBUTIONS, FIRMNESSES, STANCES } from '../../../../shared/vocabulary';

/** How a column is sorted. Words go by the locale's collation, dates by their earliest day, lists by their vocabulary. */
export type SortSpec =
  | { readonly by: 'words'; readonly wordOf: (row: PositionRow) => string }
  | { readonly by: 'dates'; readonly dateOf: (row: PositionRow) => string }
  | { readonly by: 'numbers'; readonly numberOf: (row: PositionRow) => number | null }
  | { readonly by: 'list'; readonly placeOf: (row: PositionRow) => number };

/** How a column is filtered, and by what of a row. Keys of a choice are ids or vocabulary words; '' stands for no value. */
export type FilterSpec =
  | { readonly kind: 'choice'; readonly keysOf: (row: PositionRow) => readonly string[] }
  | { readonly kind: 'text'; readonly textOf: (row: PositionRow) => string }
  | { readonly kind: 'days'; readonly dateOf: (row: PositionRow) => string }
  | { readonly kind: 'range'; readonly numberOf: (row: PositionRow) => number | null };

export interface PositionColumnSpec {
  readonly sort: SortSpec;
  readonly filter: FilterSpec;
  /** Width at first, in CSS pixels. */
  readonly width: number;
}

function choice(keyOf: (row: PositionRow) => string): FilterSpec {
  return { kind: 'choice', keysOf: (row) => [keyOf(row)] };
}

function words(wordOf: (row: PositionRow) => string): SortSpec {
  return { by: 'words', wordOf };
}

function prose(width: number, textOf: (row: PositionRow) => string): PositionColumnSpec {
  return { sort: words(textOf), filter: { kind: 'text', textOf }, width };
}

function dates(width: number, dateOf: (row: PositionRow) => string): PositionColumnSpec {
  return { sort: { by: 'dates', dateOf }, filter: { kind: 'days', dateOf }, width };
}

function numbers(width: number, numberOf: (row: PositionRow) => number | null): PositionColumnSpec {
  return { sort: { by: 'numbers', numberOf }, filter: { kind: 'range', numberOf }, width };
}

/** The columns of the positions table in their order on screen. */
const COLUMNS = {
  date: dates(124, (row) => row.position.date),
  party: { sort: words((row) => row.party.name), filter: choice((row) => row.party.id), width: 128 },
  issue: { sort: words((row) => row.issuePath), filter: choice((row) => row.issue.id), width: 160 },
  speaker: {
    sort: words((row) => row.speaker?.name ?? ''),
    filter: choice((row) => row.speaker?.id ?? ''),
    width: 150,
  },
  stance: {
    sort: { by: 'list', placeOf: (row) => STANCES.indexOf(row.position.stance) },
    filter: choice((row) => row.position.stance),
    width: 116,
  },
  firmness: {
    sort: { by: 'list', placeOf: (row) => FIRMNESSES.indexOf(row.position.firmness) },
    filter: choice((row) => row.position.firmness),
    width: 108,
  },
  statement: prose(208, (row) => row.position.statement),
  attribution: {
    sort: { by: 'list', placeOf: (row) => ATTRIBUTIONS.indexOf(row.position.attribution) },
    filter: choice((row) => row.position.attribution),
    width: 150,
  },
  credibility: {
    sort: { by: 'numbers', numberOf: (row) => row.position.credibility },
    filter: choice((row) => String(row.position.credibility ?? '')),
    width: 150,
  },
  scaleValue: numbers(116, (row) => row.position.scaleValue),
  passageCount: numbers(124, (row) => row.passageCount),
  quotes: prose(280, (row) => row.quotes.join('\n')),
  citations: prose(240, (row) => row.citations.join('\n')),
  tags: {
    sort: words((row) => row.position.tags.join(', ')),
    filter: {
      kind: 'choice',
      keysOf: (row) => (row.position.tags.length === 0 ? [''] : row.position.tags),
    },
    width: 140,
  },
  notes: prose(220, (row) => row.position.notes),
  coder: {
    sort: words((row) => row.position.coder),
    filter: choice((row) => row.position.coder),
    width: 120,
  },
  recordedAt: dates(150, (row) => row.position.recordedAt),
  updatedAt: dates(150, (row) => row.position.updatedAt),
} as const satisfies Record<string, PositionColumnSpec>;

export type ColumnId = keyof typeof COLUMNS;

/** The ids of the columns in their order on screen. */
export const COLUMN_IDS = Object.keys(COLUMNS).filter(isColumnId);

/** Whether a text is the id of a column. */
export function isColumnId(id: string): id is ColumnId {
  return id in COLUMNS;
}

/** The specification of a column. */
export function columnSpec(id: ColumnId): PositionColumnSpec {
  return COLUMNS[id];
}

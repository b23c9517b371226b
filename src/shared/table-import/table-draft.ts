import { cutShort } from '../cut-short';
import type { WireError } from '../errors';
import type { TablePlan } from './import-fields';
import { columnCount, type RawTable, type TableNotes } from './raw-table';
import type { MatchedValue, RefusedRow, Resolution, ResolutionCounts } from './resolution';

/** How many rows of a table are shown before it is imported, and how much of each cell, in UTF-16 units. */
const PREVIEW_ROWS = 30;
const PREVIEW_CELL = 300;
/** How many of the refused rows and of the values of a kind are shown; all are counted, and all refused rows can be saved. */
const SHOWN_REFUSED = 500;
const SHOWN_VALUES = 300;

/** A table as it was read, for a person to look at; the whole of it stays with the engine. */
export interface TableDraft {
  readonly fileName: string;
  readonly error: WireError | null;
  readonly format: 'csv' | 'xlsx';
  /** Of a table that could not be read, the one that was asked for; null where it was to be found out. */
  readonly encoding: string | null;
  readonly isEncodingCertain: boolean;
  readonly separator: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly notes: TableNotes;
  /** How many rows there are, the header among them, and how many columns. */
  readonly rows: number;
  readonly columns: number;
  /** The first rows, long cells cut. */
  readonly preview: readonly (readonly string[])[];
  /** Whether it is Parley's own matrix in the wide layout, whose rows are no single positions. */
  readonly isWideMatrix: boolean;
  /** What the table seems to mean. */
  readonly guess: TablePlan;
}

/** The beginning of a table, for a person to look at. */
export function previewOf({ rows }: RawTable): Pick<TableDraft, 'rows' | 'columns' | 'preview'> {
  return {
    rows: rows.length,
    columns: columnCount(rows),
    preview: rows
      .slice(0, PREVIEW_ROWS)
      .map(({ cells }) => cells.map((cell) => cutShort(cell, PREVIEW_CELL))),
  };
}

/** A value as a person looks at it. */
export type ShownValue = Pick<MatchedValue, 'kind' | 'key' | 'value' | 'of' | 'count' | 'match' | 'isChosen'>;

/** What an import would do, for a person to look at: lists are cut, counts are whole. */
export interface TableOutcome {
  readonly counts: ResolutionCounts;
  readonly made: { readonly parties: number; readonly speakers: number; readonly issues: number };
  readonly isTableSource: boolean;
  readonly values: readonly ShownValue[];
  readonly moreValues: number;
  readonly doubtful: Resolution['doubtful'];
  readonly unlinked: Resolution['unlinked'];
  readonly refused: readonly RefusedRow[];
}

/** What a resolution comes to, cut to what is shown. Values that need somebody come first. */
export function outcomeOf({ command, values, unlinked, ...rest }: Resolution): TableOutcome {
  const ordered = values.toSorted((a, b) => urgency(a) - urgency(b));
  const perKind = new Map<string, number>();
  const shown = ordered.filter(({ kind }) => {
    const before = perKind.get(kind) ?? 0;
    perKind.set(kind, before + 1);
    return before < SHOWN_VALUES;
  });
  return {
    counts: rest.counts,
    made: {
      parties: command?.parties.length ?? 0,
      speakers: command?.speakers.length ?? 0,
      issues: command?.issues.length ?? 0,
    },
    isTableSource: (command?.sources.length ?? 0) > 0,
    values: shown.map((each) => ({ ...each, value: cutShort(each.value, PREVIEW_CELL) })),
    moreValues: values.length - shown.length,
    doubtful: rest.doubtful.slice(0, 100),
    unlinked: unlinked.slice(0, 100).map((each) => ({ ...each, quote: cutShort(each.quote, PREVIEW_CELL) })),
    refused: rest.refused.slice(0, SHOWN_REFUSED).map(withShortValues),
  };
}

function urgency({ match: { kind } }: MatchedValue): number {
  return ['none', 'several', 'new', 'known'].indexOf(kind);
}

function withShortValues(row: RefusedRow): RefusedRow {
  const problems = row.problems.map((problem) =>
    'value' in problem ? { ...problem, value: cutShort(problem.value, 100) } : problem,
  );
  return { ...row, problems };
}

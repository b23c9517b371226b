import { z } from 'zod';
import { ExportOptions, USUAL_EXPORT } from './briefing';
import { BriefingChoices, NO_BRIEFING_CHOICES } from './briefing-choices';
import { CompareState, USUAL_COMPARE } from './compare-state';
import { HISTORY_ACTIONS } from './history';
import { MatrixArrangement, USUAL_ARRANGEMENT } from './matrix-arrangement';
import { Id, TableNames } from './model';
import { NO_FILTER, PositionFilter } from './position-filter';
import { PositionsState, USUAL_POSITIONS } from './positions-state';
import { Reading, USUAL_READING } from './reading';
import { SavedMap } from './table-import/table-map';

/** The views, as the navigation names them. */
export const VIEWS = [
  'search',
  'sources',
  'positions',
  'matrix',
  'compare',
  'timeline',
  'frame',
  'review',
  'history',
  'bin',
] as const;

/** By what the history is filtered; null and '' leave a question open. */
export const HistoryChoices = z.strictObject({
  coder: z.string().nullable(),
  table: TableNames.nullable(),
  action: z.enum(HISTORY_ACTIONS).nullable(),
  /** The first ISO day, where the analyst is. */
  from: z.string().max(32),
  /** The last ISO day. */
  to: z.string().max(32),
});
export type HistoryChoices = Readonly<z.infer<typeof HistoryChoices>>;

/** What the history shows: the whole of it, or, while `record` is set, that of one record. */
export const HistoryState = z.strictObject({
  choices: HistoryChoices,
  /** The record, the view to which its history leads back, and by what it is filtered. */
  record: z
    .strictObject({ table: TableNames, id: Id, from: z.enum(VIEWS), choices: HistoryChoices })
    .nullable(),
});
export type HistoryState = Readonly<z.infer<typeof HistoryState>>;

/** Nothing left out. */
export const NO_CHOICES: HistoryChoices = { coder: null, table: null, action: null, from: '', to: '' };
/** The whole history. */
export const WHOLE_HISTORY: HistoryState = { choices: NO_CHOICES, record: null };

/** What was typed into the search, and the view from which one came to it. */
const SearchState = z.strictObject({ typed: z.string().max(1_000), from: z.enum(VIEWS) });
type SearchState = Readonly<z.infer<typeof SearchState>>;

/** Nothing is sought. */
export const NO_SEARCH: SearchState = { typed: '', from: 'matrix' };

/** What stands beside the source that is being read: nothing, the matrix, or another source. */
const Split = z.strictObject({
  beside: z.enum(['nothing', 'matrix', 'source']),
  sourceId: z.string().nullable(),
  /** Where that source is being read, as `readerOffset`. */
  readerOffset: z.int().min(0),
  /** The share of the width that the first of the two has, in percent. */
  share: z.int().min(20).max(80),
});
type Split = Readonly<z.infer<typeof Split>>;

/** Nothing beside it. */
export const NO_SPLIT: Split = { beside: 'nothing', sourceId: null, readerOffset: 0, share: 50 };

/** How the matrix is laid out and drawn. */
export const MatrixState = z.strictObject({
  arrangement: MatrixArrangement,
  /** ISO day; what was last stated before it is shown as stale. Null for no such day. */
  since: z.string().max(32).nullable(),
  /** How much each cell shows. */
  density: z.enum(['full', 'compact']),
  /** Whether cells show the analyst's statements or the passages themselves. */
  mode: z.enum(['statements', 'quotes']),
});
export type MatrixState = Readonly<z.infer<typeof MatrixState>>;

/** Everything, in statements, with nothing stale. */
export const USUAL_MATRIX: MatrixState = {
  arrangement: USUAL_ARRANGEMENT,
  since: null,
  density: 'full',
  mode: 'statements',
};

/** What the timeline shows. */
export const TimelineState = z.strictObject({
  /** Positions in lanes, or parties on the scale of an issue. */
  picture: z.enum(['timeline', 'scale']),
  lanes: z.enum(['parties', 'issues']),
  /** Only what was said on this issue and those under it; null for all. */
  issueId: z.string().nullable(),
  /** The days that are in sight; null for all there are. */
  range: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
  /** The issue whose scale is shown; null for the first that has one. */
  scaleIssueId: z.string().nullable(),
  /** The two parties between which the gap is shown; null for the first two, and each null for none. */
  gap: z.tuple([z.string().nullable(), z.string().nullable()]).nullable(),
  /** Whether a table says what the picture shows. */
  isTable: z.boolean(),
});
export type TimelineState = Readonly<z.infer<typeof TimelineState>>;

/** All positions, by party, through all of time. */
export const USUAL_TIMELINE: TimelineState = {
  picture: 'timeline',
  lanes: 'parties',
  issueId: null,
  range: null,
  scaleIssueId: null,
  gap: null,
  isTable: false,
};

/** Which view was open and what it showed; remembered per dossier. */
export const ViewState = z.strictObject({
  view: z.enum(VIEWS),
  /** ISO day; null means the latest date that matters. */
  asOf: z.string().max(32).nullable(),
  compareFrom: z.string().max(32).nullable(),
  compareTo: z.string().max(32).nullable(),
  changesOnly: z.boolean(),
  sourceId: z.string().nullable(),
  /** Whether the list of sources stands beside the reader. */
  isSourceListShown: z.boolean(),
  /** The paragraph at the top of the reader, as a code point offset into the text. */
  readerOffset: z.int().min(0),
  hiddenColumns: z.array(z.string()),
  history: HistoryState.default(WHOLE_HISTORY),
  search: SearchState.default(NO_SEARCH),
  split: Split.default(NO_SPLIT),
  matrix: MatrixState.default(USUAL_MATRIX),
  compare: CompareState.default(USUAL_COMPARE),
  timeline: TimelineState.default(USUAL_TIMELINE),
  /** The positions table, but for its hidden columns, and the views of it that were saved. */
  positions: PositionsState.default(USUAL_POSITIONS),
  /** Through what positions are looked at, in the matrix and wherever they are compared. */
  filter: PositionFilter.default(NO_FILTER),
  /** How briefings are written. */
  exportOptions: ExportOptions.default(USUAL_EXPORT),
  /** Which briefings are exported, with which columns, and the presets. */
  briefings: BriefingChoices.default(NO_BRIEFING_CHOICES),
});
export type ViewState = Readonly<z.infer<typeof ViewState>>;

/** The colours of the window: those of the system, or always the same. */
export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;
/** The most UTF-16 units of the name that entries are signed with. */
export const LONGEST_CODER = 200;

/** What a person sets for all dossiers: the name that entries are signed with, how the window looks, how documents come in. */
export const Settings = z.strictObject({
  coder: z.string().max(LONGEST_CODER),
  theme: Theme,
  /** What the names of files say, such as `{date} {publisher} - {title}`; empty when they say nothing. */
  fileNamePattern: z.string().max(200).default(''),
  /** Whether the original files of sources are kept beside the dossier. */
  keepsOriginals: z.boolean().default(false),
  /** How texts are set, and what is underlined in them. */
  reading: Reading.default(USUAL_READING),
  /** How tables of positions were mapped: those that were given a name, and the last used for columns of some names. */
  tableMaps: z.array(SavedMap).max(60).readonly().default([]),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

import { z } from 'zod';
import { SidesOnly } from './compare-state';
import { MatrixArrangement } from './matrix-arrangement';
import { Id } from './model';
import { PositionFilter } from './position-filter';

/** CSV options; the rules behind them are in `csv.ts`. */
export const CsvOptions = z.strictObject({
  separator: z.enum([',', ';', '\t']),
  hasBom: z.boolean(),
  guardsFormulas: z.boolean(),
  /** Whether lines after the table say where it is from, for people who read it in a spreadsheet. */
  hasAbout: z.boolean().optional(),
});
export type CsvOptions = Readonly<z.infer<typeof CsvOptions>>;

/** The formats of exported files, as their names end. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'docx', 'pdf', 'html', 'md', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The formats that are made to be read on paper: they stack what belongs together and have their citations as notes. */
export const PAPER_FORMATS = ['docx', 'pdf'] as const satisfies readonly ExportFormat[];
/** More rows than this nobody reads on paper: the evidence list of so many has some 600 pages, and printing it takes seconds and gigabytes. */
export const MOST_ON_PAPER = 3_000;
/** The formats that are made for programs to work on: they can have the long layout. */
export const DATA_FORMATS = ['csv', 'xlsx', 'json'] as const satisfies readonly ExportFormat[];

/**
 * How a briefing is written. `csv` is about that format only; `layout` is about `DATA_FORMATS`: wide as on screen, or long with a row for each
 * party, speaker, issue or day of every row; `notes` says where a DOCX has its citations.
 */
export const ExportOptions = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  csv: CsvOptions,
  layout: z.enum(['wide', 'long']).default('wide'),
  notes: z.enum(['endnotes', 'footnotes']).default('endnotes'),
  /** Whether it says who exported it; it does unless this is false. */
  namesCoder: z.boolean().optional(),
  /** Whether a PDF has the same briefing in it as JSON; it has unless this is false. */
  attachesTable: z.boolean().optional(),
});
export type ExportOptions = Readonly<z.infer<typeof ExportOptions>>;

/** Safe, and readable for Excel. */
export const USUAL_EXPORT: ExportOptions = {
  format: 'csv',
  csv: { separator: ',', hasBom: true, guardsFormulas: true },
  layout: 'wide',
  notes: 'endnotes',
};

/** The ids of the columns that a table has of those that it can have (`tables/columns.ts`); without it, the usual ones. */
const Columns = z.array(z.string().max(64)).readonly().optional();
const Day = z.string().max(32);

/** Where positions were gathered, for a briefing to say so: on a screen, or in the whole dossier. */
export const Origin = z.strictObject({
  from: z.enum(['matrix', 'compare', 'sides', 'positions', 'dossier']),
  /** The ISO days that the screen showed: one for a matrix, two for a comparison of dates. */
  days: z.array(Day).max(2).readonly(),
  filter: PositionFilter.optional(),
  /** What else the screen left out, in words: each a line of the positions table's own filters. */
  narrowedBy: z.array(z.string().max(4_000)).max(70).readonly().optional(),
});
export type Origin = Readonly<z.infer<typeof Origin>>;

/** Which briefing to make: the view and exactly what it shows on screen. */
export const Briefing = z.discriminatedUnion('view', [
  z.strictObject({
    view: z.literal('matrix'),
    asOf: Day,
    since: Day.nullable().optional(),
    filter: PositionFilter.optional(),
    arrangement: MatrixArrangement.optional(),
    mode: z.enum(['statements', 'quotes']).optional(),
    /** Whether each party has one column, with all that is chosen on lines in it: to be read, not to be worked with. */
    isTogether: z.boolean().optional(),
    columns: Columns,
  }),
  z.strictObject({
    view: z.literal('compare'),
    from: Day,
    to: Day,
    changesOnly: z.boolean(),
    filter: PositionFilter.optional(),
    leftOut: z.array(Id).readonly().optional(),
    columns: Columns,
  }),
  z.strictObject({
    view: z.literal('sides'),
    asOf: Day,
    filter: PositionFilter.optional(),
    choice: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('parties'), ids: z.array(Id).readonly() }),
      z.strictObject({ kind: z.literal('speakers'), of: Id.nullable(), ids: z.array(Id).readonly() }),
    ]),
    only: SidesOnly,
    hasQuotes: z.boolean(),
    columns: Columns,
  }),
  z.strictObject({
    view: z.literal('history'),
    /** These issues with all under them, and these parties; an empty list is about all. */
    issueIds: z.array(Id).readonly(),
    partyIds: z.array(Id).readonly(),
    /** The first and the last ISO day; null for no bound. */
    from: Day.nullable(),
    to: Day.nullable(),
    filter: PositionFilter.optional(),
    columns: Columns,
  }),
  z.strictObject({
    view: z.literal('positions'),
    positionIds: z.array(Id).readonly(),
    columns: z.array(z.string()).readonly(),
    origin: Origin.optional(),
  }),
  z.strictObject({
    view: z.literal('evidence'),
    positionIds: z.array(Id).readonly(),
    origin: Origin.optional(),
    columns: Columns,
  }),
  z.strictObject({
    view: z.literal('sources'),
    /** The sources that prove these positions; null for all sources, cited or not. */
    positionIds: z.array(Id).readonly().nullable(),
    origin: Origin.optional(),
    columns: Columns,
  }),
]);
export type Briefing = Readonly<z.infer<typeof Briefing>>;
export type BriefingView = Briefing['view'];
/** The briefing of one view. */
export type BriefingOf<V extends BriefingView> = Extract<Briefing, { readonly view: V }>;

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
});
export type CsvOptions = Readonly<z.infer<typeof CsvOptions>>;

/** The formats of exported files, as their names end. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'docx', 'pdf', 'html', 'md', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The formats that are made to be read on paper: they stack what belongs together and have their citations as notes. */
export const PAPER_FORMATS = ['docx', 'pdf'] as const satisfies readonly ExportFormat[];
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
});
export type ExportOptions = Readonly<z.infer<typeof ExportOptions>>;

/** Safe, and readable for Excel. */
export const USUAL_EXPORT: ExportOptions = {
  format: 'csv',
  csv: { separator: ',', hasBom: true, guardsFormulas: true },
  layout: 'wide',
  notes: 'endnotes',
};

/** Which briefing to make: the view and exactly what it shows on screen. */
export const Briefing = z.discriminatedUnion('view', [
  z.strictObject({
    view: z.literal('matrix'),
    asOf: z.string().max(32),
    since: z.string().max(32).nullable().optional(),
    filter: PositionFilter.optional(),
    arrangement: MatrixArrangement.optional(),
    mode: z.enum(['statements', 'quotes']).optional(),
  }),
  z.strictObject({
    view: z.literal('compare'),
    from: z.string().max(32),
    to: z.string().max(32),
    changesOnly: z.boolean(),
    filter: PositionFilter.optional(),
    leftOut: z.array(Id).readonly().optional(),
  }),
  z.strictObject({
    view: z.literal('sides'),
    asOf: z.string().max(32),
    filter: PositionFilter.optional(),
    choice: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('parties'), ids: z.array(Id).readonly() }),
      z.strictObject({ kind: z.literal('speakers'), of: Id.nullable(), ids: z.array(Id).readonly() }),
    ]),
    only: SidesOnly,
    hasQuotes: z.boolean(),
  }),
  z.strictObject({
    view: z.literal('positions'),
    positionIds: z.array(Id).readonly(),
    columns: z.array(z.string()).readonly(),
  }),
  z.strictObject({ view: z.literal('evidence'), positionIds: z.array(Id).readonly() }),
]);
export type Briefing = Readonly<z.infer<typeof Briefing>>;

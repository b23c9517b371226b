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
export const EXPORT_FORMATS = ['csv', 'xlsx', 'html', 'md', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How a briefing is written; `csv` is about that format only. */
export const ExportOptions = z.strictObject({ format: z.enum(EXPORT_FORMATS), csv: CsvOptions });
export type ExportOptions = Readonly<z.infer<typeof ExportOptions>>;

/** Safe, and readable for Excel. */
export const USUAL_EXPORT: ExportOptions = {
  format: 'csv',
  csv: { separator: ',', hasBom: true, guardsFormulas: true },
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

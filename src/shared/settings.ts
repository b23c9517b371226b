import { z } from 'zod';

/** The five views, as the navigation names them. */
export const VIEWS = ['sources', 'positions', 'matrix', 'compare', 'frame'] as const;
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
});
export type ViewState = Readonly<z.infer<typeof ViewState>>;

/** The colours of the window: those of the system, or always the same. */
export const Theme = z.enum(['system', 'light', 'dark']);
/** What a person sets for all dossiers: the name that entries are signed with, and the theme. */
export const Settings = z.strictObject({ coder: z.string().max(200), theme: Theme });
export type Settings = Readonly<z.infer<typeof Settings>>;

import { z } from 'zod';

/** What a column of a table of positions can hold. */
export const IMPORT_FIELDS = [
  'party',
  'issue',
  'date',
  'stance',
  'statement',
  'quote',
  'source',
  'speaker',
  'firmness',
  'attribution',
  'credibility',
  'scaleValue',
  'notes',
  'tags',
  'translation',
  'passageNote',
  'role',
  'codedShift',
  'coder',
  'recordedAt',
  'updatedAt',
  /** Several quotes on lines of their own, and the citations of their sources, as the positions briefing has them. */
  'quotes',
  'citations',
  'passageCount',
  /** Where a passage stands, as the evidence list has it. */
  'start',
  'end',
  'textHash',
  'standing',
] as const;
export const ImportField = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof ImportField>;

/** Without these nothing can be recorded: each has a column, or one value for the whole table. */
export const NEEDED_FIELDS = [
  'party',
  'issue',
  'date',
  'stance',
  'statement',
] as const satisfies ImportField[];

/** Those that can have one value for all rows where no column has it. */
export const FIXED_FIELDS = ['party', 'issue', 'date', 'stance', 'source'] as const satisfies ImportField[];

/** The kinds of values that are matched with what is in the dossier, or with the field's own words. */
export const VALUE_KINDS = [
  'party',
  'issue',
  'speaker',
  'source',
  'stance',
  'firmness',
  'attribution',
  'role',
  'codedShift',
] as const;
export const ValueKind = z.enum(VALUE_KINDS);
export type ValueKind = z.infer<typeof ValueKind>;

const Text = z.string().max(100_000);

/** What a table means, as somebody has said or the guess has it: all that the import does follows from it, the table and the dossier. */
export const TablePlan = z.strictObject({
  /** The place of the row with the columns' names among the rows, from 0; what stands before it is passed over. Null for none. */
  headerRow: z.int().min(0).nullable(),
  /** The place of each field's column, from 0. */
  columns: z.partialRecord(ImportField, z.int().min(0).max(999)),
  /** What is in every row, of fields without a column. */
  fixed: z.partialRecord(z.enum(FIXED_FIELDS), Text).default({}),
  /** How 06/08/2025 is read; null refuses such dates. */
  dateOrder: z.enum(['dayFirst', 'monthFirst']).nullable().default(null),
  /**
   * What is meant by a value that was not understood, or otherwise than meant, by kind and folded value: the id of an entry, a word of the vocabulary,
   * `new` to make it, or `none` to refuse its rows.
   */
  choices: z.partialRecord(ValueKind, z.record(z.string(), z.string().max(100))).default({}),
  /** What becomes of rows whose source is not in the dossier: the table itself proves them, or they are refused. */
  withoutSource: z.enum(['table', 'refuse']).default('table'),
  /** Whether an apostrophe before a formula is the guard of Parley's own export, and goes. */
  unguards: z.boolean().default(false),
});
export type TablePlan = Readonly<z.infer<typeof TablePlan>>;

import { z } from 'zod';

/** A paragraph of a printed table, and whether it is the parties' own words. */
const PrintedLine = z.strictObject({ text: z.string(), isQuote: z.boolean() });
export type PrintedLine = Readonly<z.infer<typeof PrintedLine>>;

/** A briefing as it is printed. */
export const Printable = z.strictObject({
  /** The page. */
  html: z.string(),
  /** How many rows its table has, without the header. */
  rows: z.int(),
  /** Its table without the header: rows, cells, and the paragraphs of each. */
  lines: z.array(z.array(z.array(PrintedLine).readonly()).readonly()).readonly(),
  /** The same briefing as JSON, which travels in the PDF; null where none is to. */
  attachment: z.string().nullable(),
});
export type Printable = Readonly<z.infer<typeof Printable>>;
export type PrintedRows = Printable['lines'];

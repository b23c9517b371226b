import { type ExportFormat, MOST_ON_PAPER, PAPER_FORMATS } from './briefing';
import type { BriefingPreview, BriefingWeight } from './briefing-preview';

/** What stands against exporting a briefing as it is, or speaks against it. */
export type BriefingWarning =
  /** Excel cannot hold it: writing it would be refused. */
  | { readonly kind: 'cellTooLong'; readonly most: number }
  | { readonly kind: 'tableTooLarge'; readonly rows: number; readonly columns: number }
  /** Nobody reads so much on paper: writing it would be refused. */
  | { readonly kind: 'tooLongForPaper'; readonly most: number }
  | { readonly kind: 'tooWide'; readonly columns: number }
  | { readonly kind: 'tooLong'; readonly rows: number }
  | { readonly kind: 'tooBig'; readonly bytes: number };

/** What Excel holds: UTF-16 units in a cell, rows with the header, columns. */
const EXCEL_MOST = { inCell: 32_767, rows: 1_048_576, columns: 16_384 } as const;
/** Columns on a sheet of paper, rows of what a program lays out all at once, and bytes that are worth a word. */
const COMFORTABLE = { columns: 14, rows: 20_000, bytes: 50_000_000 } as const;
/** Formats that a program lays out all at once. */
const LAID_OUT: readonly string[] = ['html', 'md'];

/** Whether writing a briefing would be refused because of this. */
export function isRefused({ kind }: BriefingWarning): boolean {
  return kind === 'cellTooLong' || kind === 'tableTooLarge' || kind === 'tooLongForPaper';
}

/** The format that can hold what this one cannot, of a briefing with so many rows; null where nothing is refused. */
export function formatInstead(warning: BriefingWarning, rows: number): ExportFormat | null {
  if (!isRefused(warning)) return null;
  return warning.kind === 'tooLongForPaper' && rows < EXCEL_MOST.rows ? 'xlsx' : 'csv';
}

/** What a person has to know before a briefing is written in a format; `weight` is null while it is not known. */
export function briefingWarnings(
  { rows, columns, bytes }: Pick<BriefingPreview, 'rows' | 'columns' | 'bytes'>,
  weight: BriefingWeight | null,
  format: ExportFormat,
): readonly BriefingWarning[] {
  const found: BriefingWarning[] = [];
  if (format === 'xlsx') {
    if (rows >= EXCEL_MOST.rows || columns > EXCEL_MOST.columns)
      found.push({ kind: 'tableTooLarge', rows: EXCEL_MOST.rows - 1, columns: EXCEL_MOST.columns });
    if ((weight?.longest ?? 0) > EXCEL_MOST.inCell)
      found.push({ kind: 'cellTooLong', most: EXCEL_MOST.inCell });
  }
  if (PAPER_FORMATS.some((each) => each === format) && rows > MOST_ON_PAPER)
    found.push({ kind: 'tooLongForPaper', most: MOST_ON_PAPER });
  if (format === 'html' && columns > COMFORTABLE.columns) found.push({ kind: 'tooWide', columns });
  if (LAID_OUT.includes(format) && rows > COMFORTABLE.rows) found.push({ kind: 'tooLong', rows });
  if (bytes !== null && bytes > COMFORTABLE.bytes) found.push({ kind: 'tooBig', bytes });
  return found;
}

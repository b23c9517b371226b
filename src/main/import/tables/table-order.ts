import type { WireError } from '../../../shared/errors';
import type { ImportOrigin } from '../../../shared/model';
import type { RawTable } from '../../../shared/table-import/raw-table';

/** The separators that a CSV file may have. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A table to be read: a file by its absolute path. What is null is found out. */
export interface TableOrder {
  readonly kind: 'table';
  readonly fileName: string;
  readonly path: string;
  readonly encoding: string | null;
  readonly separator: Separator | null;
  /** The name of the sheet of a spreadsheet. */
  readonly sheet: string | null;
}

/** How a table was read. */
export interface TableReading {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string;
  readonly isEncodingCertain: boolean;
  /** Null of spreadsheets. */
  readonly separator: Separator | null;
  /** The sheets of a spreadsheet that are not hidden, in their order; none of a CSV file. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
}

/** A table as read, or why it was not. */
export type ReadTable =
  | {
      readonly error: WireError;
      readonly fileName: string;
      readonly sheets: readonly string[];
      /** How it was to be read: null where that was to be found out. */
      readonly wanted: Pick<TableOrder, 'encoding' | 'separator' | 'sheet'>;
    }
  | {
      readonly error: null;
      readonly fileName: string;
      readonly reading: TableReading;
      readonly table: RawTable;
      readonly origin: ImportOrigin;
    };

/** Reads tables, here or in a process of its own. Never rejects. */
export type TableReader = (order: TableOrder) => Promise<ReadTable>;

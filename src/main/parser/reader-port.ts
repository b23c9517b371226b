import type { ReadDocument, ReadOrder } from '../import/read-order';
import type { ReadTable, TableOrder } from '../import/tables/table-order';

/** What the engine asks of the process that reads documents, and its answer. */
export interface ReaderRequest {
  readonly id: number;
  readonly order: ReadOrder | TableOrder;
}
export interface ReaderAnswer {
  readonly id: number;
  readonly document: ReadDocument | ReadTable;
}

import type { ReadDocument, ReadOrder } from '../import/read-order';

/** What the engine asks of the process that reads documents, and its answer. */
export interface ReaderRequest {
  readonly id: number;
  readonly order: ReadOrder;
}
export interface ReaderAnswer {
  readonly id: number;
  readonly document: ReadDocument;
}

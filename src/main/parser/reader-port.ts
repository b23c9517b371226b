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

/** What of Electron's MessagePortMain is used; https://www.electronjs.org/docs/latest/api/message-port-main */
export interface ReaderPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  postMessage(message: unknown): void;
  close(): void;
}

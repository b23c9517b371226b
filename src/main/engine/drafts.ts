import { basename } from 'node:path';
import { DossierError } from '../../shared/errors';
import type { DocumentReader, ReadDocument, Scope } from '../import/read-order';
import type { Offers } from './offers';

/** Which document of an offer is meant, by its place from 0, and how it is to be read. */
export interface DraftOrder {
  readonly offerId: string;
  readonly place: number;
  readonly encoding: string | null;
  readonly scope: Scope;
}

/** The documents of the offer that is being looked at, as they were read last: their texts wait here for the analyst to decide. */
export class Drafts {
  readonly #offers: Offers;
  readonly #reader: DocumentReader;
  #offerId = '';
  #read = new Map<number, ReadDocument>();

  constructor(offers: Offers, reader: DocumentReader) {
    this.#offers = offers;
    this.#reader = reader;
  }

  /** Reads one document of an offer. Rejects with `offerExpired` when the offer is not remembered. */
  async read({ offerId, place, encoding, scope }: DraftOrder): Promise<ReadDocument> {
    const path = this.#offers.pathOf(offerId, place);
    const document = await this.#reader({
      fileName: basename(path),
      from: { kind: 'file', path },
      encoding,
      scope,
    });
    if (this.#offerId !== offerId) this.#read = new Map();
    this.#offerId = offerId;
    this.#read.set(place, document);
    return document;
  }

  /**
   * The document with this text that the analyst saw, read again if it is not at hand. Rejects with `offerExpired`, or with `documentChanged` when
   * its file has changed since.
   */
  async take(order: DraftOrder, textHash: string): Promise<ReadDocument> {
    const known = this.#offerId === order.offerId ? this.#read.get(order.place) : undefined;
    const document = known?.draft.textHash === textHash ? known : await this.read(order);
    if (document.draft.textHash !== textHash)
      throw new DossierError('documentChanged', { name: document.draft.fileName });
    return document;
  }

  /** Gives the texts back that nobody waits for any more. */
  forget(): void {
    this.#read = new Map();
  }
}

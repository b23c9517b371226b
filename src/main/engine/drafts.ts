import { basename } from 'node:path';
import { cutShort } from '../../shared/cut-short';
import type { ProposedCitation } from '../../shared/draft';
import { DossierError } from '../../shared/errors';
import { MOST } from '../../shared/model';
import type { BibliographyEntry } from '../import/bibliography/entry';
import { type MatchedDocument, matchBibliography } from '../import/bibliography/match';
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

  /** Where a document of an offer lies, an absolute path. Throws `offerExpired` when the offer is not remembered. */
  pathOf(offerId: string, place: number): string {
    return this.#offers.pathOf(offerId, place);
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

  /** What the reference lists of the offer that is looked at say of these documents, as far as it is certain; by their places. */
  match(
    offerId: string,
    documents: readonly (MatchedDocument & { readonly place: number })[],
  ): readonly { readonly place: number; readonly proposed: ProposedCitation }[] {
    if (this.#offerId !== offerId) return [];
    const entries = [...this.#read.values()].flatMap(({ references }) => references);
    return matchBibliography(documents, entries).flatMap((entry, at) => {
      const place = documents[at]?.place;
      return entry === null || place === undefined ? [] : [{ place, proposed: proposedBy(entry) }];
    });
  }

  /** Gives the texts of an offer back, when nobody waits for them any more. */
  forget(offerId: string): void {
    if (this.#offerId === offerId) this.#read = new Map();
  }
}

/** What a reference says, without what it does not. */
function proposedBy({ title, author, publisher, publishedOn, accessedOn, url, language }: BibliographyEntry) {
  const fields = { title, author, publisher, publishedOn, accessedOn, url, language };
  const given = Object.entries(fields).filter(([, value]) => value !== '');
  return Object.fromEntries(given.map(([field, value]) => [field, cutShort(value, MOST.line)]));
}

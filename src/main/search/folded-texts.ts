import { type Folded, foldWithMap } from '../../shared/fold';

/** How much of the last texts is kept folded, in UTF-16 units; each takes some ten bytes. */
const MOST = 4_000_000;

/** Canonical texts as they are compared, by their hash. The last few are kept: the next letter of a query mostly finds the same sources. */
export class FoldedTexts {
  readonly #read: (hash: string) => Promise<string>;
  readonly #kept = new Map<string, Folded>();
  #size = 0;

  /** `read` gives the canonical text with a hash. */
  constructor(read: (hash: string) => Promise<string>) {
    this.#read = read;
  }

  /** The text with this hash. Rejects with what `read` rejects with. */
  async get(hash: string): Promise<Folded> {
    const known = this.#kept.get(hash);
    if (known === undefined) return this.#keep(hash, foldWithMap(await this.#read(hash)));
    this.#kept.delete(hash);
    this.#kept.set(hash, known);
    return known;
  }

  #keep(hash: string, folded: Folded): Folded {
    if (!this.#kept.has(hash)) this.#size += folded.original.length;
    this.#kept.set(hash, folded);
    for (const [oldest, { original }] of this.#kept) {
      if (this.#size <= MOST || oldest === hash) break;
      this.#kept.delete(oldest);
      this.#size -= original.length;
    }
    return folded;
  }
}

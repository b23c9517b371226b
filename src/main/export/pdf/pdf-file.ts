import { type PdfDictionary, type PdfObject, readObject } from './syntax';

/**
 * A PDF as Chromium writes it, to be looked up and added to: one table of cross references (ISO 32000-1, 7.5.4), no streams of objects, no encryption. Any other is
 * refused, so that what a newer Chromium writes differently is noticed and not spoilt.
 */
export class PdfFile {
  readonly #text: string;
  readonly #places: readonly number[];
  readonly #trailer: PdfDictionary;
  /** The length in bytes. */
  readonly length: number;
  /** Where its table of cross references is, in bytes. */
  readonly tableAt: number;

  /** Throws an Error when the bytes are no such file. */
  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    this.length = bytes.length;
    const [, place] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64)) ?? [];
    if (place === undefined) throw new Error('the PDF has no end');
    this.tableAt = Number(place);
    const { places, end } = readTable(this.#text, this.tableAt);
    this.#places = places;
    if (!this.#text.startsWith('trailer', end)) throw new Error('the PDF has no trailer after its table');
    this.#trailer = asDictionary(readObject(this.#text, end + 'trailer'.length));
    for (const key of ['Prev', 'XRefStm', 'Encrypt'])
      if (this.#trailer.entries.has(key)) throw new Error(`the PDF has “${key}”`);
  }

  /** One more than the highest number of an object. */
  get size(): number {
    const size = this.#trailer.entries.get('Size');
    if (size !== this.#places.length) throw new Error('the PDF has another size than its table');
    return size;
  }

  /** The number of the catalogue. */
  get root(): number {
    return referred(this.#trailer.entries.get('Root'));
  }

  /** What an update says at its end: the trailer's entries, the size aside. */
  get trailerEntries(): string {
    const kept = ['Root', 'Info', 'ID'].filter((key) => this.#trailer.entries.has(key));
    return kept.map((key) => `/${key} ${written(this.#trailer.entries.get(key))}`).join('\n');
  }

  /** The dictionary that is the object of this number. Throws an Error when it is another thing. */
  dictionary(number: number): PdfDictionary {
    const place = this.#places[number] ?? 0;
    const begun = new RegExp(`${number} 0 obj\\s`, 'y');
    begun.lastIndex = place;
    if (place === 0 || !begun.test(this.#text)) throw new Error(`the PDF has no object ${number}`);
    return asDictionary(readObject(this.#text, begun.lastIndex));
  }
}

/** The number in a reference. Throws an Error when it is none. */
export function referred(object: PdfObject | undefined): number {
  if (typeof object !== 'object' || object === null || !('kind' in object) || object.kind !== 'reference')
    throw new Error('the PDF has something else where a reference should be');
  return object.number;
}

function asDictionary(object: PdfObject): PdfDictionary {
  if (typeof object !== 'object' || object === null || !('kind' in object) || object.kind !== 'dictionary')
    throw new Error('the PDF has something else where a dictionary should be');
  return object;
}

function written(object: PdfObject | undefined): string {
  if (Array.isArray(object)) return `[${object.map(written).join(' ')}]`;
  if (typeof object === 'object' && object !== null && 'kind' in object) {
    if (object.kind === 'reference') return `${object.number} 0 R`;
    if (object.kind === 'string') return object.written;
  }
  throw new Error('the PDF has an unknown thing in its trailer');
}

/** Where each object begins, in bytes, by its number; 0 where there is none. */
function readTable(text: string, at: number): { readonly places: readonly number[]; readonly end: number } {
  const head = /xref\s+0 (\d+)\s*\n/y;
  head.lastIndex = at;
  const count = Number(head.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(count)) throw new Error('the PDF has no table of cross references');
  const from = head.lastIndex;
  const places: number[] = [];
  // One by one, with a pattern that goes on where it ended: a long briefing has a hundred thousand.
  const entry = /(\d{10}) (?:00000 (n)|\d{5} f)[ \r\n]{2}/y;
  entry.lastIndex = from;
  for (let number = 0; number < count; number++) {
    const [, place, isUsed] = entry.exec(text) ?? [];
    if (place === undefined) throw new Error(`the PDF has no cross reference ${number}`);
    places.push(isUsed === undefined ? 0 : Number(place));
  }
  return { places, end: from + count * ENTRY };
}

/** The length of a cross reference, in bytes. */
const ENTRY = 20;

import type { Dossier } from '../../shared/model';
import { type Entry, entryOf } from '../../shared/search/search-fields';
import { type Key, keyOf } from './search-index';

/** How much is taken into the index at one go, in UTF-16 units of text and in records: a query waits for no more than that. */
const STEP = { units: 200_000, records: 500 } as const;

/** What is to be taken in: a record as it is now, and of a source with which text. */
export interface Wanted {
  readonly key: Key;
  readonly entry: Entry;
}

/** What an index does not have yet: sources, whose texts take their time, and all else, which comes first. */
export class Missing {
  readonly #sources = new Map<string, Key>();
  readonly #earlier = new Map<string, Key>();
  readonly #others = new Map<string, Key>();

  get count(): number {
    return this.#sources.size + this.#earlier.size + this.#others.size;
  }

  add(key: Key): void {
    this.#of(key).set(keyOf(key), key);
  }

  delete(key: Key): void {
    this.#of(key).delete(keyOf(key));
  }

  /** Forgets the earlier texts of a source but for those with these hashes. */
  keepEarlier(id: string, hashes: readonly string[]): void {
    for (const [name, key] of this.#earlier)
      if (key.id === id && !hashes.includes(key.textHash)) this.#earlier.delete(name);
  }

  clear(): void {
    this.#sources.clear();
    this.#earlier.clear();
    this.#others.clear();
  }

  /** What is to be taken in next: earlier texts come last. */
  nextStep(dossier: Dossier): readonly Wanted[] {
    const next = [this.#others, this.#sources, this.#earlier].find(({ size }) => size > 0);
    return next === undefined ? [] : stepOf(next, dossier);
  }

  /** What needs no text, when that is not more than a step: what was just recorded. */
  quickStep(dossier: Dossier): readonly Wanted[] {
    return this.#others.size <= STEP.records ? stepOf(this.#others, dossier) : [];
  }

  #of({ table, textHash }: Key): Map<string, Key> {
    if (textHash !== '') return this.#earlier;
    return table === 'sources' ? this.#sources : this.#others;
  }
}

function stepOf(keys: ReadonlyMap<string, Key>, dossier: Dossier): readonly Wanted[] {
  const step: Wanted[] = [];
  let units = 0;
  for (const key of keys.values()) {
    const entry = entryOf(dossier, key.table, key.id);
    if (entry === null) continue;
    if (entry.table === 'sources') units += entry.row.textLength;
    if (step.length > 0 && (units > STEP.units || step.length >= STEP.records)) break;
    step.push({ key, entry });
  }
  return step;
}

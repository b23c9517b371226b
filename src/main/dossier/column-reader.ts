import type { SqlValue } from './database';
import type { FieldTest } from './surely-fits';

/** More different values than these are no repetitions. */
const MOST_KEPT = 2_000;

/**
 * Reads one column. What repeats in it it gives as one and the same text, which it has tested once: ids of parties and sources, dates and hashes
 * stand in a hundred thousand rows.
 */
export class ColumnReader {
  readonly #test: FieldTest | null;
  /** Each text that passed the test, once. */
  #kept: Map<string, string> | null = new Map();
  /** Whether the value that was taken last surely fits its field; without a test never. */
  isSure = false;

  constructor(test: FieldTest | null = null) {
    this.#test = test;
  }

  /** Takes the value of a row and returns it, or the same text that was taken before. */
  take(value: SqlValue): SqlValue {
    if (typeof value === 'string' && this.#kept !== null) {
      const known = this.#kept.get(value);
      if (known !== undefined) {
        this.isSure = this.#test !== null;
        return known;
      }
      this.isSure = this.#test?.(value) === true;
      if (this.isSure || this.#test === null) this.#keep(value);
      return value;
    }
    this.isSure = this.#test?.(value) === true;
    return value;
  }

  #keep(value: string): void {
    if (this.#kept === null) return;
    this.#kept.set(value, value);
    if (this.#kept.size > MOST_KEPT) this.#kept = null;
  }
}

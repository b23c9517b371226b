import type { Dossier, EntryTable } from '../../shared/model';
import { type Entry, entryOf } from '../../shared/search/search-fields';

/** How much is taken into the index at one go, in UTF-16 units of text and in records: a query waits for no more than that. */
const STEP = { units: 200_000, records: 500 } as const;

interface Name {
  readonly table: EntryTable;
  readonly id: string;
}

/** What an index does not have yet: sources, whose texts take their time, and all else, which comes first. */
export class Missing {
  readonly #sources = new Map<string, Name>();
  readonly #others = new Map<string, Name>();

  get count(): number {
    return this.#sources.size + this.#others.size;
  }

  add(table: EntryTable, id: string): void {
    this.#of(table).set(`${table} ${id}`, { table, id });
  }

  delete(table: EntryTable, id: string): void {
    this.#of(table).delete(`${table} ${id}`);
  }

  clear(): void {
    this.#sources.clear();
    this.#others.clear();
  }

  /** What is to be taken in next. */
  nextStep(dossier: Dossier): readonly Entry[] {
    return stepOf(this.#others.size > 0 ? this.#others : this.#sources, dossier);
  }

  /** What needs no text, when that is not more than a step: what was just recorded. */
  quickStep(dossier: Dossier): readonly Entry[] {
    return this.#others.size <= STEP.records ? stepOf(this.#others, dossier) : [];
  }

  #of(table: EntryTable): Map<string, Name> {
    return table === 'sources' ? this.#sources : this.#others;
  }
}

function stepOf(names: ReadonlyMap<string, Name>, dossier: Dossier): readonly Entry[] {
  const step: Entry[] = [];
  let units = 0;
  for (const { table, id } of names.values()) {
    const entry = entryOf(dossier, table, id);
    if (entry === null) continue;
    if (entry.table === 'sources') units += entry.row.textLength;
    if (step.length > 0 && (units > STEP.units || step.length >= STEP.records)) break;
    step.push(entry);
  }
  return step;
}

import type { Change } from '../../shared/changes';
import { isSame } from '../../shared/is-same';
import type { Dossier, Passage } from '../../shared/model';
import { atOnce } from '../../shared/paced';

/** How many changes are checked between two turns of others. */
const STEP = 1_000;

type Rows = Map<string, unknown>;

/**
 * The dossier that a session works on. It is changed in place, so that a change costs the same however large the dossier is;
 * whoever wants it to stay as it is takes a snapshot.
 */
export class WorkingDossier {
  readonly #tables: Readonly<Record<keyof Dossier, Rows>>;
  #snapshot: Dossier | null = null;
  /** The passages by their range; null until somebody asks. */
  #passages: Map<string, string[]> | null = null;

  constructor(dossier: Dossier) {
    this.#tables = copyOf(dossier) as unknown as Readonly<Record<keyof Dossier, Rows>>;
  }

  /** As it is now, and as it will be after the next change: not to be kept. */
  get current(): Dossier {
    return this.#tables as unknown as Dossier;
  }

  /** As it is now, for ever. The same object for as long as nothing changes. */
  get snapshot(): Dossier {
    this.#snapshot ??= copyOf(this.current);
    return this.#snapshot;
  }

  /** The ids of all passages from `start` to `end` (code points) of a source, also of those in the bin. */
  passagesAt(sourceId: string, start: number, end: number): readonly string[] {
    if (this.#passages === null) {
      this.#passages = new Map();
      for (const passage of this.current.passages.values()) note(this.#passages, passage);
    }
    return this.#passages.get(rangeKey({ sourceId, start, end })) ?? [];
  }

  /** Throws a plain Error when a row is not as `before` says it is: that is a fault of the program, never of its user. */
  check(changes: readonly Change[]): void {
    atOnce(this.checkInSteps(changes));
  }

  /** As `check`, in steps. */
  *checkInSteps(changes: readonly Change[]): Generator<void, void> {
    const meanwhile = new Map<string, unknown>();
    for (const [place, { table, id, before, after }] of changes.entries()) {
      const key = `${table} ${id}`;
      const found = meanwhile.has(key) ? meanwhile.get(key) : (this.#tables[table].get(id) ?? null);
      if (!isSame(found, before)) throw new Error(`${table} ${id} is not as the change expects`);
      meanwhile.set(key, after);
      if (place % STEP === STEP - 1) yield;
    }
  }

  /** Carries out changes that were checked. */
  carryOut(changes: readonly Change[]): void {
    this.#snapshot = null;
    for (const { table, id, before, after } of changes) {
      if (after === null) this.#tables[table].delete(id);
      else this.#tables[table].set(id, after);
      if (table === 'passages' && this.#passages !== null) {
        if (before !== null) forget(this.#passages, before);
        if (after !== null) note(this.#passages, after);
      }
    }
  }
}

type Range = Pick<Passage, 'sourceId' | 'start' | 'end'>;

function rangeKey({ sourceId, start, end }: Range): string {
  return `${sourceId} ${start} ${end}`;
}

function note(passages: Map<string, string[]>, passage: Passage): void {
  const key = rangeKey(passage);
  passages.set(key, [...(passages.get(key) ?? []), passage.id]);
}

function forget(passages: Map<string, string[]>, passage: Passage): void {
  const key = rangeKey(passage);
  const left = passages.get(key)?.filter((id) => id !== passage.id) ?? [];
  if (left.length === 0) passages.delete(key);
  else passages.set(key, left);
}

function copyOf(dossier: Dossier): Dossier {
  return {
    meta: new Map(dossier.meta),
    parties: new Map(dossier.parties),
    speakers: new Map(dossier.speakers),
    issues: new Map(dossier.issues),
    sources: new Map(dossier.sources),
    passages: new Map(dossier.passages),
    positions: new Map(dossier.positions),
    assessments: new Map(dossier.assessments),
    events: new Map(dossier.events),
  };
}

import { z } from 'zod';
import { isSame } from './is-same';
import { type Dossier, Id, type RowOf, TABLE_SCHEMAS, type TableName, TextHash } from './model';

/** One row before and after: `before` null creates it, `after` null removes it. */
export type Change = {
  readonly [T in TableName]: {
    readonly table: T;
    readonly id: string;
    readonly before: RowOf<T> | null;
    readonly after: RowOf<T> | null;
  };
}[TableName];

/**
 * What a command did. `texts` holds the canonical texts it brought, keyed by their hash: they are content-addressed,
 * only ever added, and therefore neither reversed nor kept in the history.
 */
export interface ChangeSet {
  readonly changes: readonly Change[];
  readonly texts: Readonly<Record<string, string>>;
}

function changeSchema<T extends TableName, R extends z.ZodType>(table: T, schema: R) {
  const row = z.nullable(schema);
  return z.strictObject({ table: z.literal(table), id: Id, before: row, after: row });
}

/** The schema of a ChangeSet as it stands in the log and in the history. */
export const ChangeSetSchema = z.strictObject({
  changes: z.array(
    z.discriminatedUnion('table', [
      changeSchema('meta', TABLE_SCHEMAS.meta),
      changeSchema('parties', TABLE_SCHEMAS.parties),
      changeSchema('speakers', TABLE_SCHEMAS.speakers),
      changeSchema('issues', TABLE_SCHEMAS.issues),
      changeSchema('sources', TABLE_SCHEMAS.sources),
      changeSchema('passages', TABLE_SCHEMAS.passages),
      changeSchema('positions', TABLE_SCHEMAS.positions),
      changeSchema('assessments', TABLE_SCHEMAS.assessments),
      changeSchema('events', TABLE_SCHEMAS.events),
    ]),
  ),
  texts: z.record(TextHash, z.string()),
});

/** The ChangeSet that takes another one back, in reverse order. Its texts are empty: texts stay. */
export function reverse(changeSet: ChangeSet): ChangeSet {
  const changes = changeSet.changes.toReversed().map((change) => swap(change));
  return { changes, texts: {} };
}

function swap(change: Change): Change {
  return { ...change, before: change.after, after: change.before } as Change;
}

/**
 * The dossier after a ChangeSet. The given dossier is left as it was; tables that are not touched are shared.
 * Throws a plain Error when a row is not as `before` says it was: that is a fault of the program, never of its user.
 */
export function apply(dossier: Dossier, changeSet: ChangeSet): Dossier {
  const changing = new ChangingDossier(dossier);
  changing.take(changeSet.changes);
  return changing.dossier;
}

/** A dossier to which changes come bit by bit. That from which it begins is left as it was. */
export class ChangingDossier {
  readonly #from: Dossier;
  readonly #copies = new Map<TableName, Map<string, unknown>>();

  constructor(from: Dossier) {
    this.#from = from;
  }

  /** Throws as `apply` does. */
  take(changes: readonly Change[]): void {
    for (const change of changes) {
      let rows = this.#copies.get(change.table);
      if (rows === undefined) {
        rows = new Map<string, unknown>(this.#from[change.table]);
        this.#copies.set(change.table, rows);
      }
      if (!isSame(rows.get(change.id) ?? null, change.before)) {
        throw new Error(`${change.table} ${change.id} is not as the change expects`);
      }
      if (change.after === null) rows.delete(change.id);
      else rows.set(change.id, change.after);
    }
  }

  /** As it is after what has come: to be asked for once no more comes. */
  get dossier(): Dossier {
    return { ...this.#from, ...Object.fromEntries(this.#copies) };
  }
}

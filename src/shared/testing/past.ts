import type { Change } from '../changes';
import type { Dossier, RowOf, TableName } from '../model';

/** What was done to a dossier, for tests: transaction 1 made what it began with. */
export class Past {
  readonly transactions: (readonly Change[])[];

  constructor(start: Dossier) {
    const changes = Object.entries(start).flatMap(([table, rows]) =>
      [...rows.values()].map((row) => ({ table, id: row.id, before: null, after: row }) as Change),
    );
    this.transactions = [changes];
  }

  /** The place of the last transaction. */
  get seq(): number {
    return this.transactions.length;
  }

  /** Notes one more transaction. */
  add(changes: readonly Change[]): void {
    this.transactions.push(changes);
  }

  /** The state that a record had after the transaction `seq`; null when it was not there. */
  rowAt<T extends TableName>(table: T, id: string, seq: number): RowOf<T> | null {
    const last = this.transactions
      .slice(0, seq)
      .flat()
      .findLast((change) => change.table === table && change.id === id);
    return (last?.after ?? null) as RowOf<T> | null;
  }
}

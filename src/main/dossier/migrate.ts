import { DossierError } from '../../shared/errors';
import type { Database, SqlRow } from './database';
import initial from './migrations/0001-initial.sql?raw';
import history from './migrations/0002-history.sql?raw';
import sources from './migrations/0003-sources.sql?raw';
import events from './migrations/0004-events.sql?raw';
import longTransactions from './migrations/0005-long-transactions.sql?raw';

/** `PRAGMA application_id` of a dossier: "PRLY" in ASCII. https://sqlite.org/pragma.html#pragma_application_id */
export const APPLICATION_ID = 0x50_52_4c_59;

/** One script per format version, the first leading from an empty database to version 1. */
const MIGRATIONS: readonly string[] = [initial, history, sources, events, longTransactions];

/** The newest format version that this program reads and the one that it writes. */
export const FORMAT_VERSION = MIGRATIONS.length;

/**
 * Brings a database to the current format version, one transaction per step; a new one gets its application id too. Returns the
 * version that it had, 0 for a new one. Throws `fileNewer` when a newer program wrote it. `name` is the file's name for the message.
 * `version` is that to which it is brought, if not the current one.
 */
export function migrate(db: Database, name: string, version = FORMAT_VERSION): number {
  const found = Number(db.first('PRAGMA user_version')?.user_version ?? 0);
  if (found > FORMAT_VERSION) throw newerError(name, found);
  for (const [step, script] of scriptsUpTo(version).entries()) {
    if (step < found) continue;
    db.transaction(() => {
      db.script(script);
      db.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${step + 1};`);
    });
  }
  return found;
}

/** The scripts that lead from an empty database to a format version, in their order. */
export function scriptsUpTo(version: number): readonly string[] {
  return MIGRATIONS.slice(0, version);
}

/** The refusal, `fileNewer`, of a file whose format version is `found`; `name` is the file’s name for the message. */
export function newerError(name: string, found: number): DossierError {
  return new DossierError('fileNewer', { name, found, known: FORMAT_VERSION });
}

/** The definitions of all tables, indexes, views and triggers, one per line, to tell whether two databases have the same. */
export function schemaOf(db: Pick<Database, 'all'>): string {
  // sqlite_% are SQLite's own, such as the statistics that ANALYZE leaves behind.
  const rows = db.all(
    "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
  );
  return rows.map(describe).join('\n');
}

function describe(row: SqlRow): string {
  return `${row.type} ${row.name}: ${String(row.sql).replaceAll(/\s+/g, ' ')}`;
}

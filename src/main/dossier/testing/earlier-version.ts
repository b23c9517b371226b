import type { Database } from '../database';

/** Whether a dossier holds what only version 3 can keep. */
const NEEDS_THIRD = `
  SELECT 1 FROM source_versions
  UNION ALL SELECT 1 FROM sources
    WHERE structure_hash IS NOT NULL OR file_format <> 'text' OR file_hash <> '' OR file_scope <> ''
  UNION ALL SELECT 1 FROM passages WHERE page <> '' OR orphaned_at IS NOT NULL`;

/** Whether a dossier holds what only version 4 can keep. */
const NEEDS_FOURTH = `
  SELECT 1 FROM events
  UNION ALL SELECT 1 FROM parties WHERE parent_id IS NOT NULL`;

/** Whether a dossier holds what only version 5 can keep. */
const NEEDS_FIFTH = 'SELECT 1 FROM transaction_changes';

/**
 * The file that an earlier version of Parley, from the first to the third, would have written of a dossier; null when it holds what that could
 * not keep. The database is of no use afterwards.
 */
export function asEarlierVersion(db: Database, version: 1 | 2 | 3): Uint8Array | null {
  if (db.first(NEEDS_FIFTH) !== null || db.first(NEEDS_FOURTH) !== null) return null;
  if (version < 3 && db.first(NEEDS_THIRD) !== null) return null;
  db.script('DROP TABLE transaction_changes');
  db.script('DROP TABLE event_parties; DROP TABLE events; DROP INDEX parties_by_parent');
  db.script('ALTER TABLE parties DROP COLUMN parent_id');
  if (version < 3) withoutThird(db);
  if (version === 1)
    db.script('DROP TABLE transaction_rows; DROP TABLE transaction_tables; DROP INDEX transactions_in_brief');
  db.script(`PRAGMA user_version = ${version}`);
  return db.exportBytes();
}

function withoutThird(db: Database): void {
  db.script('DROP TABLE source_versions; DROP INDEX sources_by_structure');
  for (const column of ['structure_hash', 'file_format', 'file_hash', 'file_scope'])
    db.script(`ALTER TABLE sources DROP COLUMN ${column}`);
  for (const column of ['page', 'orphaned_at']) db.script(`ALTER TABLE passages DROP COLUMN ${column}`);
}

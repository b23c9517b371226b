import { DatabaseSync } from 'node:sqlite';
import type { SqlRow } from './database';
import { schemaOf, scriptsUpTo } from './migrate';

const known = new Map<number, string>();

/**
 * The schema that the migrations make up to a format version, as `schemaOf` describes one; found out once. Node's SQLite makes it, because
 * WebAssembly would have to be compiled for it first: a tenth of a second at every start. Throws what node:sqlite throws.
 */
export function schemaOfVersion(version: number): string {
  const found = known.get(version);
  if (found !== undefined) return found;
  const db = new DatabaseSync(':memory:');
  try {
    for (const script of scriptsUpTo(version)) db.exec(script);
    const schema = schemaOf({ all: (sql) => db.prepare(sql).all() as readonly SqlRow[] });
    known.set(version, schema);
    return schema;
  } finally {
    db.close();
  }
}

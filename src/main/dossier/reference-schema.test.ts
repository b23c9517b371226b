import { expect, it } from 'vitest';
import { openDatabase } from './database';
import { FORMAT_VERSION, migrate, schemaOf } from './migrate';
import { schemaOfVersion } from './reference-schema';

it.each(Array.from({ length: FORMAT_VERSION }, (_, n) => n + 1))(
  'The schema that files of version %i are compared with is the one that dossiers are made with',
  async (version) => {
    const made = await openDatabase(null);
    migrate(made, '', version);
    expect(schemaOfVersion(version)).toBe(schemaOf(made));
    expect(schemaOfVersion(version)).toContain('table positions: CREATE TABLE positions');
    made.close();
  },
);

import { writeFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { openDatabase } from '../../src/main/dossier/database';
import { migrate } from '../../src/main/dossier/migrate';
import { writeFileState, writeTransaction } from '../../src/main/dossier/transactions';
import type { CommandType } from '../../src/shared/commands';
import { AT, type dossierOf } from './dossier';

/**
 * Writes a dossier's file at an absolute path, with the history that it would have in life: a transaction for each position that was recorded, or,
 * with `isImported`, one that brought all of them.
 */
export async function writeDossier(
  path: string,
  { frame, texts, recordings }: ReturnType<typeof dossierOf>,
  isImported: boolean,
): Promise<void> {
  const db = await openDatabase(null);
  try {
    migrate(db, 'bench.parley');
    let seq = 0;
    const write = (command: CommandType, changes: typeof frame, its: typeof texts = {}) => {
      seq += 1;
      const transaction = { seq, id: newId(), at: AT, coder: 'Bench', command, kind: 'do' } as const;
      writeTransaction(db, { ...transaction, changes, texts: its });
    };
    db.transaction(() => {
      write('dossier.create', frame, texts);
      if (isImported) write('backup.restore', recordings.flat());
      else for (const changes of recordings) write('position.record', changes);
      writeFileState(db, 1, seq);
    });
    writeFileSync(path, db.exportBytes());
  } finally {
    db.close();
  }
}

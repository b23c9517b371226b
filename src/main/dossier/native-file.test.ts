import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSession } from './create-session';
import { openDatabase } from './database';
import { NODE_DISK } from './disk';
import { readDossierFile, stampOf } from './file';
import { readNatively } from './native-file';
import { readDossier } from './rows';
import { createDossier, createIssue, createParty, importSource, recordPosition } from './testing/commands';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

async function aFile(name = 'native.parley'): Promise<string> {
  const path = join(temporaryFolder(), name);
  const session = await createSession(path, [createDossier, createParty(10), createIssue(20)], {
    coder: '',
    schedule: () => () => {},
  });
  session.execute(testId(100), importSource(30, 'Москва требует вывода войск. نص المقال 🕊'));
  session.execute(testId(101), recordPosition(40, { party: 10, issue: 20, source: 30 }));
  await session.close();
  return path;
}

function readAt(path: string, stamp = () => stampOf(path)) {
  return readNatively({ path, stamp, stampThen: stampOf(path), disk: NODE_DISK }, false);
}

describe('a file read by the SQLite of Node', () => {
  it('has the rows that SQLite in WebAssembly reads, whatever its name, and nothing appears beside it', async () => {
    for (const name of ['native.parley', '100% ?mode=rwc #1 «Ü» сделка.parley']) {
      const path = await aFile(name);
      const bytes = readFileSync(path);
      const db = await openDatabase(new Uint8Array(bytes));
      expect(readAt(path)).toEqual(readDossier(db));
      db.close();
      expect(readdirSync(dirname(path))).toEqual([name]);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
  });

  it('is left to WebAssembly when it has become another meanwhile', async () => {
    const path = await aFile();
    expect(readAt(path, () => 'another')).toBeNull();
  });

  it('is left to WebAssembly, and refused, when a page, a reference or a row is not as it should be', async () => {
    const path = await aFile();
    const whole = readFileSync(path);
    const wrongs: readonly ((db: Awaited<ReturnType<typeof openDatabase>>) => void)[] = [
      (db) => db.script('PRAGMA foreign_keys = OFF; DELETE FROM parties'),
      (db) => db.script("UPDATE positions SET recorded_at = 'yesterday'"),
    ];
    for (const wrong of wrongs) {
      const db = await openDatabase(new Uint8Array(whole));
      wrong(db);
      writeFileSync(path, db.exportBytes());
      db.close();
      expect(readAt(path)).toBeNull();
      await expect(readDossierFile(path)).rejects.toMatchObject({ code: 'fileDamaged' });
    }
    const broken = Buffer.from(whole);
    broken.fill(0xa5, 4_096 * 3, 4_096 * 4);
    writeFileSync(path, broken);
    expect(readAt(path)).toBeNull();
    await expect(readDossierFile(path)).rejects.toMatchObject({ code: 'fileDamaged' });
  });
});

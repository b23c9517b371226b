import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSession } from './create-session';
import { openDatabase } from './database';
import { readDossierFile, stampOf } from './file';
import { sha256 } from './hash';
import { readNatively } from './native-file';
import { type ProofOrder, type Prover, prove } from './proof';
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

/** From so many bytes on another thread looks at a file. */
const LARGE = 9 << 20;

async function aLargeFile(): Promise<string> {
  const path = join(temporaryFolder(), 'large.parley');
  const session = await createSession(path, [createDossier, createParty(10), createIssue(20)], {
    coder: '',
    schedule: () => () => {},
  });
  session.execute(testId(100), importSource(30, 'Київ вимагає гарантій. '.repeat(LARGE / 40)));
  session.execute(testId(101), recordPosition(40, { party: 10, issue: 20, source: 30 }));
  await session.close();
  return path;
}

describe('a file read by the SQLite of Node', () => {
  it('has the rows that SQLite in WebAssembly reads, whatever its name, and nothing appears beside it', async () => {
    for (const name of ['native.parley', '100% ?mode=rwc #1 «Ü» сделка.parley']) {
      const path = await aFile(name);
      const bytes = readFileSync(path);
      const db = await openDatabase(new Uint8Array(bytes));
      expect(readNatively(path)).toEqual(readDossier(db));
      expect(prove({ path, isThorough: false })).toEqual({ isSound: true, hash: sha256(bytes) });
      db.close();
      expect(readdirSync(dirname(path))).toEqual([name]);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
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
      expect(readNatively(path) === null || !prove({ path, isThorough: false }).isSound).toBe(true);
      await expect(readDossierFile(path)).rejects.toMatchObject({ code: 'fileDamaged' });
    }
    const broken = Buffer.from(whole);
    broken.fill(0xa5, 4_096 * 3, 4_096 * 4);
    writeFileSync(path, broken);
    await expect(readDossierFile(path)).rejects.toMatchObject({ code: 'fileDamaged' });
  });
});

describe('a large file, at which another thread looks while it is read', () => {
  it('is opened with the hash that the thread found, and is not hashed again', async () => {
    const path = await aLargeFile();
    const hash = sha256(readFileSync(path));
    const orders: ProofOrder[] = [];
    const { identity, db } = await readDossierFile(path, {
      isThorough: true,
      prover: async (order) => {
        orders.push(order);
        return prove(order);
      },
    });
    db.close();
    expect(orders).toEqual([{ path, isThorough: true }]);
    expect(identity).toEqual({ stamp: stampOf(path), hash });
  });

  it('is hashed, checked and read in this thread when the other one fails, finds fault, or the file has become another meanwhile', async () => {
    const path = await aLargeFile();
    const hash = sha256(readFileSync(path));
    const provers: readonly Prover[] = [
      () => Promise.reject(new Error('the thread has ended')),
      async (order) => ({ ...prove(order), isSound: false }),
      async () => {
        utimesSync(path, new Date(), new Date(1));
        return { hash: 'of another file', isSound: true };
      },
    ];
    for (const prover of provers) {
      const { identity, dossier, db } = await readDossierFile(path, { prover });
      db.close();
      expect(identity.hash).toBe(hash);
      expect(dossier.positions.size).toBe(1);
    }
  });

  it('is refused when it is damaged, also when only the other thread has seen it', async () => {
    const path = await aLargeFile();
    const broken = readFileSync(path);
    // In the middle of the text, whose pages nothing but the check reads.
    broken.fill(0xa5, 4_096 * 500, 4_096 * 501);
    writeFileSync(path, broken);
    const thread: Prover = async (order) => prove(order);
    await expect(readDossierFile(path, { prover: thread })).rejects.toMatchObject({ code: 'fileDamaged' });
  });
});

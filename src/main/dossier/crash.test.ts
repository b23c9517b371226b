import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apply, reverse } from '../../shared/changes';
import { openDatabase } from './database';
import { openSession } from './open-session';
import { readDossier } from './rows';
import { bundleProgram } from './testing/bundle-program';
import { digestOf } from './testing/digest';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';
import { changesOf, lastTransaction, transactionAt } from './transactions';

const KILLS = 25;
let program = { script: '', folder: '' };

beforeAll(async () => {
  program = await bundleProgram('hammer');
}, 60_000);
afterAll(() => rmSync(program.folder, { recursive: true, force: true }));

interface Acknowledged {
  readonly number: number;
  readonly digest: string;
}

/** Lets the hammer work on a dossier and kills it some milliseconds after its first acknowledgement. */
function hammerUntilKilled(path: string, first: number, delay: number): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [program.script, path, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay));
  return acknowledgedBy(child, (code, signal) => {
    if (signal !== 'SIGKILL') throw new Error(`the hammer ended by itself with ${code}`);
  });
}

/** Lets the hammer work on a dossier until no file of its own can grow beyond so many blocks of 512 bytes. */
function hammerUntilFull(path: string, blocks: number): Promise<readonly Acknowledged[]> {
  const script = `ulimit -f ${blocks} && exec "$0" "$@"`;
  const words = [process.execPath, program.script, path, '1'];
  const child = spawn('/bin/sh', ['-c', script, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint += String(text);
  });
  return acknowledgedBy(child, () => expect(complaint).toContain('saveFailed'));
}

/** What a hammer has printed when it has ended in the way that `check` expects. */
function acknowledgedBy(
  child: ChildProcessByStdio<null, Readable, Readable | null>,
  check: (code: number | null, signal: string | null) => void,
): Promise<readonly Acknowledged[]> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      printed += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      try {
        check(code, signal);
      } catch (error) {
        reject(error);
      }
      // What stands behind the last line end was not printed whole.
      const lines = printed.split('\n').slice(0, -1);
      resolve(
        lines.map((line) => ({ number: Number(line.split(' ')[0]), digest: line.split(' ')[1] ?? '' })),
      );
    });
  });
}

/** What a dossier's file says of itself once it has been opened and closed: nothing is wrong with it. */
async function inspect(path: string) {
  const db = await openDatabase(readFileSync(path));
  try {
    expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
    const last = lastTransaction(db);
    if (last === null) throw new Error('there is no transaction');
    const dossier = readDossier(db);
    const before = apply(dossier, reverse({ changes: changesOf(db, last.seq), texts: {} }));
    // The first transaction created the dossier, so that the nth of the hammer is the next one.
    const ids = Array.from({ length: last.seq - 1 }, (_, n) => transactionAt(db, n + 2));
    return { count: last.seq - 1, ids, digest: digestOf(dossier), digestBefore: digestOf(before) };
  } finally {
    db.close();
  }
}

it(`loses nothing that was acknowledged, and never tears a dossier, when it is killed ${KILLS} times while it works`, async () => {
  const path = join(temporaryFolder(), 'حرب.parley');
  let acknowledged = 0;
  let replays = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const lines = await hammerUntilKilled(path, acknowledged + 1, Math.random() * 120);
    const last = lines.at(-1);
    expect(lines.map((line) => line.number)).toEqual(lines.map((_, n) => acknowledged + 1 + n));

    const session = await openSession(path, { coder: '', schedule: () => () => {} });
    const keys = session.notices.map((notice) => notice.key);
    for (const key of keys) expect(['logReplayed', 'logTornTail']).toContain(key);
    if (keys.includes('logReplayed')) replays += 1;
    const digestOpened = digestOf(session.dossier);
    expect(await session.close()).toBeNull();

    const found = await inspect(path);
    expect(found.digest).toBe(digestOpened);
    expect(found.ids).toEqual(Array.from({ length: found.count }, (_, n) => testId(1_000_001 + n)));
    // What was carried out but not printed any more may be there: one transaction, and that one whole.
    const printed = last?.number ?? acknowledged;
    expect(found.count - printed === 0 || found.count - printed === 1).toBe(true);
    if (last !== undefined)
      expect(found.count === printed ? found.digest : found.digestBefore).toBe(last.digest);
    acknowledged = found.count;
    const strangers = readdirSync(dirname(path)).filter(
      (name) => !/^حرب\.parley(-log\.torn-.*)?$/u.test(name),
    );
    expect(strangers).toEqual([]);
  }
  // It was killed in the middle of things, or this proves nothing.
  expect(replays).toBeGreaterThan(KILLS / 4);
  expect(acknowledged).toBeGreaterThan(KILLS);
}, 180_000);

it.skipIf(process.platform === 'win32')(
  'says that it could not be kept when there is no room, and has everything that was acknowledged before',
  async () => {
    const path = join(temporaryFolder(), 'full.parley');
    const lines = await hammerUntilFull(path, 500);
    expect(lines.length).toBeGreaterThan(5);
    const session = await openSession(path, { coder: '', schedule: () => () => {} });
    expect(digestOf(session.dossier)).toBe(lines.at(-1)?.digest);
    expect(await session.close()).toBeNull();
    expect((await inspect(path)).count).toBe(lines.length);
    expect(readdirSync(dirname(path))).toEqual(['full.parley']);
  },
  60_000,
);

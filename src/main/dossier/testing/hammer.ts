import { existsSync, writeSync } from 'node:fs';
import { createSession } from '../create-session';
import { openSession } from '../open-session';
import type { Session } from '../session';
import { createDossier, createIssue, createParty, importSource, recordPosition } from './commands';
import { digestOf } from './digest';
import { testId } from './ids';

/*
 * A program for crash.test.ts to kill: it carries out commands on the dossier whose path it is given, as fast as it can and for
 * ever, and prints each transaction that was acknowledged as a line `<number> <digest of the dossier>`.
 * The number is that of the transaction, counted over all runs, and its id is `testId(1_000_000 + number)`.
 */

const options = { coder: 'A. Analyst', schedule: () => () => {} };

async function open(path: string): Promise<Session> {
  return existsSync(path) ? openSession(path, options) : createSession(path, [createDossier], options);
}

/** Carries out the nth transaction. Returns whether anything changed. */
function act(session: Session, n: number): boolean {
  const id = testId(1_000_000 + n);
  const { undo, redo } = session.undoState;
  if (n % 11 === 5 && undo !== null) return session.undo(id).changed !== null;
  if (n % 11 === 6 && redo !== null) return session.redo(id).changed !== null;
  const target = { party: 10_000, issue: 20_000, source: 30_000 };
  const { parties, issues, sources } = session.dossier;
  if (!parties.has(testId(target.party)))
    return session.execute(id, createParty(target.party)).changed !== null;
  if (!issues.has(testId(target.issue)))
    return session.execute(id, createIssue(target.issue)).changed !== null;
  if (!sources.has(testId(target.source))) {
    const text = 'نصّ المقال 🕊️ '.repeat(2_000);
    return session.execute(id, importSource(target.source, text)).changed !== null;
  }
  if (n % 3 === 0)
    return session.execute(id, { type: 'dossier.rename', title: `Title ${n}` }).changed !== null;
  const { type, fields, passages, ...rest } = recordPosition(40_000 + n, target);
  const marks = passages.map((mark) => ({ ...mark, start: n, end: n + 7 }));
  return session.execute(id, { type, fields, passages: marks, ...rest }).changed !== null;
}

async function hammer(path: string, first: number): Promise<void> {
  let session = await open(path);
  for (let n = first; ; n += 1) {
    if (!act(session, n)) throw new Error(`transaction ${n} changed nothing`);
    writeSync(1, `${n} ${digestOf(session.dossier)}\n`);
    if (n % 5 === 0) await session.checkpoint();
    if (n % 30 === 0) {
      await session.close();
      session = await open(path);
    }
  }
}

const [path = '', first = '1'] = process.argv.slice(2);
await hammer(path, Number(first));

import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { DossierError } from '../../shared/errors';
import { ALL_WELL } from '../../shared/testing/all-well';
import { createSession } from '../dossier/create-session';
import type { Session } from '../dossier/session';
import { createDossier, createParty, importSource } from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { type Answer, answer, type Kept, requestId } from './answer';
import { answerAboutChanges } from './answer-changes';
import { quietChanges } from './testing/quiet-changes';

/** A session as its keeper presents it. */
function kept(session: Session): Kept {
  return { session, status: ALL_WELL, notices: [] };
}

/** Answers at once what changes little or only asks. */
function answerAtOnce(session: Session, message: unknown, changes = quietChanges()): Answer {
  const changed = answerAboutChanges(session, changes, message);
  if (changed instanceof Promise) throw new Error('it changes very much');
  return changed ?? answer(kept(session), message);
}

async function newSession(): Promise<Session> {
  const path = join(temporaryFolder(), 'ukraine.parley');
  const session = await createSession(path, [createDossier], { coder: '', schedule: () => () => {} });
  onTestFinished(() => void session.close());
  return session;
}

it.each([null, undefined, 'state', 1, [], {}, { id: '1' }, { id: 1.5 }, { id: null }])(
  'sees no request in %j',
  (message) => {
    expect(requestId(message)).toBeNull();
  },
);

it.each([
  ['an unknown method', { method: 'constructor', params: {} }],
  ['no parameters', { method: 'execute' }],
  [
    'a command of an unknown type',
    { method: 'execute', params: { transactionId: testId(5), command: { type: 'x' } } },
  ],
  [
    'a field too many',
    { method: 'execute', params: { transactionId: testId(5), command: { ...createParty(10), extra: 1 } } },
  ],
  ['an id of another form', { method: 'undo', params: { transactionId: '1' } }],
  ['a hash of another form', { method: 'text', params: { hash: '../../etc/passwd' } }],
  ['a message with more in it', { method: 'state', params: {}, more: 1 }],
])('refuses %s before it reaches the session', async (_, message) => {
  const session = await newSession();
  const { dossier } = session;
  expect(requestId({ id: 7, ...message })).toBe(7);
  expect(() => answerAtOnce(session, { id: 7, ...message })).toThrow(
    expect.objectContaining({ code: 'requestInvalid' } satisfies Partial<DossierError>),
  );
  expect(session.dossier).toBe(dossier);
});

it('carries commands out, takes them back and does them again, and says what changed', async () => {
  const session = await newSession();
  const told: unknown[] = [];
  const changes = quietChanges((id, { changed }) => told.push([id, changed?.kind ?? null]));
  const ask = (method: string, params: object) => answerAtOnce(session, { id: 1, method, params }, changes);
  const command = createParty(10);
  const done = ask('execute', { transactionId: testId(100), command });
  expect(done.result).toEqual({ undo: 'party.create', redo: null });
  expect(ask('undo', { transactionId: testId(101) }).result).toEqual({ undo: null, redo: 'party.create' });
  ask('redo', { transactionId: testId(102) });
  ask('execute', { transactionId: testId(100), command });
  expect(told).toEqual([
    [testId(100), 'do'],
    [testId(101), 'undo'],
    [testId(102), 'redo'],
    [testId(100), null],
  ]);
  expect(ask('state', {})).toMatchObject({ result: { isReadOnly: false }, dossier: session.dossier });
});

it('gives a text by its hash', async () => {
  const session = await newSession();
  session.execute(testId(100), importSource(11, 'نصّ'));
  const hash = session.dossier.sources.get(testId(11))?.textHash;
  const ask = (method: string, params: object) => answerAtOnce(session, { id: 1, method, params }).result;
  expect(ask('text', { hash })).toBe('نصّ');
  expect(() => ask('text', { hash: '0'.repeat(64) })).toThrow('notFound');
});

it('tells the history a page at a time and who made it, and refuses a filter that is none', async () => {
  const session = await newSession();
  session.coder = 'A. Analyst';
  session.execute(testId(100), createParty(10));
  const ask = (method: string, params: object) => answerAtOnce(session, { id: 1, method, params }).result;
  const filter = { recordId: null, coder: null, table: null, action: null, since: null, until: null };
  expect(ask('history', { filter, before: null, limit: 1 })).toMatchObject({
    transactions: [{ seq: 2, command: 'party.create', coder: 'A. Analyst' }],
    hasMore: true,
  });
  expect(ask('history', { filter, before: 2, limit: 1 })).toMatchObject({
    transactions: [{ seq: 1, command: 'dossier.create' }],
    hasMore: false,
  });
  expect(ask('coders', {})).toEqual(['', 'A. Analyst']);
  for (const wrong of [
    { filter: { ...filter, table: 'sqlite_schema' }, before: null, limit: 1 },
    { filter: { ...filter, since: 'yesterday' }, before: null, limit: 1 },
    { filter, before: 0, limit: 1 },
    { filter, before: null, limit: 1_000_000 },
  ]) {
    expect(() => ask('history', wrong)).toThrow('requestInvalid');
  }
});

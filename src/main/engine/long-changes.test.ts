import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CommandOf } from '../../shared/commands';
import type { EngineEvent, EngineReport } from '../../shared/ipc';
import { openSession } from '../dossier/open-session';
import { createDossier, createParty, importSource } from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { Engine } from './engine';
import { connectPage, isRefusal } from './testing/page';

const COUNT = 3_000;

/** Imports very many sources, which is no command that is known to take long. */
const manySources: CommandOf<'source.import'> = {
  type: 'source.import',
  sources: Array.from({ length: COUNT }, (_, n) => importSource(2_000 + n, `Text ${n}`).sources).flat(),
};

async function begin() {
  const reports: EngineReport[] = [];
  const engine = new Engine({ report: (report) => reports.push(report), exit: () => {} });
  const path = join(temporaryFolder(), 'ukraine.parley');
  await engine.handle({ type: 'open', path, create: [createDossier], coder: '', backups: null }, null);
  const page = await connectPage(engine);
  return { engine, path, page, reports };
}

const sourcesOf = (events: readonly EngineEvent[]) =>
  events.flatMap((event) => (event.type === 'rows' && event.piece.table === 'sources' ? [event.piece] : []));

async function closed(path: string) {
  const session = await openSession(path, { coder: '', isReadOnly: true });
  const found = { sources: session.dossier.sources.size, parties: session.dossier.parties.size };
  await session.abandon();
  return found;
}

/** How many changes were told of, transaction by transaction, with what each was. */
function told(events: readonly EngineEvent[]) {
  const transactions: { readonly kind: string; readonly count: number }[] = [];
  let count = 0;
  for (const event of events) {
    if (event.type === 'changes') count += (JSON.parse(event.json) as unknown[]).length;
    if (event.type !== 'changed') continue;
    transactions.push({ kind: event.kind, count: count + event.changes.length });
    count = 0;
  }
  return transactions;
}

it('answers what only asks while it carries out, takes back or does again what changes very much, and lets the next change wait', async () => {
  const { engine, path, page } = await begin();
  const both = async (first: readonly [string, object], second: readonly [string, object]) => {
    page.events.length = 0;
    const [long, next] = [page.ask(...first), page.ask(...second)];
    expect((await page.ask('coders', {})).type).toBe('answer');
    expect(page.events).toHaveLength(1);
    expect([(await long).type, (await next).type]).toEqual(['answer', 'answer']);
    return told(page.events);
  };
  const edit = { transactionId: testId(901), command: createParty(20) };
  expect(
    await both(['execute', { transactionId: testId(900), command: manySources }], ['execute', edit]),
  ).toEqual([
    { kind: 'do', count: COUNT },
    { kind: 'do', count: 1 },
  ]);
  await page.ask('undo', { transactionId: testId(902) });
  expect(
    await both(['undo', { transactionId: testId(903) }], ['redo', { transactionId: testId(904) }]),
  ).toEqual([
    { kind: 'undo', count: COUNT },
    { kind: 'redo', count: COUNT },
  ]);
  await engine.handle({ type: 'close' }, null);
  expect(await closed(path)).toEqual({ sources: COUNT, parties: 0 });
});

it('gives what changes very much up when it is stopped, with nothing changed', async () => {
  const { engine, path, page } = await begin();
  const long = page.ask('execute', { transactionId: testId(900), command: manySources });
  await page.ask('stopChange', {});
  const refused = await long;
  expect(isRefusal(refused) && refused.error.code).toBe('changeStopped');
  expect(page.events.some(({ type }) => type === 'changes' || type === 'changed')).toBe(false);
  page.events.length = 0;
  await page.ask('state', {});
  expect(sourcesOf(page.events)).toEqual([]);
  expect((await page.ask('execute', { transactionId: testId(900), command: manySources })).type).toBe(
    'answer',
  );
  // Stopping is about what is under way: nothing else may be waiting any more.
  await page.ask('coders', {});
  const undo = page.ask('undo', { transactionId: testId(901) });
  await page.ask('stopChange', {});
  expect((await undo).type).toBe('refusal');
  await engine.handle({ type: 'close' }, null);
  expect(await closed(path)).toEqual({ sources: COUNT, parties: 0 });
});

it('closes at once while something changes very much, although a copy is being saved, and says that nothing of it was made', async () => {
  const { engine, path, page, reports } = await begin();
  void page.ask('execute', { transactionId: testId(900), command: manySources });
  await page.ask('coders', {});
  const copy = `${path.slice(0, -'.parley'.length)} copy.parley`;
  const copied = engine.handle({ type: 'file', requestId: 1, action: 'saveCopy', path: copy }, null);
  await engine.handle({ type: 'close' }, null);
  await copied;
  expect(reports.at(-1)).toMatchObject({ type: 'closed', error: null, notices: [{ key: 'changeStopped' }] });
  expect(await closed(path)).toEqual({ sources: 0, parties: 0 });
});

it('goes on in another file with what is asked for meanwhile: nothing is left behind in the old one', async () => {
  const { engine, path, page, reports } = await begin();
  void page.ask('execute', { transactionId: testId(900), command: manySources });
  await page.ask('coders', {});
  const other = `${path.slice(0, -'.parley'.length)} other.parley`;
  const moved = engine.handle({ type: 'file', requestId: 1, action: 'saveElsewhere', path: other }, null);
  const undone = page.ask('undo', { transactionId: testId(901) });
  await moved;
  expect(reports.at(-1)).toEqual({ type: 'fileDone', requestId: 1, path: other });
  expect((await undone).type).toBe('answer');
  await engine.handle({ type: 'close' }, null);
  expect(await closed(other)).toEqual({ sources: 0, parties: 0 });
  expect(await closed(path)).toEqual({ sources: COUNT, parties: 0 });
});

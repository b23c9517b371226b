import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { EMPTY_CITATION } from '../../shared/citation-fields';
import type { SourceDraft } from '../../shared/draft';
import type { EngineEvent } from '../../shared/ipc';
import type { TableDraft } from '../../shared/table-import/table-draft';
import { openSession } from '../dossier/open-session';
import { createDossier, createParty } from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { readDocument } from '../import/read-document';
import type { DocumentReader } from '../import/read-order';
import { readTable } from '../import/tables/read-table';
import { Engine } from './engine';
import { connectPage } from './testing/page';

const ROWS = 6_000;

/** An engine with a page that has read a table of many rows and looked through it. */
async function begin(documentReader: DocumentReader = readDocument) {
  const engine = new Engine({
    report: () => {},
    exit: () => {},
    documentReader,
    tableReader: readTable,
  });
  const path = join(temporaryFolder(), 'ukraine.parley');
  await engine.handle({ type: 'open', path, create: [createDossier], coder: '', backups: null }, null);
  const page = await connectPage(engine);
  const { events } = page;
  const ask = (method: string, params: object = {}) => page.ask(method, params);
  const rows = Array.from({ length: ROWS }, (_, at) => `Ukraine,Arms,2025-08-06,demands,Statement ${at}`);
  const file = join(dirname(path), 'table.csv');
  writeFileSync(file, ['Party,Issue,Date,Stance,Statement', ...rows].join('\n'));
  await engine.handle({ type: 'offer', offerId: 'an offer', paths: [file] }, null);
  const how = { offerId: 'an offer', place: 0, encoding: null, separator: null, sheet: null };
  const read = await ask('readTable', how);
  if (read.type !== 'answer') throw new Error('the table was not read');
  const { guess: plan } = read.result as TableDraft;
  await ask('lookAtTable', { offerId: 'an offer', plan });
  const importTable = (n: number) =>
    ask('importTable', { transactionId: testId(n), offerId: 'an offer', plan });
  return { engine, path, ask, events, importTable };
}

const kindsOf = (events: readonly EngineEvent[]) =>
  events.flatMap((event) => (event.type === 'answer' ? [Object.keys(Object(event.result))] : []));

it('answers while a table is imported, and lets what changes the dossier wait until it is', async () => {
  const { engine, ask, events, importTable } = await begin();
  events.length = 0;
  const imported = importTable(901);
  const created = ask('execute', { transactionId: testId(902), command: createParty(5, 'Norway') });
  const state = await ask('coders');
  expect(state.type).toBe('answer');
  // The question was answered first: the import was still under way.
  expect(kindsOf(events)).toHaveLength(1);
  expect((await imported).type).toBe('answer');
  expect((await created).type).toBe('answer');
  const changed = events.flatMap((event) => (event.type === 'changed' ? [event.command] : []));
  expect(changed).toEqual(['position.importAll', 'party.create']);
  await engine.handle({ type: 'close' }, null);
});

it('begins an import only when a source that is being taken in has been', async () => {
  let goOn = Promise.resolve();
  const { engine, path, ask, importTable } = await begin(async (order) => {
    await goOn;
    return readDocument(order);
  });
  const text = join(dirname(path), 'source.txt');
  writeFileSync(text, 'Moscow wants four regions.');
  await engine.handle({ type: 'offer', offerId: 'sources', paths: [text] }, null);
  const order = { place: 0, encoding: null, scope: 'article' };
  const read = await ask('readOffer', { offerId: 'sources', ...order });
  if (read.type !== 'answer') throw new Error('the source was not read');
  const { origin, textHash } = read.result as SourceDraft;
  expect(origin.fileName).toBe('source.txt');
  // Its text has to be read again, which takes until after the import is asked for.
  await ask('forgetOffer', { offerId: 'sources' });
  const slow = Promise.withResolvers<void>();
  goOn = slow.promise;
  const citation = { ...EMPTY_CITATION, title: 'A source' };
  const documents = [{ ...order, textHash, id: testId(50), citation }];
  const taken = ask('importOffer', {
    transactionId: testId(903),
    offerId: 'sources',
    documents,
    keepsOriginals: false,
  });
  const imported = importTable(901);
  await ask('coders');
  slow.resolve();
  expect(await taken).toMatchObject({ result: { undo: 'source.import' } });
  expect(await imported).toMatchObject({ result: { undo: 'position.importAll' } });
  await engine.handle({ type: 'close' }, null);
});

it('gives an import up when it is stopped, and imports the same table after that', async () => {
  const { engine, ask, events, importTable } = await begin();
  const imported = importTable(901);
  await ask('stopTable');
  expect(await imported).toMatchObject({ type: 'answer', result: null });
  expect(events.some(({ type }) => type === 'changed' || type === 'changes')).toBe(false);
  expect(await importTable(901)).toMatchObject({ result: { undo: 'position.importAll' } });
  await engine.handle({ type: 'close' }, null);
});

it('imports nothing when the dossier is closed meanwhile', async () => {
  const { engine, path, importTable } = await begin();
  void importTable(901);
  // What the page posted has arrived.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await engine.handle({ type: 'close' }, null);
  const session = await openSession(path, { coder: '' });
  expect([session.dossier.positions.size, session.dossier.parties.size]).toEqual([0, 0]);
  await session.close();
});

import { existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { USUAL_EXPORT } from '../../shared/briefing';
import type { EngineEvent, EngineReport } from '../../shared/ipc';
import { openSession } from '../dossier/open-session';
import { createDossier, createIssue, createParty } from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { Engine } from './engine';
import { connectPage, isRefusal, type Refusal } from './testing/page';

function newEngine() {
  const reports: EngineReport[] = [];
  let exits = 0;
  const engine = new Engine({
    report: (report) => reports.push(report),
    exit: () => {
      exits += 1;
    },
  });
  const newPage = () => connectPage(engine);
  return { engine, reports, newPage, exits: () => exits };
}

async function openEngine() {
  const all = newEngine();
  const path = join(temporaryFolder(), 'ukraine.parley');
  await all.engine.handle({ type: 'open', path, create: [createDossier], coder: 'A. Analyst' }, null);
  onTestFinished(() => all.engine.handle({ type: 'close' }, null));
  return { ...all, path };
}

it('reports the dossier that it made, and answers a page that asked before it was there', async () => {
  const { engine, reports, newPage } = newEngine();
  const page = await newPage();
  const answer = page.ask('state', {});
  const path = join(temporaryFolder(), 'ukraine.parley');
  await engine.handle({ type: 'open', path, create: [createDossier], coder: '' }, null);
  expect(reports).toEqual([
    { type: 'opened', dossierId: testId(1), title: 'War in Ukraine', isReadOnly: false },
  ]);
  expect(await answer).toMatchObject({ type: 'answer', result: { undoState: { undo: null, redo: null } } });
  await engine.handle({ type: 'close' }, null);
});

it('reports why a dossier cannot be opened, and opens the next', async () => {
  const { engine, reports } = newEngine();
  const path = join(temporaryFolder(), 'gone.parley');
  await engine.handle({ type: 'open', path, create: null, coder: '' }, null);
  expect(reports).toEqual([
    { type: 'openFailed', error: { code: 'fileMissing', params: { name: 'gone.parley' } } },
  ]);
  await engine.handle({ type: 'open', path, create: [createDossier], coder: '' }, null);
  expect(reports.at(-1)?.type).toBe('opened');
  await engine.handle({ type: 'close' }, null);
});

it('says of a damaged dossier whether anything can be read, and opens what is recovered of it', async () => {
  const { path, engine } = await openEngine();
  await engine.handle({ type: 'close' }, null);
  truncateSync(path, statSync(path).size - 1);
  const { engine: next, reports } = newEngine();
  await next.handle({ type: 'open', path, create: null, coder: '' }, null);
  expect(reports.at(-1)).toMatchObject({ error: { code: 'fileTruncated' }, canSalvage: true });
  const target = join(dirname(path), 'recovered.parley');
  await next.handle({ type: 'open', path: target, create: null, salvageFrom: path, coder: '' }, null);
  expect(reports.at(-1)).toMatchObject({
    type: 'opened',
    title: 'War in Ukraine',
    salvaged: { fromLog: 0, damagedTexts: 0, doubtful: 0 },
  });
  await next.handle({ type: 'close' }, null);
});

it('tells every page of a change before it answers the one that asked, and what it says is on the disk', async () => {
  const { path, newPage } = await openEngine();
  const [one, other] = [await newPage(), await newPage()];
  const command = createParty(10);
  await one.ask('execute', { transactionId: testId(100), command });
  expect(one.events.map((event) => event.type)).toEqual(['changed', 'answer']);
  expect(readFileSync(`${path}-log`, 'utf8')).toContain(testId(100));
  const changed = await other.until((event): event is EngineEvent => event.type === 'changed');
  expect(changed).toMatchObject({ transactionId: testId(100), command: 'party.create', kind: 'do' });
  expect(other.events).toHaveLength(1);
});

it('keeps order when requests come faster than it answers', async () => {
  const { newPage } = await openEngine();
  const page = await newPage();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      page.ask('execute', { transactionId: testId(200 + n), command: createParty(1_000 + n) }),
    ),
  );
  expect(answers.every((answer) => answer.type === 'answer')).toBe(true);
  const kinds = page.events.map((event) => event.type);
  expect(kinds).toEqual(Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? 'changed' : 'answer')));
});

it('refuses what cannot be done with a code, tells nobody of a change, and goes on', async () => {
  const { newPage } = await openEngine();
  const page = await newPage();
  const command = createParty(10, ' ');
  expect(await page.ask('execute', { transactionId: testId(100), command })).toMatchObject({
    type: 'refusal',
    error: { code: 'nameMissing', params: {} },
  });
  page.post('not a request');
  page.post({ id: 99, method: '__proto__' });
  const refused = await page.until((event): event is Refusal => isRefusal(event) && event.id === 99);
  expect(refused.error.code).toBe('requestInvalid');
  expect(page.events.map((event) => event.type)).toEqual(['refusal', 'refusal']);
  expect((await page.ask('undo', { transactionId: testId(101) })).type).toBe('refusal');
});

it('says nothing changed when it is asked the same transaction again, as a page does after a restart', async () => {
  const { newPage } = await openEngine();
  const page = await newPage();
  const params = { transactionId: testId(100), command: createParty(10) };
  await page.ask('execute', params);
  expect(await page.ask('execute', params)).toMatchObject({
    type: 'answer',
    result: { undo: 'party.create' },
  });
  expect(page.events.filter((event) => event.type === 'changed')).toHaveLength(1);
});

it('reports a new title once, and the old one when it is undone', async () => {
  const { reports, newPage } = await openEngine();
  const page = await newPage();
  const command = { type: 'dossier.rename', title: 'ملف' };
  await page.ask('execute', { transactionId: testId(100), command });
  await page.ask('execute', { transactionId: testId(101), command: createParty(10) });
  await page.ask('undo', { transactionId: testId(102) });
  await page.ask('undo', { transactionId: testId(103) });
  expect(reports.slice(1)).toEqual([
    { type: 'renamed', title: 'ملف' },
    { type: 'renamed', title: 'War in Ukraine' },
  ]);
});

it('records under the coder that main names last', async () => {
  const { engine, path, newPage } = await openEngine();
  await engine.handle({ type: 'coder', coder: 'B. Analyst' }, null);
  const page = await newPage();
  await page.ask('execute', { transactionId: testId(100), command: createIssue(10) });
  expect(readFileSync(`${path}-log`, 'utf8')).toContain('B. Analyst');
});

it('writes the file when main asks it to', async () => {
  const { engine, path, newPage } = await openEngine();
  const page = await newPage();
  await page.ask('execute', { transactionId: testId(100), command: createParty(10) });
  await engine.handle({ type: 'checkpoint' }, null);
  await vi.waitFor(() => expect(readFileSync(`${path}-log`)).toHaveLength(0));
});

it('exports a briefing, and reports why when it cannot', async () => {
  const { engine, reports, path } = await openEngine();
  const briefing = { view: 'matrix', asOf: '2025-08-06' };
  const options = USUAL_EXPORT;
  const target = join(dirname(path), 'no folder', 'a.csv');
  await engine.handle({ type: 'export', requestId: 1, path: target, briefing, options }, null);
  await vi.waitFor(() => expect(reports.at(-1)).toMatchObject({ type: 'exportFailed', requestId: 1 }));
  expect(existsSync(target)).toBe(false);
});

it('leaves no change behind that is asked for while the dossier moves to another file', async () => {
  const { engine, reports, newPage } = await openEngine();
  const page = await newPage();
  const elsewhere = join(temporaryFolder(), 'elsewhere.parley');
  const moving = engine.handle(
    { type: 'file', requestId: 1, action: 'saveElsewhere', path: elsewhere },
    null,
  );
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      page.ask('execute', { transactionId: testId(200 + n), command: createParty(1_000 + n) }),
    ),
  );
  await moving;
  expect(answers.every((answer) => answer.type === 'answer')).toBe(true);
  expect(reports.at(-1)).toEqual({ type: 'fileDone', requestId: 1, path: elsewhere });
  const state = await page.ask('state', {});
  expect(state).toMatchObject({ type: 'answer', result: { isReadOnly: false } });
  const there = await openSession(elsewhere, { coder: '', isReadOnly: true });
  expect(there.dossier.parties.size).toBe(20);
  await there.abandon();
});

it('says why it cannot do what was asked of the file', async () => {
  const { engine, reports, path } = await openEngine();
  await engine.handle({ type: 'file', requestId: 7, action: 'saveCopy', path }, null);
  expect(reports.at(-1)).toMatchObject({ type: 'fileFailed', requestId: 7, error: { code: 'fileExists' } });
});

it('does not stop at what main never sends', async () => {
  const { engine, reports } = await openEngine();
  const before = reports.length;
  for (const message of [null, 'close', { type: 'unknown' }, { type: 'open' }, { type: 'close', more: 1 }]) {
    await engine.handle(message, null);
  }
  expect(reports).toHaveLength(before);
});

it('forgets a page that has left', async () => {
  const { newPage } = await openEngine();
  const [one, other] = [await newPage(), await newPage()];
  await one.ask('state', {});
  await one.leave();
  expect((await other.ask('execute', { transactionId: testId(100), command: createParty(10) })).type).toBe(
    'answer',
  );
});

it('leaves nothing but the file when it is closed, answers nobody after that, and can be asked to close twice', async () => {
  const { engine, reports, path, newPage, exits } = await openEngine();
  const page = await newPage();
  await page.ask('execute', { transactionId: testId(100), command: createParty(10) });
  await engine.handle({ type: 'close' }, null);
  expect(reports.at(-1)).toEqual({ type: 'closed', error: null, notices: [] });
  expect(exits()).toBe(1);
  expect(readdirSync(dirname(path))).toEqual(['ukraine.parley']);
  expect(await page.ask('state', {})).toMatchObject({ type: 'refusal', error: { code: 'engineLost' } });
  await engine.handle({ type: 'close' }, null);
  expect(exits()).toBe(2);
});

it('previews a briefing with all it knows by then, and drops the weighing of one when another is asked about', async () => {
  const { newPage } = await openEngine();
  const page = await newPage();
  await page.ask('execute', { transactionId: testId(100), command: createParty(10) });
  await page.ask('execute', { transactionId: testId(101), command: createIssue(20) });
  const briefing = { view: 'matrix', asOf: '2025-08-06' } as const;
  const preview = await page.ask('previewBriefing', { briefing, options: USUAL_EXPORT });
  expect(preview).toMatchObject({
    result: {
      rows: 1,
      shown: 1,
      output: { kind: 'text', text: expect.stringContaining('No statement recorded') },
    },
  });
  expect(preview).toMatchObject({ result: { about: expect.arrayContaining(['1 row']) } });
  const [first, second] = await Promise.all([
    page.ask('weighBriefing', { briefing, options: USUAL_EXPORT }),
    page.ask('weighBriefing', { briefing: { ...briefing, asOf: '2025-08-07' }, options: USUAL_EXPORT }),
  ]);
  expect(first).toMatchObject({ type: 'answer', result: null });
  expect(second).toMatchObject({ result: { guarded: 0 } });
  expect(
    await page.ask('previewBriefing', { briefing: { view: 'globe' }, options: USUAL_EXPORT }),
  ).toMatchObject({
    type: 'refusal',
    error: { code: 'requestInvalid' },
  });
});

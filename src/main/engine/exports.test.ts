import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as newId } from 'uuid';
import { expect, it, vi } from 'vitest';
import { bigDossier } from '../../../bench/big-dossier';
import { USUAL_EXPORT } from '../../shared/briefing';
import type { EngineReport } from '../../shared/ipc';
import { createSession } from '../dossier/create-session';
import type { Session } from '../dossier/session';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { docxHere } from '../export/docx/here';
import { Exports } from './exports';

const POSITIONS = 300;
/** How often the same positions are listed: what is exported is as long as a real one of many. */
const TIMES = 100;

async function openSession(): Promise<Session> {
  const big = bigDossier(4);
  const session = await createSession(join(temporaryFolder(), 'big.parley'), big.commands, { coder: 'Anna' });
  for (let n = 0; n < POSITIONS; n++) session.execute(newId(), big.positionAt(n));
  return session;
}

function newExports() {
  const reports: EngineReport[] = [];
  return { reports, exports: new Exports(docxHere, (report) => reports.push(report)) };
}

it('A long export lets others have their turn, tells how far it is, and can be stopped without leaving anything', async () => {
  const session = await openSession();
  const keeper = { session, coder: 'Anna' };
  const ids = [...session.dossier.positions.keys()];
  const positionIds = Array.from({ length: TIMES }, () => ids).flat();
  const briefing = { view: 'evidence', positionIds } as const;
  const path = join(temporaryFolder(), 'evidence.csv');
  const { reports, exports } = newExports();
  let [turns, longest, last] = [0, 0, performance.now()];
  const turning = setInterval(() => {
    turns += 1;
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  exports.begin({ type: 'export', requestId: 1, path, briefing, options: USUAL_EXPORT }, keeper);
  await exports.settle();
  clearInterval(turning);
  expect(reports.at(-1)).toEqual({ type: 'exported', requestId: 1, rows: POSITIONS * TIMES });
  const shares = reports.flatMap((report) =>
    report.type === 'exportProgress' ? [report.share ?? Number.NaN] : [],
  );
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(turns).toBeGreaterThan(shares.length / 2);
  expect(longest).toBeLessThan(500);

  const stopped = newExports();
  const other = join(dirname(path), 'stopped.xlsx');
  const options = { ...USUAL_EXPORT, format: 'xlsx' } as const;
  stopped.exports.begin({ type: 'export', requestId: 2, path: other, briefing, options }, keeper);
  await vi.waitFor(() => expect(stopped.reports.some(({ type }) => type === 'exportProgress')).toBe(true), {
    interval: 1,
  });
  stopped.exports.cancel();
  await stopped.exports.settle();
  expect(stopped.reports.at(-1)).toMatchObject({
    type: 'exportFailed',
    requestId: 2,
    error: { code: 'exportCancelled' },
  });
  expect(existsSync(other)).toBe(false);
  expect(readdirSync(dirname(path))).toEqual(['evidence.csv']);
  await session.close();
}, 60_000);

it('A table too long for paper is refused before anything is written, and a page to be printed is given', async () => {
  const session = await openSession();
  const keeper = { session, coder: 'Anna' };
  const ids = [...session.dossier.positions.keys()];
  const { reports, exports } = newExports();
  const path = join(temporaryFolder(), 'evidence.docx');
  const many = { view: 'evidence', positionIds: Array.from({ length: 20 }, () => ids).flat() } as const;
  exports.begin(
    { type: 'export', requestId: 1, path, briefing: many, options: { ...USUAL_EXPORT, format: 'docx' } },
    keeper,
  );
  await exports.settle();
  expect(reports.at(-1)).toMatchObject({ type: 'exportFailed', error: { code: 'tooLongForPaper' } });
  expect(readdirSync(dirname(path))).toEqual([]);
  const fewer = { view: 'evidence', positionIds: ids } as const;
  exports.begin(
    { type: 'export', requestId: 4, path, briefing: fewer, options: { ...USUAL_EXPORT, format: 'docx' } },
    keeper,
  );
  await exports.settle();
  // How far a document is that is made as a whole, nobody can tell, and that is what is told.
  expect(reports).toContainEqual({ type: 'exportProgress', share: null });
  expect(reports.at(-1)).toMatchObject({ type: 'exported', rows: POSITIONS });
  const few = { view: 'evidence', positionIds: ids.slice(0, 5) } as const;
  exports.begin({ type: 'printable', requestId: 2, briefing: few, options: USUAL_EXPORT }, keeper);
  await exports.settle();
  const printable = reports.at(-1);
  if (printable?.type !== 'printable') throw new Error('nothing to be printed');
  expect(printable).toMatchObject({ requestId: 2, rows: 5 });
  // With it goes what the exact words of the PDF are taken from: each quote, and the same table as JSON.
  const quotes = printable.lines.flat(2).filter(({ isQuote }) => isQuote);
  const attached = JSON.parse(printable.attachment ?? '');
  expect(attached.form).toBe('parley-briefing/1');
  const told = (row: Record<string, string>) => row.Quote?.split('\n');
  expect(quotes.map(({ text }) => text)).toEqual(attached.rows.flatMap(told));
  const bare = { ...USUAL_EXPORT, attachesTable: false };
  exports.begin({ type: 'printable', requestId: 3, briefing: few, options: bare }, keeper);
  await exports.settle();
  expect(reports.at(-1)).toMatchObject({ type: 'printable', attachment: null });
  await session.close();
}, 60_000);

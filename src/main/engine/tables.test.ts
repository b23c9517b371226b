import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { TablePlan } from '../../shared/table-import/import-fields';
import { createSession } from '../dossier/create-session';
import type { Session } from '../dossier/session';
import { createDossier } from '../dossier/testing/commands';
import { testId } from '../dossier/testing/ids';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { loadWords } from '../export/words';
import { readTable } from '../import/tables/read-table';
import { Offers } from './offers';
import { Tables } from './tables';
import { quietChanges } from './testing/quiet-changes';

const words = await loadWords();
const HOW = { offerId: 'an offer', place: 0, encoding: null, separator: null, sheet: null } as const;

async function begin(csv: string) {
  const folder = temporaryFolder();
  const session = await createSession(join(folder, 'a.parley'), [createDossier], {
    coder: '',
    schedule: () => () => {},
  });
  onTestFinished(() => session.abandon());
  writeFileSync(join(folder, 'table.csv'), csv);
  const offers = new Offers();
  offers.add('an offer', [join(folder, 'table.csv')]);
  const progress: number[] = [];
  const changes = quietChanges();
  const tables = new Tables(offers, readTable, changes, (done, of) => progress.push(done / of));
  return { session, tables, progress, changes };
}

const HEADER = 'Party,Issue,Date,Stance,Statement';

async function planOf(tables: Tables, session: Session): Promise<TablePlan> {
  const draft = await tables.read(session, HOW);
  expect(draft.error).toBeNull();
  return draft.guess;
}

it('reads a table, looks through it, and imports it in one step, as the dossier is then', async () => {
  const { session, tables } = await begin(
    `${HEADER}\nUkraine,Arms,2025-08-06,demands,More.\nUkraine,Arms,soon,demands,x\n`,
  );
  const plan = await planOf(tables, session);
  expect(await tables.look(session, 'an offer', plan)).toMatchObject({
    counts: { positions: 1, refused: 1, byTable: 1 },
    made: { parties: 1, issues: 1, speakers: 0 },
    isTableSource: true,
  });
  await tables.import(session, testId(901), 'an offer', plan);
  expect(session.dossier.positions.size).toBe(1);
  expect(session.undoState.undo).toBe('position.importAll');
  await expect(tables.import(session, testId(903), 'an offer', plan)).rejects.toThrow('tableNothing');
  session.undo(testId(902));
  expect([
    session.dossier.positions.size,
    session.dossier.parties.size,
    session.dossier.sources.size,
  ]).toEqual([0, 0, 0]);
});

it('gives the rows that were refused as CSV, with their numbers and reasons, the cells as they are', async () => {
  const { session, tables } = await begin(`${HEADER}\n"=x",Arms,soon,demands,"a ""b""\nc"\n`);
  const plan = await planOf(tables, session);
  expect(() => tables.refused('an offer', words)).toThrow('offerExpired');
  await tables.look(session, 'an offer', plan);
  expect(tables.refused('an offer', words)).toBe(
    '\ufeffParty,Issue,Date,Stance,Statement,Row in the table,Why it was refused\r\n' +
      '=x,Arms,soon,demands,"a ""b""\nc",2,“\u2068soon\u2069” is not a date that Parley can read. Write it as 2025-08-06.\r\n',
  );
});

it('gives up what is looked through when something else is asked, or when it is stopped', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `Ukraine,Arms,2025-08-06,demands,Statement ${at}`);
  const { session, tables, progress } = await begin([HEADER, ...rows].join('\n'));
  const plan = await planOf(tables, session);
  const first = tables.look(session, 'an offer', plan);
  const second = tables.look(session, 'an offer', { ...plan, withoutSource: 'refuse' });
  expect(await first).toBeNull();
  expect(await second).toMatchObject({ counts: { refused: 20_000 } });
  const third = tables.look(session, 'an offer', plan);
  tables.stop();
  expect(await third).toBeNull();
  expect(progress.every((share) => share > 0 && share <= 1)).toBe(true);
});

it('imports in slices and says how far it is; whoever stops it before it is written finds the dossier as it was', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => `Ukraine,Arms,2025-08-06,demands,Statement ${at}`);
  const { session, tables, progress, changes } = await begin([HEADER, ...rows].join('\n'));
  const plan = await planOf(tables, session);
  await tables.look(session, 'an offer', plan);
  progress.length = 0;
  const before = session.dossier;
  // Whether it is planned or being written: at every stage it can be given up.
  for (const turns of [1, 3, 6]) {
    const importing = tables.import(session, testId(901), 'an offer', plan);
    expect(changes.busy).not.toBeNull();
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    tables.stop();
    expect(await importing).toBeNull();
    expect(session.dossier).toBe(before);
    expect(session.undoState.undo).toBeNull();
  }
  progress.length = 0;
  await changes.busy;
  expect(changes.busy).toBeNull();
  const outcome = await tables.import(session, testId(901), 'an offer', plan);
  expect(outcome?.undoState.undo).toBe('position.importAll');
  expect(session.dossier.positions.size).toBe(5_000);
  expect(progress.length).toBeGreaterThan(0);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  // Asked again after the answer was lost, it is not carried out twice.
  expect(session.hasCarriedOut(testId(901))).toBe(true);
});

it('knows no table that was not read, or was forgotten', async () => {
  const { session, tables } = await begin(`${HEADER}\nUkraine,Arms,2025,demands,x\n`);
  const plan = await planOf(tables, session);
  tables.forget('an offer');
  await expect(tables.look(session, 'an offer', plan)).rejects.toThrow('offerExpired');
  await expect(tables.read(session, { ...HOW, offerId: 'another' })).rejects.toThrow('offerExpired');
});

it('tells of a table that cannot be read by what is wrong with it', async () => {
  const { session, tables } = await begin('');
  expect((await tables.read(session, HOW)).error).toMatchObject({
    code: 'tableEmpty',
    params: { name: 'table.csv' },
  });
  await expect(tables.look(session, 'an offer', { columns: {} } as TablePlan)).rejects.toThrow(
    'offerExpired',
  );
});

it('says of a table that cannot be read how it was to be read, and that a workbook has no encoding', async () => {
  const { session, tables } = await begin('Party\n"never closed');
  const first = await tables.read(session, HOW);
  expect(first).toMatchObject({ format: 'csv', encoding: null, separator: null });
  expect(first.error?.code).toBe('tableQuoteOpen');
  const second = await tables.read(session, { ...HOW, encoding: 'windows-1251', separator: ';' });
  expect(second).toMatchObject({ encoding: 'windows-1251', separator: ';' });
});

it('tells a matrix in the wide layout, which cannot be imported, from one in the long layout', async () => {
  const wide = await begin('Issue,Ukraine: stance,Ukraine: statement,Assessment\nArms,Demands,More.,\n');
  expect((await wide.tables.read(wide.session, HOW)).isWideMatrix).toBe(true);
  const long = await begin('Issue,Party,stance,statement,date\nArms,Ukraine,Demands,More.,2025-08-06\n');
  const draft = await long.tables.read(long.session, HOW);
  expect(draft.isWideMatrix).toBe(false);
  expect(Object.keys(draft.guess.columns).toSorted()).toEqual([
    'date',
    'issue',
    'party',
    'stance',
    'statement',
  ]);
});

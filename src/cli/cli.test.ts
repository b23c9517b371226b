import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeLock } from '../main/dossier/lock-rules';
import { temporaryFolder } from '../main/dossier/testing/temporary-folder';
import { openKept } from '../main/engine/open-kept';
import { newIdentity } from '../main/engine/this-process';
import { readDocx } from '../main/export/testing/read-office';
import { loadWords } from '../main/export/words';
import { readDocument } from '../main/import/read-document';
import { readTable } from '../main/import/tables/read-table';
import { runCli } from './run-cli';

const SAMPLE = resolve('resources', 'sample.parley');
const words = await loadWords();

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

/** Carries out a command line in the test's folder. */
async function parley(...argv: readonly string[]) {
  const said: (string | Uint8Array)[] = [];
  const errors: string[] = [];
  const exit = await runCli(argv, {
    cwd: folder,
    isTerminal: false,
    out: (text) => said.push(text),
    err: (line) => errors.push(line),
    words,
    now: () => new Date('2025-08-09T10:00:00Z'),
    openReader: () => ({ read: readDocument, readTable, close: () => Promise.resolve() }),
    coder: 'Tester',
    backups: join(folder, 'backups'),
  });
  const out = Buffer.concat(said.map((text) => Buffer.from(text))).toString('utf8');
  return { exit, out, errors };
}

function withSample(): string {
  copyFileSync(SAMPLE, join(folder, 'sample.parley'));
  return 'sample.parley';
}

/** The rows of a CSV text by their headers, as a parser reads them that shares no code with the writer. */
function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true }) as Record<string, string>[];
}

const TITLE = 'ثلاث ساعات في الكرملين والمواقف متباعدة';
const RECORD = [
  '--party',
  'Moscow',
  '--issue',
  'Territory',
  '--date',
  '6.8.2025',
  '--stance',
  'demands',
  '--statement',
  'Nothing changes.',
  '--source',
  TITLE,
] as const;

describe('the command line', () => {
  it('tells of every command how it is used, with examples, and of itself what there is', async () => {
    const { out, exit } = await parley('--help');
    expect(exit).toBe(0);
    for (const name of [
      'new',
      'record',
      'list',
      'matrix',
      'compare',
      'search',
      'history',
      'check',
      'export',
    ]) {
      expect(out).toContain(`  ${name} `);
      const help = await parley(name, 'x.parley', '--help');
      expect(help.exit).toBe(0);
      expect(help.out).toMatch(new RegExp(`Usage: parley ${name} [\\s\\S]*Examples:\n  parley ${name}`));
    }
  });

  it.each([
    [[], 'Name a command'],
    [['fly'], 'There is no command “fly”'],
    [['list', 'x.parley'], 'Something is missing'],
    [['list', 'x.parley', 'parties', 'more'], '“more” is too much'],
    [['list', 'x.parley', 'ships'], '“ships” cannot be listed'],
    [['matrix', 'x.parley', '--as-off', 'x'], "Unknown option '--as-off'"],
    [['compare', 'x.parley', '--from', '2025-08-01'], '--to is missing'],
    [['export', 'x.parley', 'matrix', '--format', 'xls'], 'There is no format “xls”'],
  ])('says in one line what is wrong with %j, and ends with 2', async (argv, message) => {
    if (argv.includes('--from')) copyFileSync(SAMPLE, join(folder, 'x.parley'));
    const { exit, errors, out } = await parley(...argv);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
  });

  it('says in one line what is wrong with a file, and ends with 1', async () => {
    writeFileSync(join(folder, 'notes.parley'), 'no dossier');
    for (const [file, message] of [
      ['missing.parley', 'is no longer there'],
      ['notes.parley', 'is not a Parley dossier'],
    ] as const) {
      const { exit, errors } = await parley('list', file, 'parties');
      expect([exit, errors.length]).toEqual([1, 1]);
      expect(errors[0]).toContain(message);
    }
  });
});

describe('new', () => {
  it('makes a dossier that is good, named after its file, and never in the place of another', async () => {
    expect((await parley('new', 'talks.parley')).exit).toBe(0);
    expect((await parley('check', 'talks.parley')).exit).toBe(0);
    const before = readFileSync(join(folder, 'talks.parley'));
    const again = await parley('new', 'talks.parley', '--title', 'Other');
    expect(again.exit).toBe(1);
    expect(again.errors[0]).toContain('already a file');
    expect(readFileSync(join(folder, 'talks.parley')).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['talks.parley']);
  });
});

describe('commands that read', () => {
  it('list what is there, as CSV where nobody watches, and as JSON', async () => {
    const file = withSample();
    const parties = rowsOf((await parley('list', file, 'parties')).out);
    expect(parties.map((row) => row['Short name'])).toContain('Russia');
    const json = JSON.parse((await parley('list', file, 'issues', '--format', 'json')).out) as object[];
    expect(json).toContainEqual(expect.objectContaining({ Name: 'Crimea', Under: 'Territory' }));
    for (const what of ['speakers', 'sources', 'passages', 'positions', 'events']) {
      expect((await parley('list', file, what)).exit).toBe(0);
    }
  });

  it('leave no trace in the folder, and the file as it is', async () => {
    const file = withSample();
    const before = statSync(join(folder, file), { bigint: true });
    for (const argv of [
      ['list', file, 'passages'],
      ['matrix', file],
      ['compare', file, '--from', '2025-08-01', '--to', '2025-08-06'],
      ['search', file, 'ceasefire'],
      ['history', file],
      ['check', file],
    ]) {
      expect((await parley(...argv)).exit).toBe(0);
    }
    expect(readdirSync(folder)).toEqual([file]);
    expect(statSync(join(folder, file), { bigint: true }).mtimeNs).toBe(before.mtimeNs);
  });

  it('show the matrix of the parties and issues that are named, with what stands under these', async () => {
    const file = withSample();
    const args = ['--as-of', '2025-08-06', '--party', 'Київ', '--party', 'موسكو', '--issue', 'territory'];
    const { out } = await parley('matrix', file, ...args);
    const [row] = rowsOf(out);
    expect(Object.keys(row ?? {}).filter((column) => column.endsWith(': stance'))).toEqual([
      'Ukraine: stance',
      'Russia: stance',
    ]);
    expect(rowsOf(out).map(({ Issue }) => Issue)).toEqual([
      'Territory',
      ...['Donetsk', 'Luhansk', 'Zaporizhzhia', 'Kherson', 'Crimea'].map((name) => `Territory › ${name}`),
    ]);
  });

  it('compare two days, also backwards, for some parties only', async () => {
    const file = withSample();
    const between = (from: string, to: string) =>
      parley('compare', file, '--from', from, '--to', to, '--party', 'Ukraine');
    const there = rowsOf((await between('2025-08-01', '2025-08-06')).out);
    const back = rowsOf((await between('2025-08-06', '2025-08-01')).out);
    expect(new Set(there.map(({ Party }) => Party))).toEqual(new Set(['Ukraine']));
    const shiftOf = (rows: typeof there) => rows.find(({ Issue }) => Issue === 'Territory')?.Shift;
    expect([shiftOf(there), shiftOf(back)]).toEqual(['Hardened', 'Softened']);
  });

  it('find words in every spelling, in sources, passages and positions', async () => {
    const { out } = await parley('search', withSample(), 'وقف اطلاق');
    expect(rowsOf(out).length).toBeGreaterThan(0);
    const none = await parley('search', withSample(), 'zzzzzz');
    expect([none.exit, rowsOf(none.out)]).toEqual([0, []]);
  });

  it('work while somebody else has the dossier open, and see what was acknowledged there', async () => {
    const file = withSample();
    const path = join(folder, file);
    const opened = await openKept(path, null, { lockPatience: null }, 'Owner');
    const title = 'Renamed by its owner';
    opened.session.execute('01980000-0000-7000-8000-00000000abcd', { type: 'dossier.rename', title });
    const { out, exit } = await parley('history', file, '--limit', '1');
    expect(exit).toBe(0);
    expect(rowsOf(out)[0]).toMatchObject({ Coder: 'Owner' });
    await opened.session.close();
    opened.watch.release();
  });
});

describe('import', () => {
  it('imports files and folders in one step, says what became of each, and nothing goes in twice', async () => {
    await parley('new', 'talks.parley');
    const texts = join(folder, 'texts');
    mkdirSync(texts);
    writeFileSync(join(texts, '2025-08-06 Kremlin.txt'), 'Moscow wants five regions.\n');
    writeFileSync(join(texts, 'copy.txt'), 'Moscow wants five regions.\n');
    writeFileSync(join(texts, 'empty.txt'), '');
    writeFileSync(join(folder, 'page.html'), '<title>Київ</title><p>Київ відкидає вимоги.</p>');
    const { out, exit } = await parley('import', 'talks.parley', 'texts', 'page.html');
    expect(exit).toBe(1);
    expect(out.trimEnd().split('\n').at(-1)).toBe('2 imported, 1 there already, 1 refused');
    expect(out).toMatch(/refused “empty.txt”: .*no text/);
    const sources = rowsOf((await parley('list', 'talks.parley', 'sources')).out);
    expect(sources).toHaveLength(2);
    expect(sources[0]?.Citation).toContain('2025-08-06');
    expect(rowsOf((await parley('history', 'talks.parley')).out)).toHaveLength(2);
    const again = await parley('import', 'talks.parley', 'page.html');
    expect([again.exit, again.out.split('\n').at(-2)]).toEqual([0, '0 imported, 1 there already, 0 refused']);
  });
});

describe('record', () => {
  it('records a position on the passage that the quote is, under the coder’s name, and prints its id', async () => {
    const file = withSample();
    const quote = 'ولم يطرأ أي تبدل';
    const { out, exit } = await parley('record', file, ...RECORD, '--quote', quote, '--tag', 'talks');
    expect(exit).toBe(0);
    const listed = rowsOf((await parley('list', file, 'positions')).out);
    expect(listed.find(({ Id }) => Id === out.trim())).toMatchObject({
      Date: '2025-08-06',
      Party: 'Russian Federation',
      Stance: 'Demands',
      Quotes: quote,
      Tags: 'talks',
      Coder: 'Tester',
    });
    expect((await parley('check', file)).exit).toBe(0);
    expect(existsSync(join(folder, `${file}-lock`))).toBe(false);
  });

  it.each([
    [['--quote', 'words that nobody said'], 'does not stand in'],
    [['--quote', 'في'], 'times. Say which with --occurrence'],
    [['--quote', 'ولم يطرأ أي تبدل', '--speaker', 'Nobody'], 'there is none called “Nobody”'],
    [['--quote', 'ولم يطرأ أي تبدل', '--scale', '101'], 'not a whole number from 0 to 100'],
    [['--quote', 'ولم يطرأ أي تبدل', '--firmness', 'hard'], 'is not one of redLine, firm, flexible, unclear'],
  ])('refuses %j, and nothing is recorded', async (more, message) => {
    const file = withSample();
    const { exit, errors, out } = await parley('record', file, ...RECORD, ...more);
    expect(exit).toBeGreaterThan(0);
    expect(errors[0]).toContain(message);
    expect(out).toBe('');
    expect(rowsOf((await parley('history', file)).out)).toHaveLength(1);
  });

  it('says who has the dossier open, and changes nothing', async () => {
    const file = withSample();
    const lock = {
      ...newIdentity(),
      user: 'olena',
      pid: process.ppid,
      since: '2025-08-09T09:00:00Z',
      beat: 1,
    };
    writeFileSync(join(folder, `${file}-lock`), encodeLock(lock));
    const { exit, errors } = await parley('record', file, ...RECORD, '--quote', 'ولم يطرأ أي تبدل');
    expect(exit).toBe(1);
    expect(errors[0]).toMatch(/is being edited by olena on .+, since 2025-08-09/);
    expect(rowsOf((await parley('history', file)).out)).toHaveLength(1);
  });
});

describe('check', () => {
  it('ends with 1 and names the passage when a quote was altered behind Parley’s back', async () => {
    const file = withSample();
    const path = join(folder, file);
    const bytes = readFileSync(path);
    // The same words stand in the history, which is text of another kind and proves nothing.
    const [from, to] = [
      Buffer.from('ولم يطرأ أي تبدل على ما تريده موسكو'),
      Buffer.from('ولم يطرأ أي تبدل على ما تريده كوسوم'),
    ];
    for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) to.copy(bytes, at);
    writeFileSync(path, bytes);
    const { exit, out } = await parley('check', file);
    expect(exit).toBe(1);
    expect(out).toContain('does not stand in its text');
  });
});

describe('export', () => {
  it('writes what the application writes, and says how many rows', async () => {
    const file = withSample();
    const { exit, errors } = await parley('export', file, 'evidence', '-o', 'evidence.csv');
    expect(exit).toBe(0);
    const bytes = readFileSync(join(folder, 'evidence.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(bytes, { bom: true, columns: true }) as unknown[];
    expect(errors[0]).toBe(`Wrote ${rows.length} rows to “evidence.csv”.`);
  });

  it('writes JSON, other separators, and to standard output', async () => {
    const file = withSample();
    const json = await parley('export', file, 'matrix', '--as-of', '2025-08-06', '--format', 'json');
    expect((JSON.parse(json.out) as { rows: unknown[] }).rows).toHaveLength(22);
    await parley('export', file, 'matrix', '-o', 'matrix.xlsx');
    expect(readFileSync(join(folder, 'matrix.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const csv = await parley('export', file, 'positions', '--separator', 'semicolon', '--no-bom');
    expect(csv.out.split('\r\n', 1)[0]).toMatch(/^Date;Party;/);
  });

  it('writes Word documents and the long layout, and says clearly that PDF is printed by the window alone', async () => {
    const file = withSample();
    expect((await parley('export', file, 'matrix', '-o', 'matrix.docx')).exit).toBe(0);
    const { rows, notes } = await readDocx(readFileSync(join(folder, 'matrix.docx')));
    expect(rows).toHaveLength(23);
    expect(notes.length).toBeGreaterThan(10);
    const long = await parley('export', file, 'matrix', '--long', '--no-bom');
    expect(long.out).toMatch(/^Issue,Party,stance,/);
    const { exit, errors } = await parley('export', file, 'matrix', '-o', 'matrix.pdf');
    expect(exit).toBe(2);
    expect(errors[0]).toContain('PDF is printed by the application’s window');
    expect(existsSync(join(folder, 'matrix.pdf'))).toBe(false);
  });

  it('writes the history of an issue with those under it, of a party, or of both, oldest first', async () => {
    const file = withSample();
    const history = async (...more: readonly string[]) => {
      const { out, errors } = await parley('export', file, 'history', '--no-bom', ...more);
      expect(errors).toEqual([]);
      return rowsOf(out);
    };
    const all = await history();
    const territory = await history('--issue', 'Territory');
    const both = await history('--issues', 'Territory', '--parties', 'Moscow,Kyiv', '--from', '2025-08-06');
    expect(all.length).toBeGreaterThan(territory.length);
    expect(territory.length).toBeGreaterThan(both.length);
    expect(new Set(both.map((row) => row.Party))).toEqual(new Set(['Russian Federation', 'Ukraine']));
    for (const row of both) {
      expect(row.Issue).toMatch(/^Territory/u);
      expect((row.Date ?? '') >= '2025-08-06').toBe(true);
      expect(row.Shift).not.toBe('');
    }
    const dates = territory.filter((row) => row.Issue === 'Territory').map((row) => row.Date ?? '');
    expect(dates).toEqual(dates.toSorted());
  });

  it('writes the sources, all of them or those that prove something, with how much each proves', async () => {
    const file = withSample();
    const sources = async (...more: readonly string[]) =>
      rowsOf((await parley('export', file, 'sources', '--no-bom', ...more)).out);
    const all = await sources();
    const cited = await sources('--cited');
    const ofNato = await sources('--party', 'NATO');
    expect(all.length).toBeGreaterThanOrEqual(cited.length);
    expect(ofNato.length).toBeLessThan(cited.length);
    for (const row of cited) {
      expect(Number(row['Positions proved'])).toBeGreaterThan(0);
      expect(row['SHA-256 of the text']).toMatch(/^[0-9a-f]{64}$/u);
    }
  });

  it('takes lists of names, chosen columns, and a matrix to be read, and says what it does not know', async () => {
    const file = withSample();
    const list = await parley('matrix', file, '--parties', 'Russia, Ukraine', '--issues', 'Territory');
    const one = await parley(
      'matrix',
      file,
      '--party',
      'Russia',
      '--party',
      'Ukraine',
      '--issue',
      'Territory',
    );
    expect(list.out).toBe(one.out);
    const read = await parley(
      'export',
      file,
      'matrix',
      '--together',
      '--columns',
      'stance,statement',
      '--no-bom',
    );
    expect(Object.keys(rowsOf(read.out)[0] ?? {}).slice(0, 3)).toEqual(['Issue', 'Russia', 'Ukraine']);
    expect((await parley('export', file, 'evidence', '--columns', 'quote,nonsense')).errors[0]).toContain(
      '“nonsense”',
    );
    expect((await parley('export', file, 'evidence', '--together')).exit).toBe(2);
    const sides = await parley('export', file, 'sides', '--parties', 'Russia,Ukraine,NATO,Europe');
    expect(sides.errors[0]).toContain('at most 3');
  });

  it('says where a table is from on request, and who exported it unless that is left out', async () => {
    const file = withSample();
    const about = await parley('export', file, 'sources', '--about');
    expect(about.out).toContain('Exported by Tester on 2025-08-09 10:00 UTC');
    const nobody = await parley('export', file, 'sources', '--about', '--no-coder');
    expect(nobody.out).toContain('Exported on 2025-08-09 10:00 UTC');
    expect(nobody.out).not.toContain('Tester');
  });

  it('refuses a place that cannot be written to and leaves nothing there', async () => {
    const { exit, errors } = await parley(
      'export',
      withSample(),
      'matrix',
      '-o',
      'no/such/folder/matrix.csv',
    );
    expect(exit).toBe(1);
    expect(errors).toHaveLength(1);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  it('never writes over a dossier, its log, or a table that comes in, by whatever name', async () => {
    const file = withSample();
    symlinkSync(file, join(folder, 'link.csv'));
    writeFileSync(join(folder, 'bad.csv'), TABLE);
    for (const name of [file, './sample.parley', 'link.csv', 'sample.parley-log', 'new.PARLEY']) {
      const { exit, errors } = await parley('export', file, 'matrix', '-o', name);
      expect([name, exit, errors]).toEqual([name, 1, [expect.stringContaining('was left as it is')]]);
    }
    for (const name of [file, 'bad.csv', 'link.csv']) {
      const { exit, errors } = await parley('import-table', file, 'bad.csv', '--refused', name);
      expect([name, exit, errors]).toEqual([name, 1, [expect.stringContaining('was left as it is')]]);
    }
    expect(readFileSync(join(folder, file))).toEqual(readFileSync(SAMPLE));
    expect(readFileSync(join(folder, 'bad.csv'), 'utf8')).toBe(TABLE);
    expect(readdirSync(folder).toSorted()).toEqual(['bad.csv', 'link.csv', file]);
  });
});

const ARTICLE_QUOTE = 'ولم يطرأ أي تبدل';
const TABLE = [
  'Сторона;Вопрос;Дата;Отношение;Заявление;Цитата;Источник',
  `Moscow;Territory;06/08/2025;требует;"Nothing; changes.";${ARTICLE_QUOTE};${TITLE}`,
  `Київ;Territory › Crimea;06/08/2025;отвергает;Нет;"слов, которых нет";${TITLE}`,
  'Vatican;Prisoners;7.8.2025;предлагает;Exchange all for all.;;',
  'Moscow;Territory;soon;требует;When?;;',
].join('\r\n');

describe('import-table', () => {
  it('guesses what columns mean, refuses what it cannot understand with reasons, and does nothing on a dry run', async () => {
    const file = withSample();
    writeFileSync(join(folder, 'positions.csv'), TABLE);
    const dry = await parley('import-table', file, 'positions.csv', '--dry-run');
    expect(dry.exit).toBe(1);
    expect(dry.out).toContain('refused row 2: “\u206806/08/2025\u2069” could be two days');
    expect(dry.out).toContain('refused row 5: “\u2068soon\u2069” is not a date');
    expect(rowsOf((await parley('history', file)).out)).toHaveLength(1);
  });

  it('takes a mapping, links quotes, leaves others for review, saves refused rows, and knows all of it the second time', async () => {
    const file = withSample();
    writeFileSync(join(folder, 'positions.csv'), TABLE);
    const guess = JSON.parse(
      (await parley('import-table', file, 'positions.csv', '--print-map')).out,
    ) as object;
    expect(guess).toMatchObject({
      header: true,
      columns: { party: 'Сторона', quote: 'Цитата' },
      dateOrder: null,
    });
    writeFileSync(join(folder, 'map.json'), JSON.stringify({ ...guess, dateOrder: 'dayFirst' }));
    const args = ['import-table', file, 'positions.csv', '--map', 'map.json', '--refused', 'refused.csv'];
    const first = await parley(...args);
    expect(first.out.trimEnd().split('\n').at(-1)).toBe(
      '3 recorded, 0 given passages, 0 there already, 0 stating nothing, 1 refused; quotes: 1 linked, 1 left for review; 1 proved by the table',
    );
    expect(first.exit).toBe(1);
    const check = await parley('check', file);
    expect([check.exit, check.out]).toEqual([0, expect.stringContaining('1 passage waits in Review')]);
    const listed = rowsOf((await parley('list', file, 'positions')).out);
    expect(listed.find(({ Statement }) => Statement === 'Nothing; changes.')).toMatchObject({
      Date: '2025-08-06',
      Party: 'Russian Federation',
      Stance: 'Demands',
      Quotes: ARTICLE_QUOTE,
    });
    const refused = rowsOf(readFileSync(join(folder, 'refused.csv'), 'utf8').replace('\ufeff', ''));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ Дата: 'soon', 'Row in the table': '5' });
    const again = await parley(...args);
    expect(again.out).toContain(
      '0 recorded, 0 given passages, 3 there already, 0 stating nothing, 1 refused',
    );
    expect(rowsOf((await parley('history', file)).out)).toHaveLength(2);
  });

  it.each([
    [['nothing.csv'], 1, 'no longer there'],
    [['bad.csv'], 1, 'No column is known to hold: Party'],
    [['bad.csv', '--map', 'bad.json'], 2, 'is no mapping: something is wrong at columns'],
    [['bad.csv', '--map', 'other.json'], 1, 'no column “Actor”'],
    [['bad.csv', '--separator', 'dot'], 2, 'is not one of comma, semicolon, tab, stroke'],
  ])('says in one line what is wrong with %j', async (args, exit, message) => {
    const file = withSample();
    writeFileSync(join(folder, 'bad.csv'), 'a,b\n1,2\n');
    writeFileSync(join(folder, 'bad.json'), '{"columns": 5}');
    writeFileSync(join(folder, 'other.json'), '{"columns": {"party": "Actor"}}');
    const result = await parley('import-table', file, ...args);
    expect([result.exit, result.errors.length]).toEqual([exit, 1]);
    expect(result.errors[0]).toContain(message);
  });

  it('says who has the dossier open and changes nothing, but tells what it would do', async () => {
    const file = withSample();
    writeFileSync(join(folder, 'positions.csv'), TABLE);
    const holder = {
      ...newIdentity(),
      user: 'olena',
      pid: process.ppid,
      since: '2025-08-09T09:00:00Z',
      beat: 1,
    };
    writeFileSync(join(folder, `${file}-lock`), encodeLock(holder));
    const refused = await parley('import-table', file, 'positions.csv');
    expect([refused.exit, refused.out]).toEqual([1, '']);
    expect(refused.errors[0]).toMatch(/is being edited by olena on/);
    expect((await parley('import-table', file, 'positions.csv', '--dry-run')).out).toContain(
      'would be: 1 recorded',
    );
    expect(rowsOf((await parley('history', file)).out)).toHaveLength(1);
  });
});

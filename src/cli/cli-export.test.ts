import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../main/dossier/testing/temporary-folder';
import { readDocx } from '../main/export/testing/read-office';
import { rowsOf, runIn, SAMPLE, sampleIn, TABLE } from './testing/run-in';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

const parley = (...argv: readonly string[]) => runIn(folder, argv);
const withSample = () => sampleIn(folder);

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

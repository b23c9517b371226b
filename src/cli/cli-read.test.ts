import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../main/dossier/testing/temporary-folder';
import { openKept } from '../main/engine/open-kept';
import { rowsOf, runIn, sampleIn } from './testing/run-in';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

const parley = (...argv: readonly string[]) => runIn(folder, argv);
const withSample = () => sampleIn(folder);

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

  it('takes a day as people write it, and refuses a month and what could be two days', async () => {
    const file = withSample();
    const matrix = (day: string) => parley('matrix', file, '--as-of', day, '--party', 'Ukraine');
    const { out } = await matrix('2025-08-06');
    expect((await matrix('6.8.2025')).out).toBe(out);
    expect((await matrix('٦ آب/أغسطس ٢٠٢٥')).out).toBe(out);
    for (const day of ['2025-08', '08/06/2025', 'soon']) expect((await matrix(day)).exit).toBe(2);
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

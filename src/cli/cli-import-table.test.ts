import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeLock } from '../main/dossier/lock-rules';
import { temporaryFolder } from '../main/dossier/testing/temporary-folder';
import { newIdentity } from '../main/engine/this-process';
import { ARTICLE_QUOTE, rowsOf, runIn, sampleIn, TABLE } from './testing/run-in';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

const parley = (...argv: readonly string[]) => runIn(folder, argv);
const withSample = () => sampleIn(folder);

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

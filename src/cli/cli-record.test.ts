import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeLock } from '../main/dossier/lock-rules';
import { temporaryFolder } from '../main/dossier/testing/temporary-folder';
import { newIdentity } from '../main/engine/this-process';
import { RECORD, rowsOf, runIn, sampleIn } from './testing/run-in';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

const parley = (...argv: readonly string[]) => runIn(folder, argv);
const withSample = () => sampleIn(folder);

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

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../main/dossier/testing/temporary-folder';
import { rowsOf, runIn, sampleIn } from './testing/run-in';

const ROWS = 3_000;
let folder = '';
let file = '';

beforeEach(() => {
  folder = temporaryFolder();
  file = sampleIn(folder);
  const rows = Array.from({ length: ROWS }, (_, n) => `Moscow,Territory,2025-08-06,demands,Statement ${n}`);
  writeFileSync(join(folder, 'long.csv'), ['Party,Issue,Date,Stance,Statement', ...rows].join('\n'));
  writeFileSync(join(folder, 'a.txt'), 'Moscow wants four regions.');
});

const transactions = async () => rowsOf((await runIn(folder, ['history', file])).out).length;

it('tells on a terminal how far an import is, in one line that is taken away before anything else is said', async () => {
  const shown: (string | null)[] = [];
  const progress = (line: string | null) => shown.push(line);
  const result = await runIn(folder, ['import-table', file, 'long.csv'], { progress, patience: 0 });
  expect(result.exit).toBe(0);
  expect(shown.filter((line) => line?.startsWith('Looking through the table: ')).length).toBeGreaterThan(0);
  expect(shown.filter((line) => line?.startsWith('Importing the table: ')).length).toBeGreaterThan(0);
  expect(shown.at(-1)).toBeNull();
  expect(result.errors).toEqual([]);
});

it('tells nothing of how far it is when it does not take long', async () => {
  const shown: (string | null)[] = [];
  const progress = (line: string | null) => shown.push(line);
  expect((await runIn(folder, ['import', file, 'a.txt'], { progress, patience: 60_000 })).exit).toBe(0);
  expect(shown.filter((line) => line !== null)).toEqual([]);
});

it.each([
  ['import-table', 'long.csv'],
  ['import', 'a.txt'],
])(
  'changes nothing with %s when it is stopped, and says so with an exit code of its own',
  async (command, what) => {
    let isHeard = false;
    const result = await runIn(folder, [command, file, what], {
      onStop(listener) {
        listener();
        return () => {
          isHeard = true;
        };
      },
    });
    expect(result).toMatchObject({ exit: 130, errors: ['Stopped. Nothing was changed.'], out: '' });
    expect(isHeard).toBe(true);
    expect(await transactions()).toBe(1);
  },
);

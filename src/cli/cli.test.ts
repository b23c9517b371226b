import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../main/dossier/testing/temporary-folder';
import { COMMANDS } from './commands';
import { runIn, SAMPLE } from './testing/run-in';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

const parley = (...argv: readonly string[]) => runIn(folder, argv);

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

  it('has no command that the one of a package would open a window for', () => {
    const script = readFileSync(join(import.meta.dirname, '../../packaging/bin/parley'), 'utf8');
    const known = /^ {2}(\S.*)\)$/m.exec(script)?.[1]?.split(' | ');
    expect(known).toEqual([...COMMANDS.map(({ name }) => name), 'help', '--help', '-h']);
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

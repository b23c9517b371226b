import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSession } from './create-session';
import { logPathOf } from './log';
import { bundleProgram } from './testing/bundle-program';
import { createDossier, createParty } from './testing/commands';
import { testId } from './testing/ids';
import { temporaryFolder } from './testing/temporary-folder';

/** Permissions do not bind the superuser, so the program is then run as nobody. */
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
let program = { script: '', folder: '' };
let canRun = false;

beforeAll(async () => {
  program = await bundleProgram('try-to-write');
  try {
    run(join(program.folder, 'gone.parley'));
    canRun = true;
  } catch {
    // Nobody may not enter the folder of the repository or of Electron: then there is nothing to prove here.
  }
}, 60_000);
afterAll(() => rmSync(program.folder, { recursive: true, force: true }));

function run(path: string): unknown {
  const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const output = execFileSync(process.execPath, [program.script, path], {
    ...who,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

/** A dossier with one party in its file and another in its log, which everybody may read. */
async function interrupted(): Promise<string> {
  const path = join(temporaryFolder(), 'ukraine.parley');
  const session = await createSession(path, [createDossier, createParty(10)], {
    coder: '',
    schedule: () => () => {},
  });
  session.execute(testId(100), createParty(11));
  const copy = join(temporaryFolder(), 'ukraine.parley');
  copyFileSync(path, copy);
  copyFileSync(logPathOf(path), logPathOf(copy));
  await session.close();
  for (const file of [copy, logPathOf(copy)]) chmodSync(file, 0o666);
  chmodSync(dirname(copy), 0o777);
  return copy;
}

const opened = { isReadOnly: true, keys: ['openedReadOnly', 'logReplayed'], parties: 2, closing: null };

it.skipIf(process.platform === 'win32').for([
  ['a file', (path: string) => chmodSync(path, 0o444)],
  ['a folder', (path: string) => chmodSync(dirname(path), 0o555)],
] as const)(
  'opens %s that is only for reading with what the log holds, changes nothing, and says so',
  async ([, protect], { skip }) => {
    if (!canRun) skip('the superuser runs the tests, and nobody may not enter this folder');
    const path = await interrupted();
    const before = [path, logPathOf(path)].map((file) => readFileSync(file));
    protect(path);
    expect(run(path)).toEqual({ ...opened, refusal: 'readOnly' });
    expect([path, logPathOf(path)].map((file) => readFileSync(file))).toEqual(before);
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['ukraine.parley', 'ukraine.parley-log']);
    chmodSync(dirname(path), 0o777);
  },
);

it.skipIf(process.platform === 'win32')(
  'says so when the log beside a dossier may not be written, and changes nothing',
  async ({ skip }) => {
    if (!canRun) skip('the superuser runs the tests, and nobody may not enter this folder');
    const path = await interrupted();
    const before = readFileSync(path);
    chmodSync(logPathOf(path), 0o444);
    const found = run(path);
    expect(found).toMatchObject({ keys: ['logReplayed'], parties: 2 });
    expect(found).toMatchObject({ refusal: 'fileReadOnly' });
    chmodSync(logPathOf(path), 0o666);
    expect(run(path)).toMatchObject({ parties: 2, refusal: null });
    expect(before.length).toBeGreaterThan(0);
  },
);

it.skipIf(process.platform === 'win32')('refuses what may not be read at all', async ({ skip }) => {
  if (!canRun) skip('the superuser runs the tests, and nobody may not enter this folder');
  const path = await interrupted();
  chmodSync(logPathOf(path), 0o000);
  expect(run(path)).toEqual({ opening: 'fileUnreadable' });
  chmodSync(path, 0o000);
  expect(run(path)).toEqual({ opening: 'fileUnreadable' });
});

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linePrograms } from '../dossier/testing/line-program';
import { temporaryFolder } from '../dossier/testing/temporary-folder';
import { isProcessAlive } from './this-process';

const newProgram = linePrograms('lock-player');

it('knows which processes run on this computer, and that one which nobody has buried does not', async () => {
  expect(isProcessAlive(process.pid)).toBe(true);
  const program = newProgram();
  await program.ask(`claim ${join(temporaryFolder(), 'a.parley')}`);
  const { pid } = program;
  expect(isProcessAlive(pid)).toBe(true);
  await program.die();
  expect(isProcessAlive(pid)).toBe(false);
});

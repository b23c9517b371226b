import { join } from 'node:path';
import { expect, it } from 'vitest';
import { executableIn } from './executable.mjs';

it('Electron’s executable is where each system’s release has it', () => {
  expect(executableIn('dist', 'linux')).toBe(join('dist', 'electron'));
  expect(executableIn('dist', 'win32')).toBe(join('dist', 'electron.exe'));
  expect(executableIn('dist', 'darwin')).toBe(join('dist', 'Electron.app', 'Contents', 'MacOS', 'Electron'));
});

import { execFileSync } from 'node:child_process';

/** Whether a program is there that a test reads files back with, such as `pdfdetach`. */
export function isInstalled(program: string): boolean {
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

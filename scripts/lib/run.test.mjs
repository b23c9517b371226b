import { describe, expect, it } from 'vitest';
import { ROOT } from './paths.mjs';
import { capture } from './run.mjs';

describe('a program that is run', () => {
  it('gives back what it said and its exit code, and works in the repository’s folder', async () => {
    const script = "console.log(process.cwd()); console.error('oh'); process.exit(3)";
    const { code, stdout, stderr } = await capture(process.execPath, ['-e', script]);
    expect([code, `${stdout.trim()}/`, stderr.trim()]).toEqual([3, ROOT.replace(/\/?$/, '/'), 'oh']);
  });

  it('gives 127 when it is not there', async () => {
    expect((await capture('no-such-program-anywhere', [])).code).toBe(127);
  });

  it.skipIf(process.platform === 'win32')(
    'gives 128 and the signal’s number when a signal ended it',
    async () => {
      const { code } = await capture(process.execPath, ['-e', "process.kill(process.pid, 'SIGKILL')"]);
      expect(code).toBe(137);
    },
  );
});

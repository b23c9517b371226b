import { join } from 'node:path';
import { loadWords } from '../main/export/words';
import { GuardedReader } from '../main/parser/guarded-reader';
import { coderOf, profileFolder } from './profile';
import { runCli } from './run-cli';

/** The entry of the command line: connects it to this process. */
async function start(): Promise<void> {
  const profile = profileFolder();
  process.exitCode = await runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    isTerminal: process.stdout.isTTY === true,
    out: (text) => void process.stdout.write(text),
    err: (line) => void process.stderr.write(`parley: ${line}\n`),
    progress: process.stderr.isTTY === true ? showProgress : null,
    patience: 1_000,
    onStop(listener) {
      // The second time it ends the program as ever.
      process.once('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
    words: await loadWords(),
    now: () => new Date(),
    openReader: () => new GuardedReader(join(import.meta.dirname, 'parse-worker.js')),
    coder: coderOf(profile),
    backups: join(profile, 'backups'),
  });
}

/** Writes a line over the last one; a line that is too long for the terminal would leave its beginning behind. */
function showProgress(line: string | null): void {
  const room = Math.max(1, process.stderr.columns - 1);
  process.stderr.write(`\r\u001b[2K${line === null ? '' : line.slice(0, room)}`);
}

// Whoever reads the output may have seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
await start();

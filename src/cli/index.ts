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
    words: await loadWords(),
    now: () => new Date(),
    openReader: () => new GuardedReader(join(import.meta.dirname, 'parse-worker.js')),
    coder: coderOf(profile),
    backups: join(profile, 'backups'),
  });
}

// Whoever reads the output may have seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
await start();

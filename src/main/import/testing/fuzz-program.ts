import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawsOf } from '../../dossier/testing/draws';
import { GuardedReader } from '../../parser/guarded-reader';
import { Fuzz, type FuzzTally } from './fuzz';
import { fuzzSpecimens } from './fuzz-specimens';

/* The program of `npm run fuzz`: the built thread, then --count N, --seed S, --only ENDING. It runs in the repository's folder. */

/** The closing line. */
function closingLine(
  { inputs, imported, refused, slow, stopped, crashed, wrong }: FuzzTally,
  seed: number,
): string {
  return `inputs ${inputs}, imported ${imported}, refused ${refused}, slow ${slow}, stopped ${stopped}, crashed ${crashed}, wrong ${wrong}, seed ${seed}`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const count = Number(values.count);
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1)
    throw new Error('--count and --seed take whole numbers');
  const folder = mkdtempSync(join(tmpdir(), 'parley-fuzz-'));
  const specimens = await fuzzSpecimens();
  const chosen = specimens.filter(({ ending }) => values.only === undefined || ending === values.only);
  const reader = new GuardedReader(positionals[0] ?? '');
  const fuzz = new Fuzz(reader.read, chosen, folder, drawsOf(seed), console.log);
  const { tally } = fuzz;
  for (let n = 1; n <= count; n += 1) {
    await fuzz.one();
    if (n % 1_000 === 0 && n < count) console.log(`… ${closingLine(tally, seed)}`);
  }
  await reader.close();
  console.log(`the slowest took ${tally.slowest.toFixed(0)} ms`);
  console.log(closingLine(tally, seed));
  const isRight = tally.slow + tally.stopped + tally.crashed + tally.wrong === 0;
  // What turned out badly is kept for whoever looks into it.
  if (isRight) rmSync(folder, { recursive: true, force: true });
  else console.log(`the inputs are in ${folder}`);
  process.exitCode = isRight ? 0 : 1;
}

await main();

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawsOf } from '../../dossier/testing/draws';
import { type Tally, Torture } from './torture';

/* The program of `npm run torture`: --cycles N, --seed S. It runs in the repository's folder, on the built engine. */

/** The closing line. */
function closingLine(
  { cycles, acknowledged, lost, corrupt, unreadable, orphans }: Tally,
  seed: number,
): string {
  return `cycles ${cycles}, acknowledged ${acknowledged}, lost ${lost}, corrupt ${corrupt}, unreadable ${unreadable}, orphan files ${orphans}, seed ${seed}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cycles: { type: 'string', default: '100' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const cycles = Number(values.cycles);
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(cycles) || cycles < 1)
    throw new Error('--cycles and --seed take whole numbers');
  const folder = mkdtempSync(join(tmpdir(), 'parley-torture-'));
  const torture = new Torture(join(process.cwd(), 'out', 'main', 'engine.js'), folder, drawsOf(seed));
  const { tally } = torture;
  for (let n = 1; n <= cycles; n += 1) {
    await torture.cycle();
    if (n % 100 === 0 && n < cycles) console.log(`… ${closingLine(tally, seed)}`);
  }
  await torture.inspectBackups();
  console.log(
    `${tally.backups} backups are there; ${tally.replayed} found a log to replay, ${tally.interrupted} a writing that was cut off`,
  );
  console.log(closingLine(tally, seed));
  const isRight = tally.lost + tally.corrupt + tally.unreadable + tally.orphans === 0;
  // What went wrong is kept for whoever looks into it.
  if (isRight) rmSync(folder, { recursive: true, force: true });
  else console.log(`the dossiers are in ${folder}`);
  process.exitCode = isRight ? 0 : 1;
}

await main();

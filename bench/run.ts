import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { createSession } from '../src/main/dossier/create-session';
import { bigDossier } from './big-dossier';
import { comparisons } from './cases';
import { compare, type Result } from './measure';

const POSITIONS = 4_000;
/** Words of the names of the benchmarks to run; none for all. */
const FILTERS = process.argv.slice(2);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    const big = bigDossier();
    const session = await createSession(join(folder, 'saved.parley'), big.commands, { coder: 'Bench' });
    for (let n = 0; n < POSITIONS; n++) session.execute(newId(), big.positionAt(n));
    console.log(
      `A dossier of ${POSITIONS} positions and ${session.dossier.sources.size} sources; medians of 9 rounds.\n`,
    );
    console.log(row(['what', 'ms', 'peer', 'ms', 'ratio']));
    const all = await comparisons(session, big, POSITIONS, folder);
    const chosen = all.filter(({ name }) => FILTERS.every((filter) => name.includes(filter)));
    for (const one of chosen) console.log(line(await compare(one)));
    if (chosen.length === 0)
      console.log(`none is called so; there are: ${all.map(({ name }) => name).join(', ')}`);
    await session.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line({ name, ms, peerName, peerMs, ratio }: Result): string {
  return row([name, ms.toFixed(2), peerName, peerMs.toFixed(2), `× ${ratio.toPrecision(2)}`]);
}

const WIDTHS = [36, 9, 40, 9, 9] as const;

function row(cells: readonly string[]): string {
  return cells
    .map((cell, place) =>
      place % 2 === 0 ? cell.padEnd(WIDTHS[place] ?? 0) : cell.padStart(WIDTHS[place] ?? 0),
    )
    .join('  ');
}

await main();

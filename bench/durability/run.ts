import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rewriterIn } from '../../src/main/engine/worker-thread';
import { median, quantile } from '../measure';
import { acknowledgeTimes } from './acknowledge';
import { checkpointTimes } from './during-checkpoint';
import { reopenTimes } from './reopen';
import { sizedDossier } from './sized-dossier';

/** Sizes in megabytes, with how many changes are made and for one in how many the whole file is written. */
const SIZES = [
  { megabytes: 1, rounds: 400, every: 10, checkpoints: 9 },
  { megabytes: 50, rounds: 400, every: 40, checkpoints: 7 },
  { megabytes: 250, rounds: 400, every: 100, checkpoints: 3 },
] as const;
const RECORDS = 10_000;

async function main(): Promise<void> {
  const [worker = ''] = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'parley-durability-'));
  try {
    console.log('From a command to its acknowledgement, in milliseconds: median / p95.\n');
    console.log(
      row([
        'dossier',
        'Parley',
        'node:sqlite',
        'whole file',
        '÷ sqlite',
        'whole ÷',
        'checkpoint',
        'alone',
        'during',
      ]),
    );
    for (const size of SIZES) await measure(join(folder, `${size.megabytes}.parley`), size, worker);
    const times = await reopenTimes(folder, RECORDS, 5);
    console.log(`\nOpening 1 MB with ${RECORDS} log records: ${median(times).toFixed(0)} ms.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(path: string, size: (typeof SIZES)[number], worker: string): Promise<void> {
  const dossier = await sizedDossier(path, size.megabytes, {
    coder: 'Bench',
    schedule: () => () => {},
    rewriter: rewriterIn(worker),
  });
  const { parley, native, wholeFile } = await acknowledgeTimes(dossier, size.rounds, size.every);
  const { alone, during, checkpoints } = await checkpointTimes(
    dossier,
    dossier.recorded + size.rounds,
    size.checkpoints,
  );
  console.log(
    row([
      `${size.megabytes} MB, ${dossier.recorded} positions`,
      both(parley),
      both(native),
      both(wholeFile),
      `× ${(median(parley) / median(native)).toPrecision(2)}`,
      `× ${(median(wholeFile) / median(parley)).toPrecision(3)}`,
      `${median(checkpoints).toFixed(0)}`,
      both(alone),
      both(during),
    ]),
  );
  await dossier.session.close();
  rmSync(path, { force: true });
}

function both(times: readonly number[]): string {
  return `${median(times).toFixed(2)} / ${quantile(times, 0.95).toFixed(2)}`;
}

const WIDTHS = [24, 14, 14, 18, 9, 9, 11, 14, 14] as const;

function row(cells: readonly string[]): string {
  return cells
    .map((cell, place) => (place === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[place] ?? 0)))
    .join('  ');
}

await main();

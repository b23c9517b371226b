import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDossier } from '../compare/write-dossier';
import { peersBench } from './peers';
import { tableDossier } from './table-dossier';
import { tableBench } from './window';

const COUNT = 100_000;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-table-'));
  try {
    const begun = tableDossier(COUNT);
    const path = join(folder, 'table.parley');
    await writeDossier(path, begun, true);
    const positions = begun.recordings.flatMap((changes) =>
      changes.flatMap((change) =>
        change.table === 'positions' && change.after !== null ? [change.after] : [],
      ),
    );
    console.log(
      `\n${COUNT.toLocaleString('en')} positions, all statements different, in Arabic, Russian, Ukrainian and English; milliseconds.\n`,
    );
    peersBench(path, positions);
    console.log('');
    await tableBench(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();

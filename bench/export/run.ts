import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dossierOf } from '../compare/dossier';
import { writeDossier } from '../compare/write-dossier';
import { filesBench } from './files';
import { pdfBench } from './pdf';

const MANY = 100_000;
const FEW = 1_000;

/** Measures exports: 100,000 rows to CSV beside SQLite's own command line and csv-stringify alone, and 1,000 rows in every other format. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-export-'));
  try {
    for (const count of [MANY, FEW]) {
      const begun = dossierOf(count);
      const path = join(folder, `${count}.parley`);
      await writeDossier(path, begun, true);
      await filesBench(
        begun.dossier,
        path,
        folder,
        count === MANY ? ['csv', 'xlsx', 'json'] : ['csv', 'xlsx', 'docx', 'html', 'md', 'json'],
      );
      if (count === FEW) await pdfBench([...begun.dossier.positions.keys()], path, folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dossierOf, ISSUES, PARTIES } from './dossier';
import { viewsBench } from './views';
import { openingBench, windowBench } from './window';
import { writeDossier } from './write-dossier';

const SIZES = [10_000, 100_000] as const;

async function main(): Promise<void> {
  for (const count of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-compare-'));
    try {
      const begun = dossierOf(count);
      const path = join(folder, 'compare.parley');
      await writeDossier(path, begun, false);
      const imported = join(folder, 'imported.parley');
      await writeDossier(imported, begun, true);
      console.log(
        `\n${count.toLocaleString('en')} positions, ${PARTIES} parties, ${ISSUES} issues, each position recorded by itself; milliseconds.\n`,
      );
      await viewsBench(begun.dossier, path, readFileSync(path));
      console.log('');
      await windowBench(path, folder);
      await openingBench('the same positions imported in one transaction', imported, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

await main();

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSessionFrom } from '../../src/main/dossier/create-session';
import { WorkingDossier } from '../../src/main/dossier/working-dossier';
import { dossierOf, ISSUES, PARTIES } from './dossier';
import { viewsBench } from './views';
import { windowBench } from './window';

const SIZES = [10_000, 100_000] as const;

async function main(): Promise<void> {
  for (const count of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-compare-'));
    try {
      const path = join(folder, 'compare.parley');
      const begun = dossierOf(count);
      const start = { ...begun, dossier: new WorkingDossier(begun.dossier) };
      const session = await createSessionFrom(path, () => start, {
        coder: 'Bench',
        schedule: () => () => {},
      });
      const { dossier } = session;
      await session.close();
      console.log(
        `\n${count.toLocaleString('en')} positions, ${PARTIES} parties, ${ISSUES} issues; milliseconds.\n`,
      );
      await viewsBench(dossier, path, readFileSync(path));
      console.log('');
      await windowBench(path, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

await main();

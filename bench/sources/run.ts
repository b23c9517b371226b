import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorsBench } from './anchors';
import { importBench } from './import';
import { readerBench } from './reader';
import { searchBench } from './search';

/** What can be measured of sources; each is given an empty folder and the folder of the built scripts. */
const BENCHES = {
  anchors: anchorsBench,
  import: importBench,
  reader: readerBench,
  search: searchBench,
} as const;

async function main(): Promise<void> {
  const [built = '', ...names] = process.argv.slice(2);
  const chosen = Object.entries(BENCHES).filter(([name]) => names.length === 0 || names.includes(name));
  if (chosen.length === 0) console.log(`none is called so; there are: ${Object.keys(BENCHES).join(', ')}`);
  for (const [, bench] of chosen) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-sources-'));
    try {
      await bench(folder, built);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

await main();

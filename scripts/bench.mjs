import { join } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { ROOT } from './lib/paths.mjs';
import { runTypeScript } from './lib/run-typescript.mjs';
import { main } from './lib/say.mjs';
import { setUp, setUpWindow } from './lib/set-up.mjs';

/**
 * The benchmarks; words of a name as arguments run those, `durability` alone runs what keeps every change, `compare` alone what puts
 * positions side by side, `table` alone the table of 100,000 positions, `export` alone what writes files, and `sources` what reads and finds texts, all of it or
 * what is named after it.
 */
await main(async () => {
  const electron = await setUp();
  const [first, ...rest] = process.argv.slice(2);
  const built = join(ROOT, 'out', 'main');
  if (first === 'durability' && rest.length === 0) {
    await buildIfStale(electron);
    return runTypeScript(electron, 'bench', 'bench/durability/run.ts', [join(built, 'file-worker.js')]);
  }
  const isInWindow =
    first === 'sources' || (['compare', 'table', 'export'].includes(first ?? '') && rest.length === 0);
  if (isInWindow) {
    await buildIfStale(electron);
    process.env.PARLEY_ELECTRON = electron;
    process.env.PARLEY_ELECTRON_ARGS = (await setUpWindow(electron)).join(' ');
    return runTypeScript(electron, 'bench', `bench/${first}/run.ts`, [built, ...rest]);
  }
  return runTypeScript(electron, 'bench', 'bench/run.ts', process.argv.slice(2));
});

import { join } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { ROOT } from './lib/paths.mjs';
import { runTypeScript } from './lib/run-typescript.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** The benchmarks; words of a name as arguments run those, and `durability` alone runs what keeps every change. */
await main(async () => {
  const electron = await setUp();
  const [first, ...rest] = process.argv.slice(2);
  if (first !== 'durability' || rest.length > 0)
    return runTypeScript(electron, 'bench', 'bench/run.ts', process.argv.slice(2));
  await buildIfStale(electron);
  const worker = join(ROOT, 'out', 'main', 'file-worker.js');
  return runTypeScript(electron, 'bench', 'bench/durability/run.ts', [worker]);
});

import { join } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { ROOT } from './lib/paths.mjs';
import { runTypeScript } from './lib/run-typescript.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** Gives the built reader of documents bytes of no meaning and documents that came to harm: `--count N`, `--seed S`, `--only ENDING`. */
await main(async () => {
  const electron = await setUp();
  await buildIfStale(electron);
  const worker = join(ROOT, 'out', 'main', 'parse-worker.js');
  const args = [worker, ...process.argv.slice(2)];
  return runTypeScript(electron, 'fuzz', 'src/main/import/testing/fuzz-program.ts', args);
});

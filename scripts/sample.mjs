import { runTypeScript } from './lib/run-typescript.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** Builds resources/sample.parley anew. */
await main(async () =>
  runTypeScript(await setUp(), 'sample', 'scripts/sample/build.ts', process.argv.slice(2)),
);

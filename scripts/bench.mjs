import { runTypeScript } from './lib/run-typescript.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** The benchmarks; a name as argument runs one. */
await main(async () => runTypeScript(await setUp(), 'bench', 'bench/run.ts', process.argv.slice(2)));

import { runChecks } from './lib/checks.mjs';
import { closeWith } from './lib/close.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** Format, lint, types and unit tests; arguments select test files. */
await main(async () => closeWith(await runChecks(await setUp(), process.argv.slice(2))));

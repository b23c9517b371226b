import { closeWith } from './lib/close.mjs';
import { runEndToEnd } from './lib/end-to-end.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** The end-to-end tests; arguments go to Playwright. */
await main(async () => closeWith([await runEndToEnd(await setUp(), process.argv.slice(2))]));

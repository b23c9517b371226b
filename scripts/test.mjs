import { runChecks } from './lib/checks.mjs';
import { closeWith } from './lib/close.mjs';
import { runEndToEnd } from './lib/end-to-end.mjs';
import { main, Stop, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { outcomeOfCheck } from './lib/summary.mjs';

/** Everything: format, lint, types, unit tests and end-to-end tests, closing with their count. */
await main(async () => closeWith(await runEverything()));

async function runEverything() {
  try {
    const electron = await setUp();
    return [...(await runChecks(electron)), await runEndToEnd(electron)];
  } catch (error) {
    if (error instanceof Stop) say(error.message);
    else console.error(error);
    return [outcomeOfCheck('set-up', false)];
  }
}

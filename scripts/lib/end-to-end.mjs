import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { NODE_MODULES } from './paths.mjs';
import { readPlaywrightReport } from './playwright-report.mjs';
import { clearReport, readReport } from './report-file.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';
import { setUpWindow } from './set-up.mjs';
import { outcomeOfCheck, outcomeOfTests } from './summary.mjs';

const TITLE = 'end-to-end tests';
const PLAYWRIGHT = join(NODE_MODULES, 'playwright', 'cli.js');

/**
 * Builds Parley when it has to and drives it in real windows.
 * @param {string} electron the executable
 * @param {readonly string[]} [args] for Playwright
 * @returns {Promise<import('./summary.mjs').Outcome>}
 */
export async function runEndToEnd(electron, args = []) {
  try {
    await buildIfStale(electron);
    const electronArgs = await setUpWindow(electron);
    say(`running the ${TITLE}`);
    const report = clearReport('e2e.json');
    const code = await run(
      process.execPath,
      [PLAYWRIGHT, 'test', '--config', 'e2e/playwright.config.ts', ...args],
      {
        env: {
          ...process.env,
          PARLEY_ELECTRON: electron,
          PARLEY_ELECTRON_ARGS: electronArgs.join(' '),
          PARLEY_E2E_REPORT: report,
        },
      },
    );
    return outcomeOfTests(TITLE, code, readReport(report, readPlaywrightReport));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return outcomeOfCheck(TITLE, false);
  }
}

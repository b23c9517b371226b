import { join } from 'node:path';
import { CACHE, NODE_MODULES } from './paths.mjs';
import { clearReport, readReport } from './report-file.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { outcomeOfCheck, outcomeOfTests } from './summary.mjs';
import { forgetTimes } from './types.mjs';
import { readVitestReport } from './vitest-report.mjs';

/** @typedef {import('./summary.mjs').Outcome} Outcome */

const BIOME = join(NODE_MODULES, '@biomejs', 'biome', 'bin', 'biome');
const TSC = join(NODE_MODULES, 'typescript', 'bin', 'tsc');
const VITEST = join(NODE_MODULES, 'vitest', 'vitest.mjs');

/**
 * Format, lint, types and unit tests. A step runs whether or not the one before it failed.
 * @param {string} electron the executable, in which the unit tests run
 * @param {readonly string[]} [filters] parts of the names of test files; none for all
 * @returns {Promise<readonly Outcome[]>} one for each step
 */
export async function runChecks(electron, filters = []) {
  return [
    await check('format', [BIOME, 'format', '.']),
    await check('lint', [BIOME, 'check', '--formatter-enabled=false', '.']),
    await checkTypes(),
    await runUnitTests(electron, filters),
  ];
}

function checkTypes() {
  forgetTimes(join(CACHE, 'types'));
  return check('types', [TSC, '-b']);
}

/**
 * @param {string} title
 * @param {readonly string[]} args for Node
 */
async function check(title, args) {
  say(`checking: ${title}`);
  return outcomeOfCheck(title, (await run(process.execPath, args)) === 0);
}

/**
 * @param {string} electron
 * @param {readonly string[]} filters
 */
async function runUnitTests(electron, filters) {
  say('running the unit tests');
  const report = clearReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(electron, [VITEST, 'run', ...reporters, ...filters], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return outcomeOfTests('unit tests', code, readReport(report, readVitestReport));
}

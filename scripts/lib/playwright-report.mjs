import { say } from './say.mjs';

/** @typedef {{ title: string, tests: readonly { status: string }[] }} Spec */
/** @typedef {{ title: string, specs?: readonly Spec[], suites?: readonly Suite[] }} Suite */
/** @typedef {{ suites: readonly Suite[], errors?: readonly { message?: string }[] }} Report */

/**
 * Counts what Playwright's JSON reporter wrote. A test that passed only when repeated, which is tried in CI alone, counts as
 * passed and is named; every error outside a test counts as failed.
 * @param {Report} report
 * @returns {import('./summary.mjs').Outcome}
 */
export function readPlaywrightReport({ suites, errors = [] }) {
  let passed = 0;
  const failed = errors.map(({ message }) => message?.split('\n')[0] ?? 'an error outside the tests');
  const skipped = [];
  for (const { title, status } of suites.flatMap((suite) => testsOf(suite, []))) {
    if (status === 'flaky') say(`passed only when repeated: ${title}`);
    if (status === 'expected' || status === 'flaky') passed += 1;
    else if (status === 'skipped') skipped.push(title);
    else failed.push(title);
  }
  return { passed, failed, skipped };
}

/**
 * @param {Suite} suite
 * @param {readonly string[]} above titles
 * @returns {readonly { title: string, status: string }[]}
 */
function testsOf({ title, specs = [], suites = [] }, above) {
  const titles = [...above, title];
  return [
    ...specs.flatMap((spec) =>
      spec.tests.map(({ status }) => ({ title: [...titles, spec.title].join(' › '), status })),
    ),
    ...suites.flatMap((inner) => testsOf(inner, titles)),
  ];
}

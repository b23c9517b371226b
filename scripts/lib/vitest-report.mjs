/** @typedef {{ status: string, title: string, fullName?: string, ancestorTitles?: readonly string[] }} Assertion */
/** @typedef {{ name: string, status: string, assertionResults: readonly Assertion[] }} File */

/**
 * Counts what Vitest's JSON reporter wrote. A file that failed before its tests counts as one failure.
 * @param {{ testResults: readonly File[] }} report
 * @returns {import('./summary.mjs').Outcome}
 */
export function readVitestReport({ testResults }) {
  let passed = 0;
  const failed = [];
  const skipped = [];
  for (const { name, status, assertionResults } of testResults) {
    for (const assertion of assertionResults) {
      const title = assertion.fullName ?? assertion.title;
      if (assertion.status === 'passed') passed += 1;
      else if (assertion.status === 'failed') failed.push(title);
      else skipped.push(title);
    }
    const hasFailedTest = assertionResults.some((assertion) => assertion.status === 'failed');
    if (status === 'failed' && !hasFailedTest) failed.push(name);
  }
  return { passed, failed, skipped };
}

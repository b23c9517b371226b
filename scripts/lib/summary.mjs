/** @typedef {{ passed: number, failed: readonly string[], skipped: readonly string[] }} Outcome by title */

/**
 * The outcome of a step that is one check.
 * @param {string} title
 * @param {boolean} isPassed
 * @returns {Outcome}
 */
export function outcomeOfCheck(title, isPassed) {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? [] : [title], skipped: [] };
}

/**
 * The outcome of a step that ran tests. One that failed and names no failed test, because it crashed or left no report,
 * counts as one failure.
 * @param {string} title of the step
 * @param {number} code its exit code
 * @param {Outcome | null} reported what its report says; null when there is none
 * @returns {Outcome}
 */
export function outcomeOfTests(title, code, reported) {
  if (reported === null) return outcomeOfCheck(title, false);
  if (code === 0 || reported.failed.length > 0) return reported;
  return { ...reported, failed: [title] };
}

/**
 * Several outcomes as one.
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sum(outcomes) {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

/**
 * What is said at the end: each failed and each skipped test by name, then the counts in one line.
 * @param {Outcome} outcome
 * @returns {readonly string[]} lines
 */
export function summarise({ passed, failed, skipped }) {
  return [
    ...failed.map((title) => `parley: failed: ${title}`),
    ...skipped.map((title) => `parley: skipped: ${title}`),
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ];
}

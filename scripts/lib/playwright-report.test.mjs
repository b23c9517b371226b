import { describe, expect, it } from 'vitest';
import { readPlaywrightReport } from './playwright-report.mjs';

/**
 * @param {string} title
 * @param {string} status
 */
function spec(title, status) {
  return { title, tests: [{ status }] };
}

describe('what Playwright reports', () => {
  it('is counted through all levels, with the titles above', () => {
    const inner = { title: 'the reader', specs: [spec('opens', 'expected'), spec('scrolls', 'unexpected')] };
    const suites = [{ title: 'reader.e2e.ts', specs: [spec('starts', 'skipped')], suites: [inner] }];
    expect(readPlaywrightReport({ suites })).toEqual({
      passed: 1,
      failed: ['reader.e2e.ts › the reader › scrolls'],
      skipped: ['reader.e2e.ts › starts'],
    });
  });

  it('has a failure for a test that passed only when repeated', () => {
    const suites = [{ title: 'a.e2e.ts', specs: [spec('opens', 'flaky')] }];
    expect(readPlaywrightReport({ suites })).toEqual({
      passed: 0,
      failed: ['a.e2e.ts › opens'],
      skipped: [],
    });
  });

  it('has a failure for every error outside the tests', () => {
    const errors = [{ message: 'Cannot find module\n  at a.e2e.ts' }, {}];
    expect(readPlaywrightReport({ suites: [], errors }).failed).toEqual([
      'Cannot find module',
      'an error outside the tests',
    ]);
  });
});

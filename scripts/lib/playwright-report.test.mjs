import { describe, expect, it, vi } from 'vitest';
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

  it('counts a test that passed only when repeated, and names it', () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    const suites = [{ title: 'a.e2e.ts', specs: [spec('opens', 'flaky')] }];
    expect(readPlaywrightReport({ suites })).toEqual({ passed: 1, failed: [], skipped: [] });
    expect(said).toHaveBeenCalledWith(expect.stringContaining('a.e2e.ts › opens'));
    said.mockRestore();
  });

  it('has a failure for every error outside the tests', () => {
    const errors = [{ message: 'Cannot find module\n  at a.e2e.ts' }, {}];
    expect(readPlaywrightReport({ suites: [], errors }).failed).toEqual([
      'Cannot find module',
      'an error outside the tests',
    ]);
  });
});

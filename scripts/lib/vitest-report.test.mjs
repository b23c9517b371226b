import { describe, expect, it } from 'vitest';
import { readVitestReport } from './vitest-report.mjs';

describe('what Vitest reports', () => {
  it('is counted by test, with the full names of those that did not pass', () => {
    const report = {
      testResults: [
        {
          name: '/a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', title: 'is read', fullName: 'a date is read' },
            { status: 'failed', title: 'is refused', fullName: 'a date is refused' },
            { status: 'skipped', title: 'is shown', fullName: 'a date is shown' },
            { status: 'todo', title: 'is sorted' },
          ],
        },
      ],
    };
    expect(readVitestReport(report)).toEqual({
      passed: 1,
      failed: ['a date is refused'],
      skipped: ['a date is shown', 'is sorted'],
    });
  });

  it('has one failure for a file that failed before its tests', () => {
    const report = { testResults: [{ name: '/b.test.ts', status: 'failed', assertionResults: [] }] };
    expect(readVitestReport(report)).toEqual({ passed: 0, failed: ['/b.test.ts'], skipped: [] });
  });

  it('has one failure more for a file whose tests passed and which failed all the same', () => {
    const passed = { status: 'passed', title: 'is read' };
    const report = { testResults: [{ name: '/c.test.ts', status: 'failed', assertionResults: [passed] }] };
    expect(readVitestReport(report)).toEqual({ passed: 1, failed: ['/c.test.ts'], skipped: [] });
  });
});

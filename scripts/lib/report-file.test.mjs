import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { clearReport, readReport } from './report-file.mjs';

const NAME = `test-of-reports-${process.pid}.json`;
afterEach(() => rmSync(clearReport(NAME), { force: true }));

describe('a report', () => {
  it('of an earlier run is gone before the next one', () => {
    writeFileSync(clearReport(NAME), '{"tests": 1}');
    expect(existsSync(clearReport(NAME))).toBe(false);
  });

  it('is handed on as read', () => {
    const path = clearReport(NAME);
    writeFileSync(path, '{"tests": 1}');
    expect(readReport(path, ({ tests }) => tests)).toBe(1);
  });

  it('is none when it is missing, cut short or not of the form that is expected', () => {
    const path = clearReport(NAME);
    expect(readReport(path, (report) => report)).toBeNull();
    writeFileSync(path, '{"tests": ');
    expect(readReport(path, (report) => report)).toBeNull();
    writeFileSync(path, '{}');
    expect(readReport(path, ({ tests }) => tests.length)).toBeNull();
  });
});

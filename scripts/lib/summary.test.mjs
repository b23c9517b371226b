import { describe, expect, it } from 'vitest';
import { outcomeOfCheck, outcomeOfTests, sum, summarise } from './summary.mjs';

const MIXED = { passed: 3, failed: ['adds'], skipped: ['reads the article'] };

describe('the last line', () => {
  it('counts what passed, failed and was skipped over all steps', () => {
    const total = sum([outcomeOfCheck('format', true), outcomeOfCheck('lint', false), MIXED]);
    expect(summarise(total).at(-1)).toBe('4 passed, 2 failed, 1 skipped');
  });

  it('comes after the names of what failed and what was skipped', () => {
    expect(summarise(MIXED)).toEqual([
      'parley: failed: adds',
      'parley: skipped: reads the article',
      '3 passed, 1 failed, 1 skipped',
    ]);
  });

  it('is there when nothing ran', () => {
    expect(summarise(sum([]))).toEqual(['0 passed, 0 failed, 0 skipped']);
  });
});

describe('a step that ran tests', () => {
  it('counts as they do', () => {
    expect(outcomeOfTests('unit tests', 1, MIXED)).toBe(MIXED);
    expect(outcomeOfTests('unit tests', 0, { ...MIXED, failed: [] }).failed).toEqual([]);
  });

  it('failed when it left no report, even with a good exit code', () => {
    expect(outcomeOfTests('unit tests', 0, null)).toEqual({ passed: 0, failed: ['unit tests'], skipped: [] });
  });

  it('failed when it ended badly although no test says so', () => {
    const reported = { passed: 3, failed: [], skipped: [] };
    expect(outcomeOfTests('unit tests', 1, reported)).toEqual({ ...reported, failed: ['unit tests'] });
  });
});

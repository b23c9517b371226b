import { describe, expect, it } from 'vitest';
import { MOST_ON_PAPER, USUAL_EXPORT } from './briefing';
import { BriefingPreset, BriefingSetup, withPreset, withRenamed } from './briefing-choices';
import { BUILT_IN_PRESETS, PRESET_SETUPS } from './briefing-presets';
import { briefingWarnings, formatInstead, isRefused } from './briefing-warnings';
import { BRIEFING_COLUMNS } from './tables/columns';

const preset = (name: string, format: 'csv' | 'html' = 'csv'): BriefingPreset => ({
  name,
  setup: PRESET_SETUPS.sourceList.setup,
  options: { ...USUAL_EXPORT, format },
  days: {},
});

describe('presets', () => {
  it('replace the one with just its name, and not another that an earlier version let be called alike', () => {
    const both = [preset('Evidence'), preset('evidence')];
    const after = withPreset(both, preset('evidence', 'html'));
    expect(after.map(({ name, options }) => `${name} ${options.format}`).toSorted()).toEqual([
      'Evidence csv',
      'evidence html',
    ]);
  });

  it('stand in the order of their names, and one of a name takes the place of another', () => {
    const two = withPreset(withPreset([], preset('Week 10')), preset('Week 9'));
    expect(two.map(({ name }) => name)).toEqual(['Week 9', 'Week 10']);
    expect(withPreset(two, preset('Week 9', 'html'))).toEqual([preset('Week 9', 'html'), preset('Week 10')]);
    expect(withPreset(two, preset('WEEK  9', 'html')).map(({ name }) => name)).toEqual([
      'WEEK  9',
      'Week 10',
    ]);
  });

  it('keep what they set up under another name, also one that was taken', () => {
    const two = [preset('a', 'html'), preset('b')];
    expect(withRenamed(two, 'a', 'c')).toEqual([preset('b'), preset('c', 'html')]);
    expect(withRenamed(two, 'a', 'b')).toEqual([preset('b', 'html')]);
    expect(withRenamed(two, 'a', 'A')).toEqual([preset('A', 'html'), preset('b')]);
    expect(withRenamed(two, 'gone', 'c')).toBe(two);
  });

  it('that were saved before dates were part of them take those that the dossier shows', () => {
    const { days: _, ...earlier } = preset('a');
    expect(BriefingPreset.parse(earlier)).toEqual(preset('a'));
    const fixed = { ...preset('a'), days: { asOf: '2025-08-06' } };
    expect(BriefingPreset.parse(fixed)).toEqual(fixed);
    expect(BriefingPreset.safeParse({ ...preset('a'), days: { until: '2025' } }).success).toBe(false);
  });

  it('that come with the application set up what there is, each something else', () => {
    for (const name of BUILT_IN_PRESETS) {
      const { setup } = PRESET_SETUPS[name];
      expect(BriefingSetup.parse(setup)).toEqual(setup);
      const known: readonly string[] = BRIEFING_COLUMNS[setup.kind];
      for (const column of setup.columns ?? []) expect(known).toContain(column);
    }
    const setups = BUILT_IN_PRESETS.map((name) => JSON.stringify(PRESET_SETUPS[name]));
    expect(new Set(setups).size).toBe(setups.length);
  });
});

describe('warnings about a briefing', () => {
  const small = { rows: 10, columns: 5, bytes: 1_000 };

  it('are none for a small table', () => {
    for (const format of ['csv', 'xlsx', 'html', 'md', 'json'] as const)
      expect(briefingWarnings(small, { guarded: 0, longest: 100 }, format)).toEqual([]);
  });

  it('say what Excel would refuse, before it does', () => {
    expect(briefingWarnings({ ...small, rows: 1_048_576 }, null, 'xlsx')).toMatchObject([
      { kind: 'tableTooLarge' },
    ]);
    expect(briefingWarnings(small, { guarded: 0, longest: 32_768 }, 'xlsx')).toEqual([
      { kind: 'cellTooLong', most: 32_767 },
    ]);
    expect(briefingWarnings(small, { guarded: 0, longest: 32_768 }, 'csv')).toEqual([]);
  });

  it('say what paper would refuse, and which format can hold it instead', () => {
    const [tooLong] = briefingWarnings({ ...small, rows: MOST_ON_PAPER + 1 }, null, 'pdf');
    expect(tooLong).toEqual({ kind: 'tooLongForPaper', most: MOST_ON_PAPER });
    if (tooLong === undefined) throw new Error('no warning');
    expect(isRefused(tooLong)).toBe(true);
    expect(formatInstead(tooLong, MOST_ON_PAPER + 1)).toBe('xlsx');
    expect(formatInstead(tooLong, 2_000_000)).toBe('csv');
    expect(formatInstead({ kind: 'cellTooLong', most: 32_767 }, 5)).toBe('csv');
    expect(isRefused({ kind: 'tooLong', rows: 30_000 })).toBe(false);
    expect(formatInstead({ kind: 'tooLong', rows: 30_000 }, 30_000)).toBeNull();
    expect(briefingWarnings({ ...small, rows: MOST_ON_PAPER }, null, 'docx')).toEqual([]);
  });

  it('say what is too wide for paper, too long to lay out, or very big', () => {
    const kinds = (patch: object, format: 'html' | 'csv') =>
      briefingWarnings({ ...small, ...patch }, null, format).map(({ kind }) => kind);
    expect(kinds({ columns: 40, rows: 30_000, bytes: 60_000_000 }, 'html')).toEqual([
      'tooWide',
      'tooLong',
      'tooBig',
    ]);
    expect(kinds({ columns: 40, rows: 30_000 }, 'csv')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { HistoryFilter } from '../../../../shared/history';
import { WHOLE_HISTORY } from '../../../../shared/settings';
import { idOf } from '../../../../shared/testing/rows';
import { filterOf, isFiltered } from './history-filter';

describe('the filter of the history', () => {
  it('takes days from midnight to midnight where the analyst is, the last one included', () => {
    const { since, until } = filterOf({ ...WHOLE_HISTORY, from: '2025-08-06', to: '2025-08-06' });
    expect(new Date(since ?? '')).toEqual(new Date(2025, 7, 6));
    expect(new Date(until ?? '')).toEqual(new Date(2025, 7, 7));
  });

  it('is one that the engine understands, whatever the day', () => {
    for (const day of ['0001-01-01', '0099-12-31', '2024-02-29', '9999-12-30']) {
      const filter = filterOf({ ...WHOLE_HISTORY, from: day, to: day });
      expect(HistoryFilter.parse(filter)).toEqual(filter);
    }
  });

  it('is about one record of one kind, which does not count as a filter that was set', () => {
    const record = { table: 'parties', id: idOf(1), from: 'frame' } as const;
    const state = { ...WHOLE_HISTORY, table: 'issues', record } as const;
    expect(filterOf(state)).toMatchObject({ recordId: idOf(1), table: 'parties' });
    expect(isFiltered(state)).toBe(false);
    expect(isFiltered({ ...state, record: null })).toBe(true);
    expect(isFiltered({ ...state, coder: '' })).toBe(true);
  });
});

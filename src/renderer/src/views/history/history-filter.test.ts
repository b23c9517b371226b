import { describe, expect, it } from 'vitest';
import { HistoryFilter } from '../../../../shared/history';
import { NO_CHOICES } from '../../../../shared/settings';
import { idOf } from '../../../../shared/testing/rows';
import { choicesOf, filterOf, isFiltered } from './history-filter';

describe('the filter of the history', () => {
  it('takes days from midnight to midnight where the analyst is, the last one included', () => {
    const { since, until } = filterOf({
      record: null,
      choices: { ...NO_CHOICES, from: '2025-08-06', to: '2025-08-06' },
    });
    expect(new Date(since ?? '')).toEqual(new Date(2025, 7, 6));
    expect(new Date(until ?? '')).toEqual(new Date(2025, 7, 7));
  });

  it('is one that the engine understands, whatever the day', () => {
    for (const day of ['0001-01-01', '0099-12-31', '2024-02-29', '9999-12-30']) {
      const filter = filterOf({ record: null, choices: { ...NO_CHOICES, from: day, to: day } });
      expect(HistoryFilter.parse(filter)).toEqual(filter);
    }
  });

  it('is about one record of one kind, with choices of its own', () => {
    const choices = { ...NO_CHOICES, table: 'issues', coder: 'A. Analyst' } as const;
    const record = { table: 'parties', id: idOf(1), from: 'frame', choices: NO_CHOICES } as const;
    expect(filterOf({ choices, record: null })).toMatchObject({ recordId: null, table: 'issues' });
    const ofRecord = { recordId: idOf(1), table: 'parties', coder: null };
    expect(filterOf({ choices, record })).toMatchObject(ofRecord);
    expect(choicesOf({ choices, record })).toBe(NO_CHOICES);
  });

  it('is set when any question is answered, with no name too', () => {
    expect(isFiltered(NO_CHOICES)).toBe(false);
    expect(isFiltered({ ...NO_CHOICES, coder: '' })).toBe(true);
    expect(isFiltered({ ...NO_CHOICES, to: '2025-08-06' })).toBe(true);
  });
});

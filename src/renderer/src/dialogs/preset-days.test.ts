import { expect, it } from 'vitest';
import { areFixed, datedBy, daysSet, fixesDays } from './preset-days';

const screen = {
  asOf: '2025-08-08',
  from: '2025-08-01',
  to: '2025-08-08',
  historyFrom: '',
  historyTo: '',
};
const days = { ...screen, asOf: '2025-08-06', from: '2025-07-31' };

it('keeps of the days that were set those that the briefing is about', () => {
  expect(daysSet({ kind: 'matrix', scope: 'screen' }, 'compare', days, screen)).toEqual({
    asOf: '2025-08-06',
  });
  expect(daysSet({ kind: 'compare', scope: 'screen' }, 'matrix', days, screen)).toEqual({
    from: '2025-07-31',
    to: '2025-08-08',
  });
  const since = { ...screen, historyFrom: '2025-08-01' };
  expect(daysSet({ kind: 'history', scope: 'screen' }, null, since, screen)).toEqual({
    historyFrom: '2025-08-01',
    historyTo: '',
  });
});

it('keeps none that are the screen’s, or that the briefing does not have', () => {
  expect(daysSet({ kind: 'matrix', scope: 'screen' }, 'matrix', screen, screen)).toEqual({});
  expect(daysSet({ kind: 'evidence', scope: 'dossier' }, 'matrix', days, screen)).toEqual({});
  expect(daysSet({ kind: 'evidence', scope: 'screen' }, 'positions', days, screen)).toEqual({});
});

it('dates a list of what is on the screen by the screen', () => {
  expect(datedBy({ kind: 'evidence', scope: 'screen' }, 'compare')).toBe('compare');
  expect(datedBy({ kind: 'evidence', scope: 'dossier' }, 'compare')).toBeNull();
  expect(datedBy({ kind: 'matrix', scope: 'dossier' }, 'compare')).toBe('matrix');
});

it('knows whether the days are those of a preset', () => {
  expect(areFixed({ asOf: '2025-08-06' }, days)).toBe(true);
  expect(areFixed({ asOf: '2025-08-06' }, screen)).toBe(false);
  expect(areFixed({}, screen)).toBe(true);
  expect([fixesDays({}), fixesDays({ historyTo: '' })]).toEqual([false, true]);
});

import { expect, it } from 'vitest';
import { MOST_TABLE_VIEWS, USUAL_POSITIONS } from '../../../../shared/positions-state';
import { idOf } from '../../../../shared/testing/rows';
import {
  currentView,
  differs,
  nameProblem,
  overwritten,
  renamed,
  withoutView,
  withView,
} from './table-views';

const usual = { ...USUAL_POSITIONS.arrangement, hidden: [] };
const compact = { ...usual, density: 'compact' } as const;
const saved = withView({ views: [], viewId: null }, idOf(1), ' Red lines ', usual);

it('saves the table as it is, which then is the current view and does not differ', () => {
  const current = currentView(saved);
  expect(current).toMatchObject({ name: 'Red lines', arrangement: usual });
  expect(current !== null && differs(current, structuredClone(usual))).toBe(false);
  expect(current !== null && differs(current, compact)).toBe(true);
});

it('makes a view as the table is now, renames and deletes it', () => {
  expect(currentView(overwritten({ ...saved, viewId: null }, idOf(1), compact))?.arrangement).toEqual(
    compact,
  );
  expect(currentView(renamed(saved, idOf(1), 'Other '))?.name).toBe('Other');
  expect(withoutView(saved, idOf(1))).toEqual({ views: [], viewId: null });
});

it('says what is wrong with a name: none, too long, taken in another spelling, one view too many', () => {
  const { views } = saved;
  expect(nameProblem(views, '  ')).toBe('positions.views.nameMissing');
  expect(nameProblem(views, 'x'.repeat(101))).toBe('positions.views.nameTooLong');
  expect(nameProblem(views, 'RED LINES')).toBe('positions.views.nameTaken');
  expect(nameProblem(views, 'red lines', idOf(1))).toBeNull();
  const many = Array.from({ length: MOST_TABLE_VIEWS }, (_, n) => ({
    id: idOf(n),
    name: `${n}`,
    arrangement: usual,
  }));
  expect(nameProblem(many, 'one more')).toBe('positions.views.tooMany');
});

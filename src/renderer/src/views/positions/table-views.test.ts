import { expect, it } from 'vitest';
import { MOST_TABLE_VIEWS, USUAL_POSITIONS } from '../../../../shared/positions-state';
import { idOf } from '../../../../shared/testing/rows';
import {
  currentView,
  differs,
  nameProblem,
  overwritten,
  renamed,
  viewNamed,
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

it('says what is wrong with a name: none, too long, one view too many', () => {
  const { views } = saved;
  expect(nameProblem(views, '  ')).toBe('positions.views.nameMissing');
  expect(nameProblem(views, '\u200b\u2060')).toBe('positions.views.nameMissing');
  expect(nameProblem(views, 'x'.repeat(101))).toBe('positions.views.nameTooLong');
  expect(nameProblem(views, 'RED LINES')).toBeNull();
  const many = Array.from({ length: MOST_TABLE_VIEWS }, (_, n) => ({
    id: idOf(n),
    name: `${n}`,
    arrangement: usual,
  }));
  expect(nameProblem(many, 'one more')).toBe('positions.views.tooMany');
  expect(nameProblem(many, ' 7 ')).toBeNull();
});

it('knows whose name is taken, in any spelling, but for the own one', () => {
  expect(viewNamed(saved.views, ' RED  LINES')?.id).toBe(idOf(1));
  expect(viewNamed(saved.views, 'red lines', idOf(1))).toBeNull();
  expect(viewNamed(saved.views, 'Red line')).toBeNull();
});

it('puts a view in the place of the one that had its name, saved or renamed, and nothing else goes', () => {
  const two = withView(saved, idOf(2), 'Offers', usual);
  const replaced = withView(two, idOf(3), 'RED  LINES', compact);
  expect(replaced.views.map(({ id, name }) => [id, name])).toEqual([
    [idOf(1), 'RED LINES'],
    [idOf(2), 'Offers'],
  ]);
  expect(currentView(replaced)).toMatchObject({ id: idOf(1), arrangement: compact });
  const again = renamed(replaced, idOf(2), 'red lines');
  expect(again.views).toEqual([{ id: idOf(2), name: 'red lines', arrangement: usual }]);
  expect(currentView(again)).toBeNull();
  expect(renamed(two, idOf(1), 'RED LINES').views.map(({ name }) => name)).toEqual(['RED LINES', 'Offers']);
});

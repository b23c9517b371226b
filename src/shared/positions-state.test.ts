import { describe, expect, it } from 'vitest';
import {
  columnsInOrder,
  columnsShown,
  PositionsState,
  pinOf,
  USUAL_POSITIONS,
  withColumnBefore,
  withPin,
} from './positions-state';
import { POSITION_COLUMNS } from './tables/positions-table';

const NO_PINS = { start: [], end: [] };

it('begins with all columns in their usual order, and can be remembered', () => {
  expect(columnsShown({ order: [], pins: NO_PINS, hidden: [] })).toEqual(POSITION_COLUMNS);
  expect(PositionsState.parse(structuredClone(USUAL_POSITIONS))).toEqual(USUAL_POSITIONS);
});

it('puts pinned columns at the ends of the row, in their order, and leaves hidden ones out', () => {
  const shown = columnsShown({
    order: ['date', 'party', 'notes'],
    pins: { start: ['notes', 'party'], end: ['date'] },
    hidden: ['issue', 'quotes'],
  });
  expect(shown.slice(0, 2)).toEqual(['party', 'notes']);
  expect(shown.at(-1)).toBe('date');
  expect(shown).not.toContain('issue');
  expect(shown).toHaveLength(POSITION_COLUMNS.length - 2);
});

describe('the order of columns', () => {
  it('keeps each column once, whatever is remembered', () => {
    const order = columnsInOrder(['coder', 'nonsense', 'coder', 'date']);
    expect(order.toSorted()).toEqual([...POSITION_COLUMNS].toSorted());
    expect(order.indexOf('coder')).toBeLessThan(order.indexOf('date'));
  });

  it('moves a column before another, and to the end', () => {
    expect(withColumnBefore([], 'stance', 'date').slice(0, 3)).toEqual(['stance', 'date', 'party']);
    expect(withColumnBefore([], 'date', null).at(-1)).toBe('date');
  });
});

it('pins a column to one end at a time, and sets it free', () => {
  const start = withPin(NO_PINS, 'date', 'start');
  expect(pinOf({ pins: start }, 'date')).toBe('start');
  const end = withPin(start, 'date', 'end');
  expect(end).toEqual({ start: [], end: ['date'] });
  expect(withPin(end, 'date', null)).toEqual(NO_PINS);
});

it('refuses widths and names that no screen could show', () => {
  const with_ = (patch: object) =>
    PositionsState.safeParse({
      ...USUAL_POSITIONS,
      arrangement: { ...USUAL_POSITIONS.arrangement, ...patch },
    }).success;
  expect(with_({ widths: { date: 300 } })).toBe(true);
  expect(with_({ widths: { date: 30_000 } })).toBe(false);
  expect(with_({ groupBy: ['party', 'stance', 'issue'] })).toBe(false);
});

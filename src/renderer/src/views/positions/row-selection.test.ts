import { expect, it } from 'vitest';
import {
  countHidden,
  extendTo,
  NOTHING_SELECTED,
  type RowSelection,
  selectedShown,
  toggleAll,
  toggleGroup,
  toggleRow,
} from './row-selection';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];
function idsOf(selection: RowSelection): string {
  return [...selection.ids].toSorted().join('');
}

it('extends a range from the row one is at, and takes rows out again on the way back', () => {
  const down = extendTo(extendTo(NOTHING_SELECTED, SHOWN, 'b', 'c'), SHOWN, 'c', 'd');
  expect(idsOf(down)).toBe('bcd');
  const back = extendTo(down, SHOWN, 'd', 'c');
  expect(idsOf(back)).toBe('bc');
  expect(idsOf(extendTo(back, SHOWN, 'c', 'a'))).toBe('ab');
});

it('keeps what was selected before a range', () => {
  const both = extendTo(toggleRow(NOTHING_SELECTED, 'a'), SHOWN, 'd', 'e');
  expect(idsOf(both)).toBe('ade');
  expect(idsOf(extendTo(both, SHOWN, 'e', 'd'))).toBe('ad');
});

it('begins a range at a row that was just ticked', () => {
  expect(idsOf(extendTo(toggleRow(NOTHING_SELECTED, 'b'), SHOWN, 'b', 'd'))).toBe('bcd');
});

it('begins anew where the row a range began with is not shown any more', () => {
  const range = extendTo(NOTHING_SELECTED, SHOWN, 'a', 'c');
  expect(idsOf(extendTo(range, ['c', 'd', 'e'], 'c', 'd'))).toBe('abcd');
});

it('selects all that are shown and no others, and nothing the second time', () => {
  const all = toggleAll(toggleRow(NOTHING_SELECTED, 'x'), SHOWN);
  expect(idsOf(all)).toBe('abcde');
  expect(toggleAll(all, SHOWN)).toEqual(NOTHING_SELECTED);
});

it('acts on what is shown, in the order shown, and counts the hidden ones that are still there', () => {
  const selection = toggleAll(NOTHING_SELECTED, ['a', 'b', 'c', 'gone']);
  const shown = selectedShown(selection, ['e', 'c', 'a']);
  expect(shown).toEqual(['c', 'a']);
  expect(countHidden(selection, shown, (id) => id !== 'gone')).toBe(1);
});

it('passes over the headings of groups, and knows a position again that stands in two', () => {
  const lines = ['group 0:x', 'a', 'b', 'group 0:y', 'a#2', 'c'];
  expect(idsOf(extendTo(NOTHING_SELECTED, lines, 'b', 'a#2'))).toBe('ab');
  expect(idsOf(toggleRow(NOTHING_SELECTED, 'a#2'))).toBe('a');
  expect(toggleRow(NOTHING_SELECTED, 'group 0:x')).toBe(NOTHING_SELECTED);
});

it('selects a group whole when some of it is selected already, and takes it out again', () => {
  const some = toggleRow(NOTHING_SELECTED, 'b');
  const whole = toggleGroup(some, 'group 0:x', ['a', 'b']);
  expect(idsOf(whole)).toBe('ab');
  expect(idsOf(toggleGroup(whole, 'group 0:x', ['a', 'b']))).toBe('');
});

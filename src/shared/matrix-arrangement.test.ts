import { expect, it } from 'vitest';
import { movedIn, toggledIn, USUAL_ARRANGEMENT } from './matrix-arrangement';

const group = ['a', 'b', 'c'];
const moved = (id: string, before: string | null) => movedIn(USUAL_ARRANGEMENT, group, id, before).order;

it('An order names the whole group once one of it has moved', () => {
  expect(moved('c', 'a')).toEqual(['c', 'a', 'b']);
  expect(moved('a', null)).toEqual(['b', 'c', 'a']);
  expect(moved('a', 'c')).toEqual(['b', 'a', 'c']);
});

it('An order stays as it is where nothing would move, and with what is not of the group', () => {
  expect(moved('a', 'a')).toEqual([]);
  expect(moved('a', 'b')).toEqual([]);
  expect(moved('c', null)).toEqual([]);
  expect(moved('x', 'a')).toEqual([]);
  expect(moved('a', 'x')).toEqual([]);
});

it('An order of one group leaves the orders of others alone', () => {
  const before = { ...USUAL_ARRANGEMENT, order: ['z', 'b', 'a', 'y'] };
  expect(movedIn(before, ['b', 'a', 'c'], 'c', 'b').order).toEqual(['z', 'y', 'c', 'b', 'a']);
});

it('What is in a list is taken out of it, and what is not is added', () => {
  const once = toggledIn(USUAL_ARRANGEMENT, 'hidden', 'a');
  expect(once.hidden).toEqual(['a']);
  expect(toggledIn(once, 'hidden', 'a')).toEqual(USUAL_ARRANGEMENT);
});

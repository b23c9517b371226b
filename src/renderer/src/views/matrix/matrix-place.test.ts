import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type MatrixPlace, placeAfterKey, placeIn } from './matrix-place';

const size = { rows: 30, columns: 4, page: 10, isRtl: false };
function press(key: string, from: MatrixPlace, patch: { ctrlKey?: boolean; isRtl?: boolean } = {}) {
  const { ctrlKey = false, isRtl = false } = patch;
  return placeAfterKey(from, { key, ctrlKey }, { ...size, isRtl });
}

it('The arrows move by one and stop at the edges, mirrored where the layout is', () => {
  expect(press('ArrowRight', { row: 2, column: 1 })).toEqual({ row: 2, column: 2 });
  expect(press('ArrowRight', { row: 2, column: 1 }, { isRtl: true })).toEqual({ row: 2, column: 0 });
  expect(press('ArrowLeft', { row: 2, column: 0 })).toEqual({ row: 2, column: -1 });
  expect(press('ArrowDown', { row: 29, column: 0 })).toEqual({ row: 29, column: 0 });
  expect(press('ArrowUp', { row: 0, column: 3 })).toEqual({ row: -1, column: 3 });
});

it('The corner is no place: from the heads of the rows one comes to the first column’s', () => {
  expect(press('ArrowUp', { row: 0, column: -1 })).toEqual({ row: -1, column: 0 });
  expect(press('ArrowLeft', { row: -1, column: 0 })).toEqual({ row: -1, column: 0 });
});

it('Home and End go to the ends of the row, and with Ctrl to those of the matrix', () => {
  expect(press('Home', { row: 5, column: 2 })).toEqual({ row: 5, column: -1 });
  expect(press('Home', { row: -1, column: 2 })).toEqual({ row: -1, column: 0 });
  expect(press('End', { row: 5, column: 2 })).toEqual({ row: 5, column: 3 });
  expect(press('Home', { row: 5, column: 2 }, { ctrlKey: true })).toEqual({ row: 0, column: -1 });
  expect(press('End', { row: 5, column: 0 }, { ctrlKey: true })).toEqual({ row: 29, column: 3 });
});

it('A page moves by the rows in sight and never from the cells into the heads', () => {
  expect(press('PageDown', { row: 25, column: 1 })).toEqual({ row: 29, column: 1 });
  expect(press('PageUp', { row: 5, column: 1 })).toEqual({ row: 0, column: 1 });
  expect(press('a', { row: 5, column: 1 })).toBeNull();
});

it('Every key leads to a place that is there', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
  const anySize = fc.record({
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 9 }),
    page: fc.integer({ min: 1, max: 20 }),
    isRtl: fc.boolean(),
  });
  fc.assert(
    fc.property(anySize, fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())), (its, presses) => {
      let place = placeIn(its, 0, 0);
      for (const [key, ctrlKey] of presses) {
        place = placeAfterKey(place, { key, ctrlKey }, its) ?? place;
        expect(place.row >= -1 && place.row < its.rows).toBe(true);
        expect(place.column >= -1 && place.column < its.columns).toBe(true);
        expect(place).not.toEqual({ row: -1, column: -1 });
      }
    }),
  );
});

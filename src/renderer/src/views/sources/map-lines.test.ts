import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapLines, offsetOnMap } from './map-lines';

it('A mark stands on the map where it stands in the text, as high as it is long but never too low to be seen', () => {
  const marks = [
    { start: 0, end: 5, colour: 'red' },
    { start: 500, end: 600, colour: 'blue' },
    { start: 999, end: 1_000, colour: 'red' },
  ];
  expect(mapLines(marks, 1_000, 200)).toEqual([
    { top: 0, height: 2, colour: 'red' },
    { top: 100, height: 20, colour: 'blue' },
    { top: 198, height: 2, colour: 'red' },
  ]);
});

it('However many marks there are, no more lines are drawn than there are pixels', () => {
  const marks = Array.from({ length: 50_000 }, (_none, at) => ({
    start: at * 2,
    end: at * 2 + 1,
    colour: 'red',
  }));
  expect(mapLines(marks, 100_000, 300).length).toBeLessThanOrEqual(300);
});

it('A click on a line of the map leads to the mark that it stands for, within the pixel', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 5_000_000 }),
      fc.nat(100),
      fc.integer({ min: 50, max: 1_500 }),
      (length, share, height) => {
        const start = Math.min(Math.floor((length * share) / 100), length - 1);
        const [line] = mapLines([{ start, end: start + 1, colour: 'red' }], length, height);
        const offset = offsetOnMap(line?.top ?? 0, length, height);
        expect(Math.abs(offset - start)).toBeLessThanOrEqual((length / height) * 2 + 1);
      },
    ),
  );
});

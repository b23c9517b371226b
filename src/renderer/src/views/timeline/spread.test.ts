import { expect, it } from 'vitest';
import { spread } from './spread';

it('Things that do not touch stand where they want to', () => {
  expect(
    spread(
      [
        { x: 50, width: 20 },
        { x: 200, width: 40 },
      ],
      500,
    ),
  ).toEqual([50, 200]);
});

it('Things that would hide each other stand side by side, in their order', () => {
  const all = [
    { x: 100, width: 20 },
    { x: 100, width: 40 },
    { x: 100, width: 20 },
  ];
  expect(spread(all, 500)).toEqual([100, 130, 160]);
  expect(spread(all, 140)).toEqual([70, 100, 130]);
});

it('None leaves the ends', () => {
  expect(spread([{ x: 0, width: 20 }], 500)).toEqual([10]);
  expect(spread([{ x: 500, width: 20 }], 500)).toEqual([490]);
});

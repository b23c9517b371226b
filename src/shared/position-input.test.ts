import { expect, it } from 'vitest';
import { readPlaceOnScale, readTags } from './position-input';

it('takes tags between commas and semicolons of either script, and none that are empty', () => {
  expect(readTags(' NATO, القرم؛ دونباس ،; ')).toEqual(['NATO', 'القرم', 'دونباس']);
  expect(readTags('  ')).toEqual([]);
});

it('takes a place on the scale with a point or a comma, and says what is none', () => {
  expect(readPlaceOnScale(' 12,5 ')).toBe(12.5);
  expect(readPlaceOnScale('100')).toBe(100);
  expect(readPlaceOnScale('')).toBeNull();
  expect(readPlaceOnScale('101')).toBeNaN();
  expect(readPlaceOnScale('-1')).toBeNaN();
  expect(readPlaceOnScale('half')).toBeNaN();
});

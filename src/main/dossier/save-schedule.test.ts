import { expect, it } from 'vitest';
import { isCheapToSave, saveDelay } from './save-schedule';

const MB = 1024 * 1024;

it('writes a small dossier two seconds after the last change, and at once when the log has grown beyond 8 MB', () => {
  expect(saveDelay({ size: MB, ms: 30, failures: 0 }, 1_000)).toBe(2_000);
  expect(saveDelay({ size: MB, ms: 30, failures: 0 }, 8 * MB)).toBe(2_000);
  expect(saveDelay({ size: MB, ms: 30, failures: 0 }, 8 * MB + 1)).toBe(0);
});

it('does not write 250 MB after every pause, but when the log has grown to a quarter of that', () => {
  const large = { size: 250 * MB, ms: 3_000, failures: 0 };
  expect(saveDelay(large, 20 * MB)).toBe(30_000);
  expect(saveDelay(large, 63 * MB)).toBe(0);
  expect(isCheapToSave(large)).toBe(false);
  expect(isCheapToSave({ size: MB, ms: 30, failures: 0 })).toBe(true);
});

it('tries again after a failure, with growing pauses of at most a minute', () => {
  const delays = [1, 2, 3, 4, 5, 6, 60].map((failures) => saveDelay({ size: MB, ms: 30, failures }, 9 * MB));
  expect(delays).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

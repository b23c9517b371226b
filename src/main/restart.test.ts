import { describe, expect, it } from 'vitest';
import { restartDelay } from './restart';

describe('restartDelay', () => {
  it('starts again at once the first time and waits longer each time after', () => {
    const now = 1_000_000;
    const restarts: number[] = [];
    const delays: (number | null)[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      delays.push(restartDelay(restarts, now));
      restarts.push(now);
    }
    expect(delays).toEqual([0, 250, 500, 1_000, 2_000, null]);
  });

  it('forgets what happened more than a minute ago', () => {
    expect(restartDelay([0, 1, 2, 3, 4], 59_999)).toBeNull();
    expect(restartDelay([0, 1, 2, 3, 4], 60_004)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { compare, median, quantile } from './measure';

describe('a median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
  });
});

describe('a quantile', () => {
  it('is the value that a share of them do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([3, 1], 0)).toBe(1);
  });
});

describe('a comparison', () => {
  it('runs both sides in turn, once more than it counts', async () => {
    const order: string[] = [];
    const peer = { name: 'peer', run: () => order.push('peer') };
    const result = await compare({ name: 'own', run: () => order.push('own'), peer }, 2);
    expect(order).toEqual(['own', 'peer', 'own', 'peer', 'own', 'peer']);
    expect(result).toMatchObject({ name: 'own', peerName: 'peer' });
    expect(result.ratio).toBeGreaterThan(0);
  });
});

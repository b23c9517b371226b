import { describe, expect, it } from 'vitest';
import type { HistoryPage } from '../../../../shared/history';
import { withNewest, withOlder } from './merge-pages';

function page(seqs: readonly number[], hasMore: boolean): HistoryPage {
  const transactions = seqs.map((seq) => ({
    seq,
    at: '2025-08-06T10:00:00.000Z',
    coder: '',
    command: 'party.edit' as const,
    kind: 'do' as const,
    changes: [],
    changeCount: 0,
    otherCount: 0,
  }));
  return { transactions, hasMore };
}

function seqs({ transactions }: HistoryPage): readonly number[] {
  return transactions.map(({ seq }) => seq);
}

describe('the newest page', () => {
  it('comes on top of what was loaded further down', () => {
    const merged = withNewest(page([9, 8, 7, 6, 5, 4], true), page([11, 10, 9], true));
    expect(seqs(merged)).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
    expect(merged.hasMore).toBe(true);
  });

  it('meets what was loaded also where its last is just above', () => {
    expect(seqs(withNewest(page([8, 7], false), page([10, 9, 8], true)))).toEqual([10, 9, 8, 7]);
  });

  it('stands alone when more happened than it holds', () => {
    const newest = page([30, 29, 28], true);
    expect(withNewest(page([9, 8], false), newest)).toBe(newest);
  });

  it('is all there is when nothing was loaded, or nothing is there', () => {
    const newest = page([2, 1], false);
    expect(withNewest(page([], false), newest)).toBe(newest);
    expect(seqs(withNewest(page([2, 1], false), page([], false)))).toEqual([]);
  });
});

describe('an older page', () => {
  it('comes below what is loaded', () => {
    const merged = withOlder(page([5, 4], true), page([3, 2], false), 4);
    expect(seqs(merged)).toEqual([5, 4, 3, 2]);
    expect(merged.hasMore).toBe(false);
  });

  it('is left aside when something else has been loaded meanwhile', () => {
    const loaded = page([9, 8], true);
    expect(withOlder(loaded, page([3, 2], false), 4)).toBe(loaded);
  });
});

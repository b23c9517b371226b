import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableArrangement } from '../../../../shared/positions-state';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../../../../shared/testing/rows';
import { type PositionRow, positionRows } from '../../../../shared/views/positions';
import { filterRows, narrowRows, testsOf } from './filter-rows';
import type { ColumnId } from './position-columns';
import { createRanker } from './ranks';
import { sortRows } from './sort-rows';

const parties = ['Ёлка', 'Ель', 'Жуков', 'أوكرانيا', 'بولندا', 'Ägypten', 'Zypern', 'france'].map((name, n) =>
  aParty(idOf(n + 1), { name }),
);
const issue = anIssue(idOf(50), { scale: { lowLabel: 'a', highLabel: 'b' } });

function rowsOf(
  patches: readonly Parameters<typeof aPosition>[3][],
  partyAt = (n: number) => n,
): readonly PositionRow[] {
  const positions = patches.map((patch, n) =>
    aPosition(idOf(100 + n), parties[partyAt(n) % parties.length]?.id ?? '', issue.id, patch),
  );
  return positionRows(aDossier({ parties, issues: [issue], positions }));
}

function sorted(rows: readonly PositionRow[], ...by: readonly (readonly [ColumnId, 'asc' | 'desc'])[]) {
  const ranker = createRanker(new Intl.Collator('en', { numeric: true }));
  const keys = by.map(([id, direction]) => ({ ranks: ranker.ranksOf(rows, id), desc: direction === 'desc' }));
  return [...sortRows(filterRows(rows, []), keys)].flatMap((place) => rows[place] ?? []);
}

describe('sorting', () => {
  it('follows the collation of Latin, Cyrillic and Arabic letters, without regard to case', () => {
    const rows = rowsOf(parties.map(() => ({})));
    expect(sorted(rows, ['party', 'asc']).map(({ party }) => party.name)).toEqual([
      'Ägypten',
      'france',
      'Zypern',
      'Ёлка',
      'Ель',
      'Жуков',
      'أوكرانيا',
      'بولندا',
    ]);
  });

  it('takes a partial date from its earliest day, the more precise first', () => {
    const dates = ['2025-08', '2025-08-01', '2024', '2025-07-31', '2025~', '2024-12-31', '2025-08-02'];
    const rows = rowsOf(dates.map((date) => ({ date })));
    expect(sorted(rows, ['date', 'asc']).map(({ position }) => position.date)).toEqual([
      '2024',
      '2024-12-31',
      '2025~',
      '2025-07-31',
      '2025-08-01',
      '2025-08',
      '2025-08-02',
    ]);
  });

  it('puts rows without a value last in both directions', () => {
    const rows = rowsOf([{ scaleValue: 5 }, { scaleValue: null }, { scaleValue: 50 }, { scaleValue: 7 }]);
    const values = (direction: 'asc' | 'desc') =>
      sorted(rows, ['scaleValue', direction]).map(({ position }) => position.scaleValue);
    expect(values('asc')).toEqual([5, 7, 50, null]);
    expect(values('desc')).toEqual([50, 7, 5, null]);
  });

  it('lets the second column decide where the first leaves rows equal, and else leaves them as they stood', () => {
    const row = fc.record({
      stance: fc.constantFrom('demands', 'offers', 'rejects'),
      date: fc.constantFrom('2025-08-01', '2025-08-02', '2025-07'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (patches) => {
        const rows = rowsOf(patches as readonly Parameters<typeof aPosition>[3][]);
        const STANCES = ['demands', 'offers', 'rejects'];
        const days: Readonly<Record<string, number>> = { '2025-07': 0, '2025-08-01': 1, '2025-08-02': 2 };
        const expected = rows.toSorted(
          (a, b) =>
            STANCES.indexOf(b.position.stance) - STANCES.indexOf(a.position.stance) ||
            (days[a.position.date] ?? 0) - (days[b.position.date] ?? 0),
        );
        expect(sorted(rows, ['stance', 'desc'], ['date', 'asc'])).toEqual(expected);
      }),
    );
  });

  it('ranks new rows as if all were new', () => {
    const ranker = createRanker(new Intl.Collator('en', { numeric: true }));
    ranker.ranksOf(rowsOf([{ statement: 'b' }, { statement: 'd' }]), 'statement');
    const rows = rowsOf([{ statement: 'd' }, { statement: 'c' }, { statement: 'a' }, { statement: 'b' }]);
    const { of } = ranker.ranksOf(rows, 'statement');
    const statements = rows.map(({ position }) => position.statement);
    const byRank = statements.toSorted(
      (a, b) => (of[statements.indexOf(a)] ?? 0) - (of[statements.indexOf(b)] ?? 0),
    );
    expect(byRank).toEqual(['a', 'b', 'c', 'd']);
  });

  it('orders rows after a change as if all were ranked anew', () => {
    const stance = fc.constantFrom('demands' as const, 'offers' as const, 'rejects' as const);
    const patch = fc.record({ stance, statement: fc.constantFrom('', 'a', 'b', 'c', 'd') });
    const change = fc.tuple(fc.nat({ max: 3 }), patch);
    fc.assert(
      fc.property(fc.array(patch, { minLength: 4, maxLength: 4 }), fc.array(change), (first, changes) => {
        const ranker = createRanker(new Intl.Collator('en', { numeric: true }));
        let patches = first;
        let before = rowsOf(patches);
        for (const [at, patched] of changes) {
          patches = patches.map((each, n) => (n === at ? patched : each));
          const id = idOf(100 + at);
          const after = rowsOf(patches);
          // The other rows are the same objects as before, as after a change to one position.
          const rows = before.map((row, n) => (row.position.id === id ? (after[n] ?? row) : row));
          for (const column of ['stance', 'statement'] as const) {
            const ranks = ranker.ranksOf(rows, column);
            const places = sortRows(filterRows(rows, []), [{ ranks, desc: false }]);
            expect([...places].flatMap((place) => rows[place] ?? [])).toEqual(sorted(rows, [column, 'asc']));
          }
          before = rows;
        }
      }),
    );
  });
});

describe('filtering', () => {
  const rows = rowsOf([
    { statement: 'وقف إطلاق النار', stance: 'demands', date: '2025-08' },
    { statement: 'Ceasefire first', stance: 'rejects', date: '2025-07-31' },
    { statement: 'Прекращение огня', stance: 'rejects', date: '2025-08-31' },
  ]);
  const found = (filters: TableArrangement['filters'], search = '') =>
    [...narrowRows(rows, filters, search)].map((place) => rows[place]?.position.statement);

  it('lets pass what every filter and the search let pass', () => {
    const filters = [{ id: 'stance', value: { kind: 'choice', keys: ['rejects'] } }] as const;
    expect(found(filters)).toHaveLength(2);
    expect(found(filters, 'CEASE')).toEqual(['Ceasefire first']);
    expect(found([{ id: 'nonsense', value: { kind: 'text', text: 'x' } }])).toHaveLength(3);
  });

  it('counts a month from its first day to its last', () => {
    const filters = [{ id: 'date', value: { kind: 'days', from: '2025-08-01', to: '2025-08' } }] as const;
    expect(found(filters)).toEqual(['Прекращение огня', 'وقف إطلاق النار']);
  });

  it('finds the same letter by letter as at once, also when words are taken back', () => {
    const typed = ['', 'о', 'ог', 'огн', 'огня', 'ог', 'الن', 'النار', 'إط', 'ا ن', 'F', 'fi', 'fir c'];
    for (const search of typed) {
      const afresh = [...filterRows(rows, testsOf([], search))].map(
        (place) => rows[place]?.position.statement,
      );
      expect(found([], search), search).toEqual(afresh);
    }
  });
});

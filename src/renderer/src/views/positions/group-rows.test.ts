import { describe, expect, it } from 'vitest';
import type { Grouping, TableArrangement } from '../../../../shared/positions-state';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../../../../shared/testing/rows';
import type { Translate } from '../../../../shared/translate';
import { positionRows } from '../../../../shared/views/positions';
import { groupLabel, groupLevel } from './group-levels';
import { groupAt, groupRows, rowPlaceAt } from './group-rows';
import { idOfLine, lineKeys } from './line-keys';

const [kyiv, moscow] = [
  aParty(idOf(1), { name: 'Kyiv', ordinal: 2 }),
  aParty(idOf(2), { name: 'Moscow', ordinal: 1 }),
];
const issue = anIssue(idOf(11));
const dossier = aDossier({
  parties: [kyiv, moscow],
  issues: [issue],
  positions: [
    aPosition(idOf(101), kyiv.id, issue.id, { date: '2025-08-06', tags: ['b', 'a/1'], stance: 'rejects' }),
    aPosition(idOf(102), moscow.id, issue.id, { date: '2025-08~', tags: ['a/1'], stance: 'demands' }),
    aPosition(idOf(103), moscow.id, issue.id, { date: '2025', tags: [], stance: 'demands' }),
    aPosition(idOf(104), moscow.id, issue.id, { date: '2024-12-01', tags: ['b'], stance: 'offers' }),
  ],
});
const rows = positionRows(dossier);
const words: Translate = (key) => key;
const collator = new Intl.Collator('en');

function grouped(
  by: readonly Grouping[],
  {
    sorting = [],
    folded = [],
  }: { readonly sorting?: TableArrangement['sorting']; readonly folded?: readonly string[] } = {},
) {
  const levels = by.map((each) => groupLevel(each, dossier, sorting, words, collator));
  return groupRows(rows, Uint32Array.from(rows.keys()), levels, (path) => folded.includes(path));
}

/** What is seen: the key and count of each heading, and the last digits of each row's id. */
function seen(result: ReturnType<typeof grouped>): readonly string[] {
  return Array.from(result.lines, (_, line) => {
    const group = groupAt(result, line);
    if (group !== null) return `${'-'.repeat(group.level)}[${group.key.slice(-4)} ${group.rows.length}]`;
    return rows[rowPlaceAt(result, line) ?? -1]?.position.id.slice(-3) ?? '?';
  });
}

describe('grouped rows', () => {
  it('stand under the heading of their party, with how many there are, in the analyst’s order', () => {
    const [m, k] = [moscow.id.slice(-4), kyiv.id.slice(-4)];
    expect(seen(grouped(['party']))).toEqual([`[${m} 3]`, '102', '103', '104', `[${k} 1]`, '101']);
  });

  it('follow the column that the table is sorted by, with what has no value last', () => {
    const sorting = [{ id: 'tags', desc: true }] as const;
    expect(seen(grouped(['tags'], { sorting }))).toEqual([
      '[b 2]',
      '101',
      '104',
      '[a/1 2]',
      '101',
      '102',
      '[ 1]',
      '103',
    ]);
  });

  it('stand by month, the newest first, and what has only a year apart', () => {
    expect(seen(grouped(['month']))).toEqual([
      '[5-08 2]',
      '101',
      '102',
      '[2025 1]',
      '103',
      '[4-12 1]',
      '104',
    ]);
    expect(seen(grouped(['year']))).toEqual(['[2025 3]', '101', '102', '103', '[2024 1]', '104']);
  });

  it('nest, and count in the outer group once', () => {
    const result = grouped(['party', 'tags']);
    const outer = result.groups.filter(({ level }) => level === 0);
    expect(outer.map((group) => group.rows.length)).toEqual([3, 1]);
    expect(
      result.groups
        .filter(({ parent }) => parent !== null)
        .map(({ place, siblings }) => `${place}/${siblings}`),
    ).toEqual(['1/3', '2/3', '3/3', '1/2', '2/2']);
  });

  it('that are folded show their heading alone, and still are exported, each once', () => {
    const whole = grouped(['tags']);
    const first = whole.groups[0]?.path ?? '';
    const result = grouped(['tags'], { folded: [first] });
    expect(seen(result)[1]).toBe(seen(whole)[3]);
    expect([...result.order]).toEqual([...whole.order]);
    expect([...whole.order].toSorted()).toEqual([...rows.keys()]);
  });

  it('have a name of their own on each line, from which the position is known again', () => {
    const ids = rows.map(({ position }) => position.id);
    const keys = lineKeys(grouped(['tags', 'stance']), ids);
    expect(new Set(keys).size).toBe(keys.length);
    const known = keys.map(idOfLine).filter((id) => id !== null);
    expect(new Set(known)).toEqual(new Set(ids));
    expect(known).toHaveLength(5);
  });
});

it('calls groups what they are called elsewhere', () => {
  expect(groupLabel('party', moscow.id, dossier, words)).toBe('Moscow');
  expect(groupLabel('tags', '', dossier, words)).toBe('positions.filter.empty');
  expect(groupLabel('stance', 'demands', dossier, words)).toBe('glossary.stance.demands');
});

import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../position-filter';
import { aDossier, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../testing/rows';
import { datesThatMatter } from './dates';
import { cellHistory, contextAfter, contextBefore, evidenceOf } from './evidence';
import { positionRows, positionRowsOf } from './positions';

const party = aParty(idOf(1));
const root = anIssue(idOf(11), { name: 'Territory' });
const issue = anIssue(idOf(12), { name: 'Crimea', parentId: root.id });
const source = aSource(idOf(41));
const passages = [
  aPassage(idOf(51), source.id, { quote: 'supporting words' }),
  aPassage(idOf(52), source.id, { quote: 'primary words' }),
  aPassage(idOf(53), source.id, { deletedAt: '2025-08-09T10:00:00.000Z' }),
];
const evidence = [
  { passageId: idOf(51), role: 'supporting' },
  { passageId: idOf(53), role: 'primary' },
  { passageId: idOf(52), role: 'primary' },
] as const;
const first = aPosition(idOf(61), party.id, issue.id, { date: '2025-08', evidence });
const second = aPosition(idOf(62), party.id, issue.id, { date: '2025-08-06', firmness: 'redLine' });
const dossier = aDossier({
  parties: [party],
  issues: [issue, root],
  sources: [source],
  passages,
  positions: [second, first],
});

describe('evidence', () => {
  it('puts primary passages first and leaves out those in the bin', () => {
    expect(evidenceOf(dossier, first).map((item) => item.passage.quote)).toEqual([
      'primary words',
      'supporting words',
    ]);
  });

  it('lists everything stated in a cell, newest first, each with its shift', () => {
    expect(
      cellHistory(dossier, party.id, issue.id).map(({ position, shift }) => [position.id, shift]),
    ).toEqual([
      [second.id, 'hardened'],
      [first.id, 'new'],
    ]);
  });

  it('says what does not count by the filter, and takes the shift of what counts from the one before that counts', () => {
    const coders = ['Anna', 'Boris', 'Anna'];
    const stated = coders.map((coder, n) =>
      aPosition(idOf(80 + n), party.id, issue.id, {
        coder,
        date: `2025-08-0${n + 1}`,
        firmness: coder === 'Boris' ? 'flexible' : 'firm',
      }),
    );
    const filtered = aDossier({ parties: [party], issues: [issue], positions: stated });
    const history = cellHistory(filtered, party.id, issue.id, { ...NO_FILTER, coders: ['Anna'] });
    expect(history.map(({ counts, shift, previous }) => [counts, shift, previous?.id])).toEqual([
      [true, 'reiterated', idOf(80)],
      [false, 'softened', idOf(80)],
      [true, 'new', undefined],
    ]);
  });

  it('counts a partial date from its earliest day among the dates that matter', () => {
    expect(datesThatMatter(dossier)).toEqual([
      { day: '2025-08-01', positionCount: 1 },
      { day: '2025-08-06', positionCount: 1 },
    ]);
  });
});

describe('the rows of the positions table', () => {
  it('carry the issue’s path, the quotes and each citation once', () => {
    const [, row] = positionRows(dossier);
    expect(row).toMatchObject({ issuePath: 'Territory › Crimea', passageCount: 2 });
    expect(row?.quotes).toEqual(['primary words', 'supporting words']);
    expect(row?.citations).toEqual(['“A statement”, ¶ 1']);
  });

  it('keep the order that is asked for and leave out what is in the bin', () => {
    const gone = aPosition(idOf(63), party.id, issue.id, { deletedAt: '2025-08-09T10:00:00.000Z' });
    const withGone = { ...dossier, positions: new Map([...dossier.positions, [gone.id, gone]]) };
    const rows = positionRowsOf(withGone, [first.id, gone.id, idOf(99), second.id]);
    expect(rows.map((row) => row.position.id)).toEqual([first.id, second.id]);
  });
});

describe('the context of a passage', () => {
  it('is cut at whole words, and says so', () => {
    const prefix = 'rds before it were many, and so ';
    expect(contextBefore({ prefix })).toBe('… before it were many, and so ');
    const suffix = ' and there were more words afterw';
    expect(contextAfter({ suffix })).toBe(' and there were more words …');
  });

  it('is whole where the text begins or ends, and stays within its paragraph', () => {
    expect(contextBefore({ prefix: 'Short ' })).toBe('Short ');
    expect(contextBefore({ prefix: 'the end of another one.\nIn this ' })).toBe('In this ');
    expect(contextAfter({ suffix: ' it.\nThe next paragraph goes on and' })).toBe(' it.');
    expect(contextAfter({ suffix: '' })).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { USUAL_ARRANGEMENT } from '../matrix-arrangement';
import { aDossier, anAssessment, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../testing/rows';
import type { Translate } from '../translate';
import { compareView } from '../views/compare';
import { matrixView } from '../views/matrix';
import { sidesView } from '../views/sides';
import { columnsOf } from './columns';
import { compareTable } from './compare-table';
import { evidenceRows } from './evidence-table';
import { matrixTable } from './matrix-table';
import { POSITION_COLUMNS, positionsTable } from './positions-table';
import { wholeTable } from './row-source';
import { sidesTable } from './sides-table';

/** Says the key and what fills it, so that a table shows where each word comes from. */
const words: Translate = (key, params) =>
  params === undefined ? key : `${key}(${Object.values(params).join('|')})`;

const russia = aParty(idOf(1), { name: 'Russia', shortName: 'Moscow' });
const ukraine = aParty(idOf(2), { name: 'Ukraine', shortName: '' });
const root = anIssue(idOf(11), { name: 'Territory' });
const issue = anIssue(idOf(12), { name: '=Crimea', parentId: root.id });
const source = aSource(idOf(41), { author: 'A. Writer' });
const quote = ' "=SUM(A1)"\r\n\tالقرم 🕊️ ';
const passages = [
  aPassage(idOf(51), source.id, { quote, start: 3, end: 20 }),
  aPassage(idOf(52), source.id, { quote: 'second', paragraph: 2 }),
];
const evidence = [
  { passageId: idOf(52), role: 'supporting' as const },
  { passageId: idOf(51), role: 'primary' as const },
];
const first = aPosition(idOf(61), russia.id, issue.id, { date: '2025-08-01', evidence });
const last = aPosition(idOf(62), russia.id, issue.id, {
  date: '2025-08-06',
  firmness: 'redLine',
  tags: ['a', 'b'],
});
const rows = {
  parties: [russia, ukraine],
  issues: [root, issue],
  sources: [source],
  passages,
  positions: [first, last],
  assessments: [anAssessment(idOf(71), issue.id, { note: 'far apart' })],
};
const dossier = aDossier(rows);

function isRectangular({
  columns,
  rows: lines,
}: {
  columns: readonly unknown[];
  rows: readonly (readonly unknown[])[];
}) {
  return lines.every((line) => line.length === columns.length);
}

describe('parties side by side as a table', () => {
  const positions = [last, aPosition(idOf(65), ukraine.id, issue.id, { stance: 'rejects', evidence })];
  const sided = aDossier({ ...rows, positions });
  const choice = { kind: 'parties', ids: [russia.id, ukraine.id] } as const;
  const query = { view: 'sides', asOf: '2025-08-06', choice, only: 'spoken' } as const;
  const view = sidesView(sided, query);
  const usualOf = (hasQuotes: boolean) => columnsOf('sides', { ...query, hasQuotes });

  it('has for each issue the positions, how they stand, in what they differ, and the assessment', () => {
    const table = sidesTable(view, sided, words, usualOf(false));
    expect(isRectangular(table)).toBe(true);
    const [row] = table.rows;
    expect(row?.slice(0, 4)).toEqual([
      'Territory › =Crimea',
      'glossary.stance.demands',
      'glossary.firmness.redLine',
      'Statement 62',
    ]);
    expect(row?.slice(-5, -3)).toEqual([
      'compare.relation.differing',
      [
        'compare.differs.field(compare.field.stance|glossary.stance.demands|glossary.stance.rejects)',
        'compare.differs.field(compare.field.firmness|glossary.firmness.redLine|glossary.firmness.firm)',
      ].join('\n'),
    ]);
    expect(row?.at(-3)).toBe('glossary.judgement.opposed');
  });

  it('has the passages verbatim when they are shown', () => {
    const table = sidesTable(view, sided, words, usualOf(true));
    expect(isRectangular(table)).toBe(true);
    const column = table.columns.indexOf('tables.ofParty(Ukraine|tables.quotes)');
    expect(table.rows[0]?.[column]).toBe(`${quote}\nsecond`);
  });
});

describe('the matrix as a table', () => {
  it('has a row for each issue and says where no statement is recorded', () => {
    const table = matrixTable(matrixView(dossier, { asOf: '2025-08-06' }), dossier, words);
    expect(isRectangular(table)).toBe(true);
    expect(table.rows.map((row) => row[0])).toEqual(['Territory', 'Territory › =Crimea']);
    expect(table.rows[0]?.slice(1, 7)).toEqual([null, null, 'glossary.noStatement', null, null, null]);
    expect(table.rows[1]?.slice(1, 6)).toEqual([
      'glossary.stance.demands',
      'glossary.firmness.redLine',
      'Statement 62',
      '2025-08-06',
      'glossary.shift.hardened',
    ]);
    expect(table.rows[1]?.slice(-3)).toEqual(['glossary.judgement.opposed', '2025-08-06', 'far apart']);
  });

  it('has a column of contradictions for every party as soon as there is one', () => {
    const recordedAt = '2025-08-09T11:00:00.000Z';
    const positions = [
      aPosition(idOf(63), ukraine.id, root.id, { stance: 'accepts', statement: 'Yes' }),
      aPosition(idOf(64), ukraine.id, root.id, { stance: 'rejects', recordedAt }),
    ];
    const contradicted = aDossier({ ...rows, positions });
    const table = matrixTable(matrixView(contradicted, { asOf: '2025-08-06' }), contradicted, words);
    expect(isRectangular(table)).toBe(true);
    expect(table.columns.filter((column) => column.includes('contradictedBy'))).toHaveLength(2);
    expect(table.rows[0]).toContain('Yes');
  });

  it('never heads two columns alike, whatever parties are called for short', () => {
    const parties = [
      russia,
      aParty(idOf(3), { name: 'Moscow', shortName: '' }),
      aParty(idOf(4), { name: 'United States', shortName: 'US' }),
      aParty(idOf(5), { name: 'Upper State', shortName: 'US' }),
      aParty(idOf(6), { name: 'European Union', shortName: 'EU' }),
    ];
    const several = aDossier({ parties, issues: [root] });
    const { columns } = matrixTable(matrixView(several, { asOf: '2025-08-06' }), several, words);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns.join()).toContain('EU|');
    expect(columns.join()).toContain('Upper State|');
  });

  it('has a last row of the assessments where issues stand in the columns, each under its like', () => {
    const arrangement = { ...USUAL_ARRANGEMENT, layout: 'partiesByIssues' as const };
    const table = matrixTable(matrixView(dossier, { asOf: '2025-08-06', arrangement }), dossier, words);
    expect(isRectangular(table)).toBe(true);
    expect(table.rows.map((row) => row[0])).toEqual(['Moscow', 'Ukraine', 'tables.assessment']);
    expect(table.rows[2]?.slice(1)).toEqual([
      ...[null, null, null, null, null, null],
      ...['glossary.judgement.opposed', null, 'far apart', '2025-08-06', null, null],
    ]);
    const earlier = matrixTable(matrixView(dossier, { asOf: '2025-08-05', arrangement }), dossier, words);
    expect(earlier.rows[2]?.slice(1).every((cell) => cell === null)).toBe(true);
    const nobody = aDossier({ issues: [root] });
    expect(matrixTable(matrixView(nobody, { asOf: '', arrangement }), nobody, words).rows).toEqual([]);
  });

  it('is empty but for its headers without parties, issues or both', () => {
    const view = matrixView(aDossier({ issues: [root] }), { asOf: '2025-08-06' });
    expect(matrixTable(view, dossier, words).rows).toEqual([['Territory', null, null, null]]);
    expect(matrixTable(matrixView(aDossier({}), { asOf: '' }), dossier, words).rows).toEqual([]);
  });
});

describe('the comparison as a table', () => {
  it('has both positions with their citations, each citation once', () => {
    const table = compareTable(
      compareView(dossier, { from: '2025-08-01', to: '2025-08-06', changesOnly: true }),
      dossier,
      words,
    );
    expect(isRectangular(table)).toBe(true);
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]?.slice(0, 3)).toEqual(['Territory › =Crimea', 'Russia', 'glossary.shift.hardened']);
    expect(table.rows[0]?.[3]).toMatch(/^shiftReason\.move/);
    expect(table.rows[0]?.[8]).toBe('A. Writer, “A statement”, ¶ 1\nA. Writer, “A statement”, ¶ 2');
  });
});

describe('the positions as a table', () => {
  it('have the rows and columns that are asked for, in that order, and no others', () => {
    const columns = ['tags', 'party', 'unknown', '__proto__', 'constructor', 'date'];
    const positionIds = [last.id, idOf(99), first.id];
    const table = positionsTable(dossier, { positionIds, columns }, words);
    expect(table.columns).toEqual([
      'positions.column.tags',
      'positions.column.party',
      'positions.column.date',
    ]);
    expect(table.rows).toEqual([
      ['a, b', 'Russia', '2025-08-06'],
      ['', 'Russia', '2025-08-01'],
    ]);
  });

  it('have something to say in every column', () => {
    const table = positionsTable(dossier, { positionIds: [first.id], columns: POSITION_COLUMNS }, words);
    expect(isRectangular(table)).toBe(true);
    expect(table.rows[0]).toContain(`${quote}\nsecond`);
  });
});

describe('the evidence as a table', () => {
  it('has a row for each passage with its quote to the last character', () => {
    const table = wholeTable(evidenceRows(dossier, { positionIds: [first.id, last.id] }, words));
    expect(isRectangular(table)).toBe(true);
    const at = table.columns.indexOf('tables.quote');
    expect(table.rows.map((row) => row[at])).toEqual([quote, 'second']);
    expect(table.rows[0]).toContain(3);
    expect(table.rows[0]).toContain(20);
  });
});

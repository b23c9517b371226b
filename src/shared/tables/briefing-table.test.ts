import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../main/export/words';
import type { Table } from '../table';
import { aDossier, anAssessment, anIssue, aParty, aPassage, aPosition, aSource, idOf } from '../testing/rows';
import type { Translate } from '../translate';
import { briefingTable } from './briefing-table';

const moscow = aParty(idOf(1), { name: 'Russia' });
const kyiv = aParty(idOf(2), { name: 'Ukraine' });
const territory = anIssue(idOf(11), { name: 'Territory' });
const crimea = anIssue(idOf(12), { name: 'Crimea', parentId: territory.id });
const source = aSource(idOf(41), { title: 'عنوان', publishedOn: '2025-08-06' });
/** The title as it stands in a line: isolated, for it runs right to left. */
const title = '\u2068“عنوان”\u2069';
const earlier = {
  textHash: source.textHash,
  textLength: 9,
  structureHash: null,
  replacedAt: '2025-08-10T12:00:00.000Z',
  coder: '',
  reason: '',
};
const passages = [
  aPassage(idOf(51), source.id, { quote: '«قال\r\nنعم»', paragraph: 3, page: 'iv' }),
  aPassage(idOf(52), source.id, { quote: '=2', start: 9, end: 11 }),
];
const evidence = passages.map(({ id }) => ({ passageId: id, role: 'primary' as const }));
const demand = aPosition(idOf(61), moscow.id, crimea.id, { date: '2025-08-01' });
const harder = aPosition(idOf(62), moscow.id, crimea.id, { firmness: 'redLine', evidence });
const dossier = aDossier({
  parties: [moscow, kyiv],
  issues: [territory, crimea],
  sources: [source],
  passages,
  positions: [demand, harder],
  assessments: [anAssessment(idOf(71), crimea.id, { note: 'Far apart.' })],
});

let words: Translate;
beforeAll(async () => {
  words = await loadWords();
});

function cell(table: Table, row: number, column: string) {
  const place = table.columns.indexOf(column);
  expect(place, `there is a column ${column}`).toBeGreaterThanOrEqual(0);
  return table.rows[row]?.[place];
}

describe('the matrix as a briefing', () => {
  it('has one row per issue and says where no statement is recorded', () => {
    const table = briefingTable(dossier, { view: 'matrix', asOf: '2025-08-06' }, words);
    expect(table.rows.map(([issue]) => issue)).toEqual(['Territory', 'Territory › Crimea']);
    expect(cell(table, 1, 'Ukraine: statement')).toBe('No statement recorded');
    expect(cell(table, 1, 'Russia: stance')).toBe('Demands');
    expect(cell(table, 1, 'Russia: shift')).toBe('Hardened');
    expect(cell(table, 1, 'Assessment')).toBe('Opposed');
  });

  it('has a citation column for every party', () => {
    const table = briefingTable(dossier, { view: 'matrix', asOf: '2025-08-06' }, words);
    expect(cell(table, 1, 'Russia: citation')).toBe(
      `${title}, 2025-08-06, p. iv, ¶ 3\n${title}, 2025-08-06, ¶ 1`,
    );
    expect(cell(table, 1, 'Ukraine: citation')).toBeNull();
  });

  it('gives every row as many cells as there are columns', () => {
    const no = aPosition(idOf(63), moscow.id, crimea.id, {
      stance: 'rejects',
      recordedAt: '2025-08-10T00:00:00.000Z',
    });
    const yes = aPosition(idOf(64), moscow.id, crimea.id, { stance: 'accepts' });
    const contradicted = { ...dossier, positions: new Map([no, yes].map((one) => [one.id, one])) };
    const table = briefingTable(contradicted, { view: 'matrix', asOf: '2025-08-06' }, words);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(cell(table, 1, 'Russia: contradicted by')).toBe(yes.statement);
  });
});

describe('the comparison as a briefing', () => {
  const query = { view: 'compare', from: '2025-08-01', to: '2025-08-06', changesOnly: true } as const;

  it('names the shift and shows both positions', () => {
    const table = briefingTable(dossier, query, words);
    expect(table.rows).toHaveLength(1);
    expect(cell(table, 0, 'Shift')).toBe('Hardened');
    expect(cell(table, 0, '2025-08-01: firmness')).toBe('Firm');
    expect(cell(table, 0, '2025-08-06: firmness')).toBe('Red line');
  });

  it('has a row for every issue and party when everything is asked for', () => {
    expect(briefingTable(dossier, { ...query, changesOnly: false }, words).rows).toHaveLength(4);
  });
});

describe('the positions as a briefing', () => {
  it('has the columns and the order of the screen', () => {
    const positionIds = [harder.id, demand.id];
    const table = briefingTable(
      dossier,
      { view: 'positions', positionIds, columns: ['statement', 'date'] },
      words,
    );
    expect(table).toMatchObject({
      columns: ['Statement', 'Date'],
      rows: [
        [harder.statement, '2025-08-06'],
        [demand.statement, '2025-08-01'],
      ],
    });
  });
});

describe('the evidence list', () => {
  it('has one row per passage with its quote untouched and its place in the text', () => {
    const table = briefingTable(dossier, { view: 'evidence', positionIds: [demand.id, harder.id] }, words);
    expect(table.rows).toHaveLength(2);
    expect(cell(table, 0, 'Quote')).toBe('«قال\r\nنعم»');
    expect(cell(table, 1, 'Quote')).toBe('=2');
    expect(cell(table, 1, 'Start (code points)')).toBe(9);
    expect(cell(table, 0, 'Citation')).toBe(`${title}, 2025-08-06, p. iv, ¶ 3`);
  });

  it('says of every passage its page, and which version of the text it stands in', () => {
    const now = { ...source, textHash: 'b'.repeat(64), versions: [earlier] };
    const corrected = { ...dossier, sources: new Map([[now.id, now]]) };
    const waiting = briefingTable(corrected, { view: 'evidence', positionIds: [harder.id] }, words);
    expect(cell(waiting, 0, 'Page')).toBe('iv');
    expect(cell(waiting, 0, 'Version of the text')).toBe(1);
    expect(cell(waiting, 0, 'Standing')).toBe('Waits for review');
    expect(cell(waiting, 0, 'Citation in short')).toBe(
      `${title}, 2025-08-06, p. iv, ¶ 3, text 1 of 2, not yet reviewed`,
    );
    const placed = briefingTable(dossier, { view: 'evidence', positionIds: [harder.id] }, words);
    expect(cell(placed, 0, 'Standing')).toBe('In the present text');
    const matrix = briefingTable(corrected, { view: 'matrix', asOf: '2025-08-06' }, words);
    expect(cell(matrix, 1, 'Russia: citation')).toContain('text 1 of 2, not yet reviewed');
  });
});

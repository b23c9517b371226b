import { describe, expect, it } from 'vitest';
import { loadWords } from '../../main/export/words';
import { USUAL_ARRANGEMENT } from '../matrix-arrangement';
import { aDossier, anAssessment, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { briefingTable } from './briefing-table';
import { hasLongLayout, longTable } from './long-table';

const parties = ['Russia', 'Ukraine'].map((name, at) => aParty(idOf(at + 1), { name }));
const issue = anIssue(idOf(11), { name: 'Territory' });
const position = aPosition(idOf(61), idOf(1), issue.id);
const dossier = aDossier({
  parties,
  issues: [issue],
  positions: [position],
  assessments: [anAssessment(idOf(71), issue.id, { note: 'Far apart.' })],
});

describe('the long layout', () => {
  it('has a row for each party of each issue, with what stands once in a row in each of them', async () => {
    const table = longTable(
      briefingTable(dossier, { view: 'matrix', asOf: '2025-08-06' }, await loadWords()),
    );
    expect(table.columns.slice(0, 5)).toEqual(['Issue', 'Party', 'stance', 'firmness', 'statement']);
    const rows = table.rows.map((row) => [row[0], row[1], row[2], row[4], row.at(-1)]);
    expect(rows).toEqual([
      ['Territory', 'Russia', 'Demands', position.statement, 'Far apart.'],
      ['Territory', 'Ukraine', null, 'No statement recorded', 'Far apart.'],
    ]);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(table.traits).toHaveLength(table.columns.length);
  });

  it('names the issues where they stand in the columns, and the days of a comparison', async () => {
    const words = await loadWords();
    const arrangement = { ...USUAL_ARRANGEMENT, layout: 'partiesByIssues' } as const;
    const turned = longTable(
      briefingTable(dossier, { view: 'matrix', asOf: '2025-08-06', arrangement }, words),
    );
    expect(turned.columns.slice(0, 2)).toEqual(['Party', 'Issue']);
    const days = { view: 'compare', from: '2025-08-01', to: '2025-08-06', changesOnly: false } as const;
    const compared = longTable(briefingTable(dossier, days, words));
    expect(compared.columns).toContain('Day');
    expect(compared.rows.map((row) => row[compared.columns.indexOf('Day')])).toEqual([
      ...['2025-08-01', '2025-08-06'],
      ...['2025-08-01', '2025-08-06'],
    ]);
  });

  it('keeps two parties of one name apart', async () => {
    const twins = aDossier({
      parties: parties.map((party) => ({ ...party, name: 'Twin' })),
      issues: [issue],
    });
    const table = briefingTable(twins, { view: 'matrix', asOf: '2025-08-06' }, await loadWords());
    expect(longTable(table).rows).toHaveLength(2);
  });

  it('is not there where nothing repeats', async () => {
    const list = { view: 'positions', positionIds: [position.id], columns: ['date', 'statement'] } as const;
    const table = briefingTable(dossier, list, await loadWords());
    expect(hasLongLayout(table)).toBe(false);
    expect(longTable(table)).toBe(table);
  });
});

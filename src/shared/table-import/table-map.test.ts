import { expect, it } from 'vitest';
import { aDossier, anIssue, aParty, idOf } from '../testing/rows';
import { NO_NOTES, type RawTable } from './raw-table';
import { columnNames, headerKey, mapOfPlan, planOfMap, TableMap } from './table-map';

const table: RawTable = {
  rows: [
    { number: 1, cells: ['Who', 'Where', ''] },
    { number: 2, cells: ['РФ', 'Crimea', 'x'] },
  ],
  epoch: 1900,
  notes: NO_NOTES,
  isText: true,
};
const dossier = aDossier({
  parties: [aParty(idOf(100), { name: 'Russian Federation' })],
  issues: [
    anIssue(idOf(300), { name: 'Territory' }),
    anIssue(idOf(301), { name: 'Crimea', parentId: idOf(300) }),
  ],
});

it('finds columns by their names or letters, and says which are not there', () => {
  const map = TableMap.parse({ columns: { party: ' who ', statement: 'C', quote: 'Words' } });
  expect(planOfMap({ ...map, header: true }, table, dossier)).toMatchObject({
    plan: { headerRow: 0, columns: { party: 0, statement: 2 } },
    missing: ['Words'],
  });
});

it('means entries by their names in whatever dossier, and says them by their names again', () => {
  const map = TableMap.parse({
    header: true,
    columns: { party: 'Who' },
    dateOrder: 'monthFirst',
    choices: {
      party: { РФ: 'russian federation', ООН: 'new' },
      issue: { x: 'Territory › Crimea' },
      stance: { nein: 'отвергает' },
    },
  });
  const { plan } = planOfMap(map, table, dossier);
  expect(plan.choices).toEqual({
    party: { рф: idOf(100), оон: 'new' },
    issue: { x: idOf(301) },
    stance: { nein: 'rejects' },
  });
  const names = columnNames([table.rows[0]?.cells ?? []], 0, 3);
  expect(mapOfPlan(plan, names, dossier)).toMatchObject({
    columns: { party: 'Who' },
    dateOrder: 'monthFirst',
    choices: {
      party: { рф: 'Russian Federation' },
      issue: { x: 'Territory › Crimea' },
      stance: { nein: 'rejects' },
    },
  });
});

it('knows columns again whatever the case of their names', () => {
  expect(headerKey(['Who ', 'WHERE'])).toBe(headerKey(['who', 'Where']));
  expect(columnNames([['a', '']], 0, 3)).toEqual(['a', 'B', 'C']);
});

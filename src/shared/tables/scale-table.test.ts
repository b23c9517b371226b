import { beforeAll, expect, it } from 'vitest';
import { loadWords } from '../../main/export/words';
import { dayNumber } from '../day-number';
import { aDossier, anEvent, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import type { Translate } from '../translate';
import { gapStretches } from '../views/scale-gap';
import { scaleLines } from '../views/scale-steps';
import { eventsInTime } from '../views/timeline-events';
import { scaleTable } from './scale-table';

let words: Translate;
beforeAll(async () => {
  words = await loadWords();
});

it('A chart as a table has the steps of every party, the gap and the events, of the days that are in sight', () => {
  const issue = anIssue(idOf(11), { scale: { lowLabel: 'None', highLabel: 'All' } });
  const said = (n: number, party: number, date: string, scaleValue: number) =>
    aPosition(idOf(n), idOf(party), issue.id, { date, scaleValue, stance: 'demands' });
  const dossier = aDossier({
    parties: [aParty(idOf(1), { name: 'Moscow' }), aParty(idOf(2), { name: 'Kyiv' })],
    issues: [issue],
    positions: [
      said(20, 1, '2025-07-01', 90),
      said(21, 1, '2025-08-01', 100),
      said(22, 2, '2025-08-03', 0),
      said(23, 2, '2025-08-06', 20),
      said(24, 2, '2025-09-06', 30),
    ],
    events: [
      anEvent(idOf(60), { date: '2025-08-08', name: 'Deadline', kind: 'deadline', partyIds: [idOf(2)] }),
    ],
  });
  const lines = scaleLines(dossier, issue.id);
  const [a, b] = lines;
  const gap = a === undefined || b === undefined ? [] : gapStretches(a, b);
  const range = { from: dayNumber('2025-08-02'), to: dayNumber('2025-09-01') };
  const { columns, rows } = scaleTable(
    { lines, gap, between: ['Moscow', 'Kyiv'], events: eventsInTime(dossier) },
    range,
    dossier,
    words,
  );
  expect(columns.slice(0, 5)).toEqual(['What', 'Party', 'Date', 'On the scale', 'Until']);
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ['Position', 'Moscow', '2025-08-01', 100, 'still holds'],
    ['Position', 'Kyiv', '2025-08-03', 0, '2025-08-06'],
    ['Position', 'Kyiv', '2025-08-06', 20, '2025-09-06'],
    ['Gap', 'Moscow – Kyiv', '2025-08-03', 100, '2025-08-06'],
    ['Gap', 'Moscow – Kyiv', '2025-08-06', 80, '2025-09-06'],
    ['Deadline', 'Kyiv', '2025-08-08', null, null],
  ]);
});

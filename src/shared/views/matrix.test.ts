import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_ARRANGEMENT } from '../matrix-arrangement';
import { countsAsOf } from '../partial-date';
import { aDossier, anAssessment, anIssue, aParty, aPosition, aSpeaker, idOf } from '../testing/rows';
import { STANCES } from '../vocabulary';
import { matrixView } from './matrix';

const [russia, ukraine] = [aParty(idOf(1)), aParty(idOf(2))];
const [territory, arms] = [anIssue(idOf(11)), anIssue(idOf(12))];
const frame = { parties: [russia, ukraine], issues: [territory, arms] };

const anyDate = fc.constantFrom(
  '2025-07',
  '2025',
  '2025-08-01',
  '2025-08-06',
  '2025-08-06~',
  '2025-08',
  '2025-09-30',
);

describe('the matrix', () => {
  it('has a row for every issue and a cell for every party, also where nothing is recorded', () => {
    const view = matrixView(aDossier(frame), { asOf: '2025-08-06' });
    expect(view.rows.map((row) => row.cells.map((cell) => cell.current))).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('shows the latest position by the date, the one before it and the shift between them', () => {
    const first = aPosition(idOf(21), russia.id, territory.id, { date: '2025-08-01' });
    const second = aPosition(idOf(22), russia.id, territory.id, { date: '2025-08-06', firmness: 'redLine' });
    const dossier = aDossier({ ...frame, positions: [second, first] });
    const cell = matrixView(dossier, { asOf: '2025-08-06' }).rows[0]?.cells[0];
    expect(cell).toMatchObject({ current: second, previous: first, shift: 'hardened' });
    expect(matrixView(dossier, { asOf: '2025-08-05' }).rows[0]?.cells[0]).toMatchObject({
      current: first,
      previous: null,
      shift: 'new',
    });
  });

  it('never shows what was stated after the date, nor what is in the bin', () => {
    const anyPositions = fc.array(
      fc.record({ date: anyDate, stance: fc.constantFrom(...STANCES), isDeleted: fc.boolean() }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        anyPositions,
        fc.constantFrom('2025-01-01', '2025-08-01', '2025-08-06', '2025-12-31'),
        (all, asOf) => {
          const positions = all.map(({ isDeleted, ...patch }, place) =>
            aPosition(idOf(100 + place), russia.id, arms.id, {
              ...patch,
              deletedAt: isDeleted ? '2025-08-09T10:00:00.000Z' : null,
            }),
          );
          const view = matrixView(aDossier({ ...frame, positions }), { asOf });
          const stated = positions.filter((one) => one.deletedAt === null && countsAsOf(one.date, asOf));
          const cell = view.rows[1]?.cells[0];
          const shown = [cell?.current, cell?.previous, ...(cell?.contradicts ?? [])].filter(
            (one) => one != null,
          );
          for (const one of shown) expect(stated).toContain(one);
          expect(cell?.current === null).toBe(stated.length === 0);
        },
      ),
    );
  });

  it('keeps a same-day acceptance in sight when the current position is a refusal', () => {
    const yes = aPosition(idOf(21), ukraine.id, arms.id, { stance: 'accepts' });
    const no = aPosition(idOf(22), ukraine.id, arms.id, {
      stance: 'rejects',
      recordedAt: '2025-08-09T11:00:00.000Z',
    });
    const view = matrixView(aDossier({ ...frame, positions: [no, yes] }), { asOf: '2025-08-06' });
    expect(view.rows[1]?.cells[1]).toMatchObject({ current: no, contradicts: [yes] });
  });

  it('shows a demand and a rejection of two speakers of one party facing each other across a row', () => {
    const speakers = [aSpeaker(idOf(31), russia.id), aSpeaker(idOf(32), russia.id)];
    const positions = [
      aPosition(idOf(21), russia.id, territory.id, { speakerId: idOf(31), stance: 'demands' }),
      aPosition(idOf(22), russia.id, territory.id, { speakerId: idOf(32), stance: 'rejects' }),
    ];
    const dossier = aDossier({ ...frame, speakers, positions });
    const arrangement = { ...USUAL_ARRANGEMENT, layout: 'issuesBySpeakers' as const, speakersOf: russia.id };
    expect(matrixView(dossier, { asOf: '2025-08-06', arrangement }).rows[0]?.state).toMatchObject({
      facing: { wants: [idOf(31)], refuses: [idOf(32)] },
      proposal: null,
    });
  });

  it('tells of every issue among the columns how the parties stand on it', () => {
    const dossier = aDossier({ ...frame, assessments: [anAssessment(idOf(41), arms.id)] });
    const arrangement = { ...USUAL_ARRANGEMENT, layout: 'partiesByIssues' as const };
    const { columnStates } = matrixView(dossier, { asOf: '2025-08-06', arrangement });
    expect(columnStates.map(({ issueId, assessment }) => [issueId, assessment?.id])).toEqual([
      [territory.id, undefined],
      [arms.id, idOf(41)],
    ]);
    expect(matrixView(dossier, { asOf: '2025-08-06' }).columnStates).toEqual([]);
  });

  it('carries the latest assessment of the gap by the date', () => {
    const early = anAssessment(idOf(31), arms.id, { date: '2025-08-01', judgement: 'bridgeable' });
    const late = anAssessment(idOf(32), arms.id, { date: '2025-08-07' });
    const dossier = aDossier({ ...frame, assessments: [late, early] });
    expect(matrixView(dossier, { asOf: '2025-08-06' }).rows[1]?.state?.assessment).toBe(early);
    expect(matrixView(dossier, { asOf: '2025-08-07' }).rows[1]?.state?.assessment).toBe(late);
    expect(matrixView(dossier, { asOf: '2025-07-31' }).rows[1]?.state?.assessment).toBeNull();
  });

  it('settles on the same one of two assessments recorded at one instant, in whatever order they are read', () => {
    const [one, other] = [anAssessment(idOf(31), arms.id), anAssessment(idOf(32), arms.id)];
    for (const assessments of [
      [one, other],
      [other, one],
    ]) {
      const view = matrixView(aDossier({ ...frame, assessments }), { asOf: '2025-08-06' });
      expect(view.rows[1]?.state?.assessment).toBe(other);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier, Position } from '../model';
import { NO_FILTER } from '../position-filter';
import { aDossier, anAssessment, anIssue, aParty, aPosition, aSpeaker, idOf } from '../testing/rows';
import { FIRMNESSES, STANCES } from '../vocabulary';
import { matrixCell } from './matrix-cell';
import { sidesView } from './sides';
import type { SidesChoice } from './sides-chosen';

const [moscow, kyiv, washington] = [1, 2, 3].map((n) => aParty(idOf(n))) as [
  ReturnType<typeof aParty>,
  ReturnType<typeof aParty>,
  ReturnType<typeof aParty>,
];
const [territory, ceasefire] = [anIssue(idOf(11)), anIssue(idOf(12))] as const;
const asOf = '2025-08-08';
const both: SidesChoice = { kind: 'parties', ids: [moscow.id, kyiv.id] };

function dossierOf(
  positions: readonly Position[],
  more: Partial<Parameters<typeof aDossier>[0]> = {},
): Dossier {
  return aDossier({
    parties: [moscow, kyiv, washington],
    issues: [territory, ceasefire],
    positions,
    ...more,
  });
}

const demand = aPosition(idOf(20), moscow.id, territory.id, {
  stance: 'demands',
  firmness: 'firm',
  scaleValue: 90,
});
const refusal = aPosition(idOf(21), kyiv.id, territory.id, {
  stance: 'rejects',
  firmness: 'firm',
  scaleValue: 15,
});

describe('parties side by side', () => {
  it('have what they differ in, how many points they are apart, and that a demand faces a rejection', () => {
    const view = sidesView(dossierOf([demand, refusal]), { asOf, choice: both, only: 'all' });
    expect(view.sides.map(({ id }) => id)).toEqual(both.ids);
    expect(view.rows[0]).toMatchObject({
      relation: 'differing',
      facing: { wants: [moscow.id], refuses: [kyiv.id] },
      proposal: { judgement: 'opposed' },
      gaps: [
        {
          between: [0, 1],
          points: 75,
          differences: [
            { kind: 'stance', values: ['demands', 'rejects'] },
            { kind: 'scale', values: [90, 15] },
          ],
        },
      ],
    });
    expect(view.rows[1]?.relation).toBe('silent');
    expect(view.counts).toEqual({ silent: 1, single: 0, alike: 0, differing: 1 });
  });

  it('have a gap for each pair of three, none where one has not spoken', () => {
    const third = aPosition(idOf(22), washington.id, ceasefire.id);
    const ids = [washington.id, moscow.id, kyiv.id];
    const view = sidesView(dossierOf([demand, refusal, third]), {
      asOf,
      choice: { kind: 'parties', ids },
      only: 'all',
    });
    expect(view.rows.map(({ gaps }) => gaps.map(({ between }) => between))).toEqual([[[1, 2]], []]);
    expect(view.rows.map(({ relation }) => relation)).toEqual(['differing', 'single']);
  });

  it('show the analyst’s judgement of the issue by the date', () => {
    const assessments = [
      anAssessment(idOf(71), territory.id, { date: '2025-08-06', judgement: 'bridgeable' }),
      anAssessment(idOf(72), territory.id, { date: '2025-08-09', judgement: 'aligned' }),
    ];
    const view = sidesView(dossierOf([demand], { assessments }), { asOf, choice: both, only: 'all' });
    expect(view.rows[0]?.assessment?.judgement).toBe('bridgeable');
  });

  it('do not differ on what both gave up, and differ where one did', () => {
    const given = (position: Position): Position => ({ ...position, codedShift: 'withdrawn' });
    const relation = (positions: readonly Position[]) =>
      sidesView(dossierOf(positions), { asOf, choice: both, only: 'all' }).rows[0];
    expect(relation([given(demand), given(refusal)])).toMatchObject({ relation: 'alike', facing: null });
    expect(relation([given(demand), refusal])).toMatchObject({
      relation: 'differing',
      gaps: [{ points: null, differences: [{ kind: 'withdrawn', side: 0 }] }],
    });
  });

  it('leave out, when asked to, the issues on which they have not both spoken or do not differ', () => {
    const alike = [moscow, kyiv].map(({ id }, n) => aPosition(idOf(30 + n), id, ceasefire.id));
    const dossier = dossierOf([demand, ...alike]);
    const idsOf = (only: 'all' | 'spoken' | 'differing') =>
      sidesView(dossier, { asOf, choice: both, only }).rows.map(({ issue }) => issue.issue.id);
    expect(idsOf('all')).toEqual([territory.id, ceasefire.id]);
    expect(idsOf('spoken')).toEqual([ceasefire.id]);
    expect(idsOf('differing')).toEqual([]);
  });

  it('have no row for an issue of which the filter shows nothing', () => {
    const filter = { ...NO_FILTER, stances: ['offers' as const] };
    const view = sidesView(dossierOf([demand, refusal]), { asOf, choice: both, only: 'all', filter });
    expect(view.rows.map(({ issue }) => issue.issue.id)).toEqual([ceasefire.id]);
  });
});

describe('speakers side by side', () => {
  const speakers = [1, 2, 3].map((n) => aSpeaker(idOf(40 + n), moscow.id));
  const [, lavrov, peskov] = speakers.map(({ id }) => id) as [string, string, string];
  const said = (id: number, speakerId: string | null, patch: Partial<Position> = {}) =>
    aPosition(idOf(id), moscow.id, territory.id, { speakerId, ...patch });

  it('are at first the two of whom most is recorded, of the party with the most speakers', () => {
    const positions = [said(50, peskov), said(51, peskov), said(52, lavrov), said(53, null)];
    const choice: SidesChoice = { kind: 'speakers', of: null, ids: [] };
    const view = sidesView(dossierOf(positions, { speakers }), { asOf, choice, only: 'all' });
    expect(view.sides.map(({ id }) => id)).toEqual([peskov, lavrov]);
  });

  it('say different things where stance, firmness or scale differ, each by his own last statement', () => {
    const positions = [
      said(50, peskov, { stance: 'demands', date: '2025-08-01' }),
      said(51, lavrov, { stance: 'offers', date: '2025-08-06' }),
    ];
    const choice: SidesChoice = { kind: 'speakers', of: moscow.id, ids: [lavrov, peskov] };
    const view = sidesView(dossierOf(positions, { speakers }), { asOf, choice, only: 'differing' });
    expect(view.rows).toMatchObject([
      { relation: 'differing', proposal: null, gaps: [{ differences: [{ values: ['offers', 'demands'] }] }] },
    ]);
  });
});

describe('sides, whatever was recorded', () => {
  const anyPosition = fc.record({
    party: fc.constantFrom(moscow.id, kyiv.id),
    date: fc.constantFrom('2025', '2025-08', '2025-08-06~', '2025-08-08', '2025-08-09', '2025-12'),
    stance: fc.constantFrom(...STANCES),
    firmness: fc.constantFrom(...FIRMNESSES),
    scaleValue: fc.constantFrom(null, 0, 50, 100),
    codedShift: fc.constantFrom(null, 'withdrawn' as const),
  });
  const anyDossier = fc
    .array(anyPosition, { maxLength: 8 })
    .map((rows) =>
      dossierOf(rows.map(({ party, ...patch }, n) => aPosition(idOf(100 + n), party, territory.id, patch))),
    );

  it('show what the matrix shows, and never anything later than the date', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const [row] = sidesView(dossier, { asOf, choice: both, only: 'all' }).rows;
        expect(row?.cells).toEqual(both.ids.map((id) => matrixCell(dossier, id, territory.id, { asOf })));
        for (const cell of row?.cells ?? []) expect((cell.current?.date ?? '') <= asOf).toBe(true);
      }),
    );
  });

  it('differ in the same things when they change places', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const of = (ids: readonly string[]) =>
          sidesView(dossier, { asOf, choice: { kind: 'parties', ids }, only: 'all' }).rows[0];
        const [there, back] = [of(both.ids), of(both.ids.toReversed())];
        expect(back?.relation).toBe(there?.relation);
        expect(back?.gaps[0]?.points).toBe(there?.gaps[0]?.points);
        const kinds = (row: typeof there) => row?.gaps[0]?.differences.map(({ kind }) => kind);
        expect(kinds(back)).toEqual(kinds(there));
      }),
    );
  });
});

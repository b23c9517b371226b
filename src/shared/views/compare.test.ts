import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../model';
import { NO_FILTER } from '../position-filter';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { compareView } from './compare';

const party = aParty(idOf(1));
const issue = anIssue(idOf(11));

function between(from: string, to: string, patches: readonly Partial<Position>[], changesOnly = false) {
  const positions = patches.map((patch, place) => aPosition(idOf(20 + place), party.id, issue.id, patch));
  return compareView(aDossier({ parties: [party], issues: [issue], positions }), { from, to, changesOnly });
}

describe('the comparison of two dates', () => {
  it('tells a cell without any statement from one whose position stayed', () => {
    expect(between('2025-08-01', '2025-08-06', []).entries[0]?.shift).toBe('silent');
    expect(between('2025-08-01', '2025-08-06', [{ date: '2025-07-20' }]).entries[0]?.shift).toBe('unchanged');
  });

  it('calls what was first stated in between new', () => {
    expect(between('2025-08-01', '2025-08-06', [{ date: '2025-08-02' }]).entries[0]?.shift).toBe('new');
  });

  it('uses the analyst’s coding when it speaks of the very two positions', () => {
    const coded = [{ date: '2025-08-01' }, { date: '2025-08-06', codedShift: 'softened' as const }];
    expect(between('2025-08-01', '2025-08-06', coded).entries[0]?.shift).toBe('softened');
  });

  it('compares the two positions themselves when others lie between them', () => {
    const patches = [
      { date: '2025-08-01' },
      { date: '2025-08-04', firmness: 'redLine' as const },
      { date: '2025-08-06', firmness: 'redLine' as const, codedShift: 'reiterated' as const },
    ];
    expect(between('2025-08-01', '2025-08-06', patches).entries[0]?.shift).toBe('hardened');
  });

  it('says that a position is withdrawn however many lie between', () => {
    const patches = [
      { date: '2025-08-01' },
      { date: '2025-08-04' },
      { date: '2025-08-06', codedShift: 'withdrawn' as const },
    ];
    expect(between('2025-08-01', '2025-08-06', patches).entries[0]?.shift).toBe('withdrawn');
  });

  it('calls a demand new that was withdrawn by the first date and raised again', () => {
    const patches = [
      { date: '2025-07-20' },
      { date: '2025-08-01', codedShift: 'withdrawn' as const },
      { date: '2025-08-04' },
      { date: '2025-08-06' },
    ];
    expect(between('2025-08-01', '2025-08-06', patches).entries[0]?.shift).toBe('new');
    expect(between('2025-08-01', '2025-08-04', patches).entries[0]?.shift).toBe('new');
  });

  it('does not count among what stands what was given up before both dates', () => {
    const view = between('2025-08-02', '2025-08-06', [{ date: '2025-08-01', codedShift: 'withdrawn' }], true);
    expect(view.counts).toMatchObject({ unchanged: 0, stillWithdrawn: 1 });
    expect(view.entries).toEqual([]);
  });

  it('shows what contradicts a position on either date', () => {
    const recordedAt = '2025-08-09T11:00:00.000Z';
    const [entry] = between('2025-08-01', '2025-08-06', [
      { date: '2025-08-06', stance: 'accepts' },
      { date: '2025-08-06', stance: 'rejects', recordedAt },
    ]).entries;
    expect(entry?.facts.after.contradicts).toMatchObject([{ stance: 'accepts' }]);
  });

  it('hides what did not change when asked to, and still counts it', () => {
    const view = between('2025-08-01', '2025-08-06', [{ date: '2025-07-20' }], true);
    expect(view.entries).toEqual([]);
    expect(view.counts.unchanged).toBe(1);
  });

  it('leaves out the parties that are not compared, with what they said', () => {
    const other = aParty(idOf(2));
    const positions = [aPosition(idOf(20), other.id, issue.id, { date: '2025-08-02' })];
    const dossier = aDossier({ parties: [party, other], issues: [issue], positions });
    const query = { from: '2025-08-01', to: '2025-08-06', changesOnly: false };
    const view = compareView(dossier, { ...query, leftOut: [other.id] });
    expect(view.parties).toEqual([party]);
    expect(view.counts).toMatchObject({ new: 0, silent: 1 });
  });
});

describe('a comparison through a filter', () => {
  const [party, issue] = [aParty(idOf(1)), anIssue(idOf(11))];
  const early = aPosition(idOf(61), party.id, issue.id, {
    date: '2025-08-01',
    stance: 'demands',
    attribution: 'directQuote',
  });
  const late = aPosition(idOf(62), party.id, issue.id, {
    date: '2025-08-06',
    stance: 'accepts',
    attribution: 'paraphrase',
  });
  const dossier = aDossier({ parties: [party], issues: [issue], positions: [early, late] });
  const between = (filter: Partial<typeof NO_FILTER>) =>
    compareView(dossier, {
      from: '2025-08-02',
      to: '2025-08-07',
      changesOnly: false,
      filter: { ...NO_FILTER, ...filter },
    });

  it('knows nothing of what does not count', () => {
    expect(between({ attributions: ['directQuote'] }).entries).toMatchObject([
      { before: early, after: early, shift: 'unchanged' },
    ]);
  });

  it('has a pair of which one is shown whole, and none of which neither is', () => {
    expect(between({ stances: ['demands'] }).entries).toMatchObject([{ before: early, after: late }]);
    expect(between({ stances: ['signals'] }).entries).toEqual([]);
  });

  it('says what each shift was decided by', () => {
    expect(between({}).entries[0]?.reasons).toEqual([
      { kind: 'stance', from: 'demands', to: 'accepts', tendency: 'softer' },
    ]);
  });
});

it('A date compared with itself changes nothing, and nothing stated later changes a comparison', () => {
  const [party, issue] = [aParty(idOf(1)), anIssue(idOf(11))];
  const anyDate = fc.constantFrom('2025', '2025-07', '2025-08-01', '2025-08-06~', '2025-08', '2025-09-30');
  const anyPositions = fc.array(
    fc.record({
      date: anyDate,
      stance: fc.constantFrom('demands' as const, 'rejects' as const, 'accepts' as const),
      codedShift: fc.constantFrom(null, 'withdrawn' as const, 'hardened' as const),
    }),
    { maxLength: 8 },
  );
  const of = (rows: readonly object[]) =>
    aDossier({
      parties: [party],
      issues: [issue],
      positions: rows.map((row, n) => aPosition(idOf(100 + n), party.id, issue.id, row)),
    });
  const day = fc.constantFrom('2025-06-30', '2025-08-01', '2025-08-06', '2025-08-31');
  fc.assert(
    fc.property(anyPositions, day, day, (rows, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const itself = compareView(of(rows), { from, to: from, changesOnly: true });
      expect(itself.entries).toEqual([]);
      const before = compareView(of(rows), { from, to, changesOnly: false });
      const later = [...rows, { date: '2025-12-01', stance: 'offers' }];
      expect(compareView(of(later), { from, to, changesOnly: false })).toEqual(before);
    }),
  );
});

import { describe, expect, it } from 'vitest';
import type { DossierError } from '../errors';
import type { Position } from '../model';
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

  it('hides what did not change when asked to, and still counts it', () => {
    const view = between('2025-08-01', '2025-08-06', [{ date: '2025-07-20' }], true);
    expect(view.entries).toEqual([]);
    expect(view.counts.unchanged).toBe(1);
  });

  it('refuses dates in the wrong order', () => {
    expect(() => between('2025-08-06', '2025-08-01', [])).toThrow(
      expect.objectContaining({ code: 'datesReversed' } satisfies Partial<DossierError>),
    );
  });
});

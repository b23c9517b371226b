import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../model';
import { aDossier, anIssue, aParty, aPosition, idOf } from '../testing/rows';
import { FIRMNESSES, SHIFTS, STANCES } from '../vocabulary';
import { type CompareEntry, compareView } from './compare';

const party = aParty(idOf(1));
const issue = anIssue(idOf(11));

function entryFrom(
  from: string,
  to: string,
  patches: readonly Partial<Position>[],
): CompareEntry | undefined {
  const positions = patches.map((patch, place) => aPosition(idOf(20 + place), party.id, issue.id, patch));
  const dossier = aDossier({ parties: [party], issues: [issue], positions });
  return compareView(dossier, { from, to, changesOnly: false }).entries[0];
}

describe('a comparison from a later date back to an earlier one', () => {
  const [early, late] = ['2025-08-01', '2025-08-06'];

  it('reads what hardened as softened, with the reason the other way round', () => {
    const patches = [
      { date: early, stance: 'offers' as const },
      { date: late, stance: 'demands' as const },
    ];
    expect(entryFrom(early, late, patches)).toMatchObject({ shift: 'hardened' });
    expect(entryFrom(late, early, patches)).toMatchObject({
      shift: 'softened',
      before: { stance: 'demands' },
      after: { stance: 'offers' },
      reasons: [{ kind: 'stance', from: 'demands', to: 'offers', tendency: 'softer' }],
    });
  });

  it('says what the analyst coded, and not that its reversal was coded', () => {
    const patches = [{ date: early }, { date: late, codedShift: 'hardened' as const }];
    expect(entryFrom(late, early, patches)).toMatchObject({
      shift: 'softened',
      reasons: [{ kind: 'codedForwards', shift: 'hardened' }],
    });
  });

  it('keeps the end of the scale that the earlier value is nearer to', () => {
    // From 40 to 60 is away from the low end. Taken for itself, 60 to 40 would be away from the high end, and soften as well.
    const patches = [
      { date: early, scaleValue: 40 },
      { date: late, scaleValue: 60 },
    ];
    expect(entryFrom(early, late, patches)?.shift).toBe('softened');
    expect(entryFrom(late, early, patches)).toMatchObject({
      shift: 'hardened',
      reasons: [{ kind: 'scale', from: 60, to: 40, ownEnd: 'low', tendency: 'harder' }],
    });
  });

  it('finds nothing where the first statement had not been made, and counts that as a change', () => {
    const positions = [aPosition(idOf(20), party.id, issue.id, { date: late })];
    const dossier = aDossier({ parties: [party], issues: [issue], positions });
    const view = compareView(dossier, { from: late, to: early, changesOnly: true });
    expect(view.entries).toMatchObject([
      { shift: 'notYet', before: { date: late }, after: null, reasons: [{ kind: 'notYet' }] },
    ]);
  });

  it('finds standing again what was withdrawn in between, and withdrawn what was raised anew', () => {
    const withdrawn = [{ date: early }, { date: late, codedShift: 'withdrawn' as const }];
    expect(entryFrom(late, early, withdrawn)).toMatchObject({
      shift: 'new',
      reasons: [{ kind: 'stoodUntil' }],
    });
    const raised = [{ date: early, codedShift: 'withdrawn' as const }, { date: late }];
    expect(entryFrom(late, early, raised)).toMatchObject({
      shift: 'withdrawn',
      reasons: [{ kind: 'coded' }],
    });
  });
});

describe('a comparison and the same comparison reversed', () => {
  const day = fc.constantFrom('2025-06-30', '2025-08-01', '2025-08-06', '2025-08-31');
  const anyPosition = fc.record({
    date: fc.constantFrom('2025', '2025-07', '2025-08-01', '2025-08-06~', '2025-08', '2025-09-30'),
    stance: fc.constantFrom(...STANCES),
    firmness: fc.constantFrom(...FIRMNESSES),
    scaleValue: fc.constantFrom(null, 0, 40, 50, 60, 100),
    codedShift: fc.constantFrom(null, null, ...SHIFTS),
  });
  const anyPositions = fc.array(anyPosition, { maxLength: 8 });
  const isWithdrawn = (position: Position | null) => position?.codedShift === 'withdrawn';

  it('mirror each other: positions change places, harder becomes softer, and what stayed stays', () => {
    fc.assert(
      fc.property(anyPositions, day, day, (patches, from, to) => {
        fc.pre(from !== to);
        const there = entryFrom(from, to, patches);
        const back = entryFrom(to, from, patches);
        if (there === undefined || back === undefined) throw new Error('there is one cell, so one entry');
        expect([back.before, back.after]).toEqual([there.after, there.before]);
        const [early, late] = from < to ? [there, back] : [back, there];
        if (early.before === null || isWithdrawn(early.before) || isWithdrawn(early.after)) return;
        const mirrored = { hardened: 'softened', softened: 'hardened' } as const;
        const { shift } = early;
        expect(late.shift).toBe(shift in mirrored ? mirrored[shift as keyof typeof mirrored] : shift);
      }),
    );
  });

  it('shows as many changes either way', () => {
    fc.assert(
      fc.property(anyPositions, day, day, (patches, from, to) => {
        const positions = patches.map((patch, n) => aPosition(idOf(20 + n), party.id, issue.id, patch));
        const dossier = aDossier({ parties: [party], issues: [issue], positions });
        const stays = (entry: CompareEntry) => entry.shift === 'unchanged' || entry.before === entry.after;
        const there = compareView(dossier, { from, to, changesOnly: false }).all.filter(stays);
        const back = compareView(dossier, { from: to, to: from, changesOnly: false }).all.filter(stays);
        expect(back.length).toBe(there.length);
      }),
    );
  });
});

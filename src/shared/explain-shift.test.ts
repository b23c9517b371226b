import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainDerived, explainShift } from './explain-shift';
import type { Position } from './model';
import { derivedShift, shiftBetween } from './shift';
import { aPosition, idOf } from './testing/rows';
import { FIRMNESSES, SHIFTS, STANCES } from './vocabulary';

function stated(patch: Partial<Position> = {}): Position {
  return aPosition(idOf(1), idOf(2), idOf(3), patch);
}

const anyPosition = fc
  .record({
    stance: fc.constantFrom(...STANCES),
    firmness: fc.constantFrom(...FIRMNESSES),
    // The ends, the middle and its neighbours are where the rules turn.
    scaleValue: fc.option(fc.oneof(fc.constantFrom(0, 49, 50, 51, 100), fc.integer({ min: 0, max: 100 }))),
    codedShift: fc.option(fc.constantFrom(...SHIFTS)),
  })
  .map(stated);

describe('why a shift is what it is', () => {
  it('always agrees with the shift itself, coded or derived', () => {
    fc.assert(
      fc.property(fc.option(anyPosition), anyPosition, (before, after) => {
        expect(explainShift(before, after).shift).toBe(shiftBetween(before, after));
        expect(explainDerived(before, after).shift).toBe(derivedShift(before, after));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the analyst’s coding before anything else', () => {
    const { reasons } = explainShift(
      stated({ scaleValue: 40 }),
      stated({ scaleValue: 70, codedShift: 'new' }),
    );
    expect(reasons).toEqual([{ kind: 'coded' }]);
  });

  it('is the first statement, or one after a withdrawal', () => {
    expect(explainShift(null, stated()).reasons).toEqual([{ kind: 'first' }]);
    expect(explainShift(stated({ codedShift: 'withdrawn' }), stated()).reasons).toEqual([
      { kind: 'afterWithdrawal' },
    ]);
  });

  it('is the scale, with the party’s own end, before stance and firmness', () => {
    const { reasons } = explainShift(
      stated({ scaleValue: 40 }),
      stated({ scaleValue: 70, stance: 'accepts', firmness: 'redLine' }),
    );
    expect(reasons).toEqual([{ kind: 'scale', from: 40, to: 70, ownEnd: 'low', tendency: 'softer' }]);
    expect(explainShift(stated({ scaleValue: 50 }), stated({ scaleValue: 51 })).reasons).toEqual([
      { kind: 'scale', from: 50, to: 51, ownEnd: null, tendency: 'untold' },
    ]);
  });

  it('is stance and firmness together, each with its own direction', () => {
    const { reasons } = explainShift(
      stated({ stance: 'rejects' }),
      stated({ stance: 'conditions', firmness: 'redLine' }),
    );
    expect(reasons).toEqual([
      { kind: 'stance', from: 'rejects', to: 'conditions', tendency: 'softer' },
      { kind: 'firmness', from: 'firm', to: 'redLine', tendency: 'harder' },
    ]);
  });

  it('is that nothing moved, whatever the words are', () => {
    expect(explainShift(stated(), stated({ statement: 'In other words' })).reasons).toEqual([
      { kind: 'same' },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
    scaleValue: fc.option(fc.integer({ min: 0, max: 100 })),
  })
  .map(stated);

describe('the shift between two positions', () => {
  it('is new when nothing was stated before', () => {
    expect(shiftBetween(null, stated())).toBe('new');
  });

  it('is new again after the position before was withdrawn, however alike the two are', () => {
    const withdrawn = stated({ codedShift: 'withdrawn' });
    expect(shiftBetween(withdrawn, stated())).toBe('new');
    expect(shiftBetween(withdrawn, stated({ firmness: 'redLine' }))).toBe('new');
    expect(shiftBetween(withdrawn, stated({ codedShift: 'hardened' }))).toBe('hardened');
  });

  it('is what the analyst coded, whatever the fields say', () => {
    expect(shiftBetween(stated(), stated({ codedShift: 'withdrawn' }))).toBe('withdrawn');
    expect(shiftBetween(null, stated({ codedShift: 'reiterated' }))).toBe('reiterated');
  });

  it('is reiterated when stance, firmness and scale stay the same', () => {
    expect(shiftBetween(stated(), stated({ statement: 'in other words' }))).toBe('reiterated');
  });

  it('hardens towards a red line and softens towards flexibility', () => {
    expect(shiftBetween(stated(), stated({ firmness: 'redLine' }))).toBe('hardened');
    expect(shiftBetween(stated(), stated({ firmness: 'flexible' }))).toBe('softened');
  });

  it('softens from a demand by way of conditions and an offer to acceptance', () => {
    const steps = (['demands', 'conditions', 'offers', 'accepts'] as const).map((stance) =>
      stated({ stance }),
    );
    for (const [place, step] of steps.entries()) {
      for (const later of steps.slice(place + 1)) {
        expect(shiftBetween(step, later)).toBe('softened');
        expect(shiftBetween(later, step)).toBe('hardened');
      }
    }
  });

  it('is changed when a demand turns into a refusal or anything into a signal', () => {
    expect(shiftBetween(stated(), stated({ stance: 'rejects' }))).toBe('changed');
    expect(shiftBetween(stated(), stated({ stance: 'signals' }))).toBe('changed');
  });

  it('is changed when stance and firmness point in opposite directions', () => {
    expect(shiftBetween(stated(), stated({ stance: 'offers', firmness: 'redLine' }))).toBe('changed');
  });

  it('is changed when firmness becomes unclear', () => {
    expect(shiftBetween(stated(), stated({ firmness: 'unclear' }))).toBe('changed');
  });

  it('follows the scale before anything else, from the end that the party was nearer to', () => {
    const harder = { stance: 'accepts', firmness: 'flexible' } as const;
    expect(shiftBetween(stated({ scaleValue: 80 }), stated({ scaleValue: 95, ...harder }))).toBe('hardened');
    expect(shiftBetween(stated({ scaleValue: 80 }), stated({ scaleValue: 40 }))).toBe('softened');
    expect(shiftBetween(stated({ scaleValue: 20 }), stated({ scaleValue: 10 }))).toBe('hardened');
    expect(shiftBetween(stated({ scaleValue: 50 }), stated({ scaleValue: 60 }))).toBe('changed');
  });

  it('is never derived as withdrawn or, after another position, as new', () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, (before, after) => {
        const shift = derivedShift(before, after);
        expect(SHIFTS).toContain(shift);
        expect(['withdrawn', 'new']).not.toContain(shift);
      }),
    );
  });

  it('reads hardened backwards as softened where only stance and firmness count', () => {
    const reverse = { hardened: 'softened', softened: 'hardened' } as const;
    fc.assert(
      fc.property(anyPosition, anyPosition, (a, b) => {
        const [before, after] = [
          { ...a, scaleValue: null },
          { ...b, scaleValue: null },
        ];
        const forth = derivedShift(before, after);
        const back = derivedShift(after, before);
        expect(back).toBe(forth === 'hardened' || forth === 'softened' ? reverse[forth] : forth);
      }),
    );
  });
});

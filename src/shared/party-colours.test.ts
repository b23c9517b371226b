import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, faintOn, freeColour, GROUNDS, PALETTE } from './party-colours';

/** The three channels of a colour, from 0 to 255. */
function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

describe('the palette of parties', () => {
  it('is seen well on a light and on a dark ground', () => {
    for (const { name, colour } of PALETTE) expect(faintOn(colour), name).toEqual([]);
  });

  it('has no two colours that could be taken for one another', () => {
    for (const [at, one] of PALETTE.entries()) {
      for (const other of PALETTE.slice(at + 1)) {
        const others = channels(other.colour);
        const distance = Math.hypot(...channels(one.colour).map((value, i) => value - (others[i] ?? 0)));
        expect(distance, `${one.name} and ${other.name}`).toBeGreaterThan(45);
      }
    }
  });

  it('is measured against the grounds that the interface has', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../renderer/src/styles/tokens.css'), 'utf8');
    expect(tokens).toContain(`--surface: light-dark(${GROUNDS.light}, ${GROUNDS.dark});`);
  });

  it('offers a new party the first colour that no other has', () => {
    expect(freeColour([])).toBe(PALETTE[0].colour);
    expect(freeColour([PALETTE[0].colour, PALETTE[2].colour])).toBe(PALETTE[1].colour);
    expect(freeColour(PALETTE.map(({ colour }) => colour))).toBe(PALETTE[0].colour);
  });
});

describe('the contrast of two colours', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#204060', '#204060')).toBe(1);
  });

  it('tells on which ground a colour is hard to see', () => {
    expect(faintOn('#fff9c4').map(({ ground }) => ground)).toEqual(['light']);
    expect(faintOn('#10203a').map(({ ground }) => ground)).toEqual(['dark']);
  });
});

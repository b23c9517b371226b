import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideOthers, boundsOnDisplays, type Place } from './place';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const desk = { x: 1440, y: 0, width: 2560, height: 1400 };
const place: Place = { x: 2000, y: 100, width: 1500, height: 1000, isMaximised: false };

describe('boundsOnDisplays', () => {
  it('gives a first window the usual size and leaves its place to the system', () => {
    expect(boundsOnDisplays(null, [laptop])).toEqual({ width: 1280, height: 800 });
  });

  it('puts a window back where it was', () => {
    expect(boundsOnDisplays(place, [laptop, desk])).toEqual({ x: 2000, y: 100, width: 1500, height: 1000 });
  });

  it('places a window anew, and no larger than the display, when its display is gone', () => {
    expect(boundsOnDisplays(place, [laptop])).toEqual({ width: 1440, height: 875 });
  });

  it('places a window anew when its title bar would be out of reach', () => {
    expect(boundsOnDisplays({ ...place, x: 100, y: -500 }, [laptop])).not.toHaveProperty('x');
    expect(boundsOnDisplays({ ...place, x: -1450, y: 100 }, [laptop])).not.toHaveProperty('x');
  });

  it('never makes a window smaller than it can be used', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), fc.integer(), (x, y, width, height) => {
        const bounds = boundsOnDisplays({ x, y, width, height, isMaximised: false }, [laptop, desk]);
        expect(bounds.width).toBeGreaterThanOrEqual(720);
        expect(bounds.height).toBeGreaterThanOrEqual(480);
        expect(bounds.width).toBeLessThanOrEqual(2560);
        expect(bounds.height).toBeLessThanOrEqual(1400);
      }),
    );
  });
});

describe('besideOthers', () => {
  const bounds = { x: 10, y: 20, width: 800, height: 600 };

  it('moves a window that would hide another', () => {
    const other = { ...bounds, width: 900 };
    expect(besideOthers(bounds, [other])).toEqual({ ...bounds, x: 38, y: 48 });
    expect(besideOthers(bounds, [other, { ...other, x: 38, y: 48 }])).toMatchObject({ x: 66, y: 76 });
  });

  it('leaves a window alone where there is nothing, or where the system places it', () => {
    expect(besideOthers(bounds, [{ ...bounds, x: 11 }])).toEqual(bounds);
    const unplaced = { width: 800, height: 600 };
    expect(besideOthers(unplaced, [bounds])).toEqual(unplaced);
  });
});

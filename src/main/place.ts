import { z } from 'zod';

/** Where a window was: its bounds when not maximised, in device-independent pixels of the whole desktop. */
export const Place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  isMaximised: z.boolean(),
});
export type Place = Readonly<z.infer<typeof Place>>;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window that shows everything, in pixels. */
export const LEAST_SIZE = { width: 720, height: 480 } as const;
const USUAL_SIZE = { width: 1280, height: 800 } as const;
/** How much of a window's top edge has to lie on a display for a person to be able to take hold of it, in pixels. */
const LEAST_GRIP = { width: 120, height: 40 } as const;

/** Size and, where it still makes sense, place of a new window; without `x` and `y` the system places it. */
export interface Bounds {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

/**
 * The bounds for a window that was at `place` (null: never yet), given the work areas of the displays there are now.
 * A window that would be out of reach is placed anew, and none is larger than the largest display.
 */
export function boundsOnDisplays(place: Place | null, workAreas: readonly Rectangle[]): Bounds {
  const most = {
    width: Math.max(LEAST_SIZE.width, ...workAreas.map((area) => area.width)),
    height: Math.max(LEAST_SIZE.height, ...workAreas.map((area) => area.height)),
  };
  const size = {
    width: between(LEAST_SIZE.width, place?.width ?? USUAL_SIZE.width, most.width),
    height: between(LEAST_SIZE.height, place?.height ?? USUAL_SIZE.height, most.height),
  };
  if (place === null || !workAreas.some((area) => hasGrip(place, area))) return size;
  return { ...size, x: place.x, y: place.y };
}

/** How far a window is moved so that it does not hide another that it would lie on exactly, in pixels. */
const STEP = 28;

/** The bounds, moved to the lower right until they share their corner with none of the `taken` windows. */
export function besideOthers(bounds: Bounds, taken: readonly Rectangle[]): Bounds {
  let { x, y } = bounds;
  while (x !== undefined && y !== undefined && taken.some((other) => other.x === x && other.y === y)) {
    x += STEP;
    y += STEP;
  }
  return x === undefined || y === undefined ? bounds : { ...bounds, x, y };
}

function hasGrip(place: Place, area: Rectangle): boolean {
  const shared = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const isTopInside = place.y >= area.y && place.y + LEAST_GRIP.height <= area.y + area.height;
  return shared >= LEAST_GRIP.width && isTopInside;
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(least, value), most);
}

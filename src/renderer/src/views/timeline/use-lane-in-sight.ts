import { type RefObject, useEffect } from 'react';
import type { TimeTrack } from '../../../../shared/pictures/picture-parts';
import type { PlotThing } from './plot-model';

/** The part of a body that a mark is in, in pixels from its top: the lane that it stands in, or its surroundings on a scale. */
export interface PlotLane {
  readonly top: number;
  readonly bottom: number;
}

/** Pixels around a mark on a scale. */
const AROUND = 24;

/** The lane of a thing; null of an event, which stands over the body. */
export function laneOf(
  thing: PlotThing | null,
  tracks: readonly TimeTrack[],
  laneHeight: number,
): PlotLane | null {
  const track = thing !== null && thing.track > 0 ? tracks[thing.track] : undefined;
  if (thing === null || track === undefined) return null;
  const half = Math.min(laneHeight / 2, AROUND * 2);
  const middle = track.y(thing.from);
  return { top: middle - half, bottom: middle + half };
}

/** Scrolls a body up or down, as little as brings a lane into sight, when it becomes another; null for none. */
export function useLaneInSight(scroller: RefObject<HTMLElement | null>, lane: PlotLane | null): void {
  const [top, bottom] = [lane?.top ?? null, lane?.bottom ?? null];
  useEffect(() => {
    const element = scroller.current;
    if (element === null || top === null || bottom === null) return;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  }, [scroller, top, bottom]);
}

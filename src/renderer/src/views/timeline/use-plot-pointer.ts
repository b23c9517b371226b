import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { PlotRange } from './use-plot-range';

/** A pointer that moved less than this did not move, in pixels. */
const STILL = 4;
/** How much a step of the wheel shows more or less. */
const WHEEL = 0.0022;

/**
 * The wheel and the pointer of a plot. The wheel magnifies around the pointer, with Ctrl always, without it where nothing can be scrolled up and down;
 * sideways, or with Shift, it moves. Dragging moves; what was pressed without dragging is reported by `onPress`.
 */
export function usePlotPointer(
  area: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  headsWidth: number,
  plot: PlotRange,
  onPress: (target: EventTarget | null) => void,
) {
  const latest = useRef({ plot, headsWidth });
  latest.current = { plot, headsWidth };

  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    function onWheel(event: WheelEvent): void {
      const { plot: its, headsWidth: heads } = latest.current;
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const body = scroller.current;
      const canScroll = body !== null && body.scrollHeight > body.clientHeight + 1;
      if (!isSideways && canScroll && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (isSideways) {
        its.move(sideways / its.pixelsPerDay);
        return;
      }
      const box = element?.getBoundingClientRect();
      if (box === undefined) return;
      const isMirrored = getComputedStyle(element as Element).direction === 'rtl';
      const x = event.clientX - box.left - (isMirrored ? 0 : heads);
      // A pinch on a touchpad comes as a wheel with Ctrl, in far smaller steps.
      const step = event.ctrlKey && Math.abs(event.deltaY) < 30 ? event.deltaY * 4 : event.deltaY;
      its.zoom(Math.exp(step * WHEEL), its.range.from + x / its.pixelsPerDay);
    }
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [area, scroller]);

  const drag = useRef<{
    readonly x: number;
    at: number;
    isMoving: boolean;
    readonly target: EventTarget;
  } | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      drag.current = { x: event.clientX, at: event.clientX, isMoving: false, target: event.target };
    },
    onPointerMove(event: PointerEvent) {
      const its = drag.current;
      if (its === null) return;
      if (!its.isMoving && Math.abs(event.clientX - its.x) < STILL) return;
      if (!its.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
      its.isMoving = true;
      latest.current.plot.move((its.at - event.clientX) / latest.current.plot.pixelsPerDay);
      its.at = event.clientX;
    },
    onPointerUp() {
      const its = drag.current;
      drag.current = null;
      if (its !== null && !its.isMoving) onPress(its.target);
    },
    onPointerCancel() {
      drag.current = null;
    },
  };
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { type DaySpan, dayNumber } from '../../../../shared/day-number';
import { metaOf } from '../../../../shared/dossier';
import { MARK } from '../../../../shared/pictures/mark-shapes';
import {
  limitedRange,
  movedRange,
  rangeWith,
  type TimeRange,
  wholeRange,
  zoomedRange,
} from '../../../../shared/time-range';
import { today } from '../../as-of';
import { getState } from '../../store';
import { setTimeline } from './timeline-state';

/** The days in sight, and what changes them. */
export interface PlotRange {
  readonly range: TimeRange;
  readonly pixelsPerDay: number;
  /** Whether all there is is in sight because nothing else was chosen. */
  readonly isWhole: boolean;
  /** Shows `factor` times as many days; the day `around`, or the middle, stays where it is. */
  readonly zoom: (factor: number, around?: number) => void;
  readonly move: (days: number) => void;
  readonly fit: () => void;
  /** Shows the days from one to another, with some room. */
  readonly showSpan: (from: number, to: number) => void;
  /** Moves as little as brings a day into sight. */
  readonly keepInSight: (day: number) => void;
}

/** Days are never wider than this, unless those of one day need more room to stand side by side. In pixels. */
const WIDEST_DAY = 160;
/** How long the range stays as it is before it is remembered, in milliseconds. */
const SETTLED = 400;

/**
 * The days that a plot so many pixels wide shows; remembered for the dossier when they have settled. `least` is the least distance between
 * two marks, in days, so that there is always a way to look at them apart.
 */
export function usePlotRange(extent: DaySpan | null, least: number, width: number): PlotRange {
  const [chosen, setChosen] = useState<TimeRange | null>(() => getState().viewState.timeline.range);
  useRemembered(chosen);
  const limits = useMemo(() => {
    const widest = Math.max(WIDEST_DAY, MARK.reach / (least * 0.99));
    return { whole: wholeRange(extent, dayNumber(today())), least: Math.max(width, 1) / widest };
  }, [extent, least, width]);
  return useMemo(() => {
    const range = limitedRange(chosen ?? limits.whole, limits);
    const change = (make: (now: TimeRange) => TimeRange) =>
      setChosen((before) => limitedRange(make(limitedRange(before ?? limits.whole, limits)), limits));
    return {
      range,
      pixelsPerDay: Math.max(width, 1) / (range.to - range.from),
      isWhole: chosen === null,
      zoom: (factor, around) => change((now) => zoomedRange(now, around ?? (now.from + now.to) / 2, factor)),
      move: (days) => change((now) => movedRange(now, days)),
      fit: () => setChosen(null),
      showSpan: (from, to) => change(() => zoomedRange({ from, to }, (from + to) / 2, 1.5)),
      keepInSight: (day) => change((now) => rangeWith(now, day)),
    };
  }, [chosen, limits, width]);
}

function useRemembered(chosen: TimeRange | null): void {
  const latest = useRef(chosen);
  latest.current = chosen;
  useEffect(() => {
    if (getState().viewState.timeline.range === chosen) return;
    const timer = setTimeout(() => setTimeline({ range: chosen }), SETTLED);
    return () => clearTimeout(timer);
  }, [chosen]);
  // Whoever goes elsewhere at once comes back to what was in sight all the same; another dossier has days of its own.
  useEffect(() => {
    const dossierId = openId();
    return () => {
      const isSame = getState().phase === 'open' && openId() === dossierId;
      if (isSame && getState().viewState.timeline.range !== latest.current)
        setTimeline({ range: latest.current });
    };
  }, []);
}

function openId(): string | null {
  const { open } = getState();
  return open === null ? null : metaOf(open.dossier).id;
}

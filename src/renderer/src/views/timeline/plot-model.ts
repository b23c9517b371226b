import type { ReactNode } from 'react';
import type { DaySpan } from '../../../../shared/day-number';
import { isolated } from '../../../../shared/direction';
import type { Shape } from '../../../../shared/pictures/picture';
import type { LegendItem, PlotGround, TimeTrack } from '../../../../shared/pictures/picture-parts';
import type { Table } from '../../../../shared/table';
import type { TimeRange } from '../../../../shared/time-range';
import type { Translate } from '../../../../shared/translate';
import type { TimelineEvent } from '../../../../shared/views/timeline-events';

/** The body of a plot: how high it is, and how high each of its lanes; a scale is one lane. Pixels. */
export interface BodyLayout {
  readonly bodyHeight: number;
  readonly laneHeight: number;
}

/** One thing that a plot draws, or several that stand together: of the track at a place, the things from one until before another. */
export interface PlotThing {
  readonly track: number;
  readonly from: number;
  readonly to: number;
}

/** What a plot of time shows, whether positions in lanes or parties on a scale. */
export interface PlotModel {
  readonly shows: 'timeline' | 'scale';
  /** What the plot is called, by screen readers and in files. */
  readonly title: string;
  /** What is left out of the picture, as lines under the title of a file. */
  readonly notes: readonly string[];
  readonly extent: DaySpan | null;
  /** The least distance between two things of one track, in days. */
  readonly least: number;
  readonly events: readonly TimelineEvent[];
  readonly eventsAt: Float64Array;
  /** The body in so many pixels of height, or more. */
  readonly layout: (height: number) => BodyLayout;
  readonly tracks: (layout: BodyLayout) => readonly TimeTrack[];
  readonly back: (layout: BodyLayout, ground: PlotGround) => readonly Shape[];
  /** What stands before the body on screen, and in files, where it is so many pixels wide. */
  readonly heads: (layout: BodyLayout) => ReactNode;
  readonly headShapes: (layout: BodyLayout, width: number) => readonly Shape[];
  /** What screen readers say of a thing, and what the tooltip shows of it. */
  readonly describe: (thing: PlotThing) => string;
  readonly tip: (thing: PlotThing) => ReactNode;
  /** The position that a thing is, when it is one. */
  readonly positionId: (thing: PlotThing) => string | null;
  readonly legend: readonly LegendItem[];
  /** What is in sight, as a table. */
  readonly table: (range: TimeRange) => Table;
}

/** The line of a file that says by what positions are filtered, given part by part in words; none when they are not. */
export function filterNote(parts: readonly string[], t: Translate): readonly string[] {
  return parts.length === 0 ? [] : [t('timeline.filtered', { filter: parts.map(isolated).join(' · ') })];
}

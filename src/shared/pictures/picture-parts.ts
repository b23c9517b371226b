import type { TimeRange } from '../time-range';
import type { TimelineEvent } from '../views/timeline-events';
import type { Measure, Shape } from './picture';
import type { TimeAxis } from './time-axis';

/** Things in one line of a picture of time, each where it stands; what lies too near together is drawn as one. */
export interface TimeTrack {
  readonly id: string;
  /** What it is called. */
  readonly label: string;
  /** Day numbers, ascending. */
  readonly at: Float64Array;
  /** How near two things may stand before they are drawn as one, in pixels. */
  readonly reach: number;
  /** How far a single mark reaches up and down from its middle, in pixels. */
  readonly extent: readonly [up: number, down: number];
  /** The middle of the mark of the things from a place on, in pixels from the top of the picture's body. */
  readonly y: (from: number) => number;
  /** The mark of the things from a place until before another, its middle at 0, 0, with so many pixels to the next one. */
  readonly shapes: (from: number, to: number, room: number) => readonly Shape[];
}

/** Where a picture is drawn: pixels for day numbers, the part of the body that is in sight, and where the clusters of each track begin. */
export interface PlotGround {
  readonly range: TimeRange;
  readonly x: (day: number) => number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly starts: readonly Uint32Array[];
}

/** All that a picture of time is made of. */
export interface TimePictureParts {
  readonly title: string;
  /** Lines under the title: the dossier, the days, what is left out. */
  readonly lines: readonly string[];
  readonly range: TimeRange;
  /** Pixels, of the picture; and of the body in it, which has the lanes. */
  readonly width: number;
  readonly bodyHeight: number;
  readonly axis: TimeAxis;
  readonly events: readonly TimelineEvent[];
  readonly eventsAt: Float64Array;
  readonly eventsLabel: string;
  /** What stands before the body, from its top: names of lanes, or numbers of a scale. */
  readonly heads: readonly Shape[];
  /** What is drawn in the body behind the marks. */
  readonly back: (ground: PlotGround) => readonly Shape[];
  readonly tracks: readonly TimeTrack[];
  readonly asOf: { readonly day: number; readonly label: string };
  /** What the shapes mean: groups that are set in lines. */
  readonly legend: readonly LegendItem[];
  readonly measure: Measure;
}

/** A shape, its middle at 0, 0, and the word for it. */
export interface LegendItem {
  readonly shapes: readonly Shape[];
  readonly label: string;
}

/** Pixels: of the names before the body, and around the whole of a file. */
export const HEADS_WIDTH = 168;
export const PICTURE_MARGIN = 24;

import { memo } from 'react';
import { dimmed } from '../../../../shared/pictures/dimmed';
import type { TimeTrack } from '../../../../shared/pictures/picture-parts';
import type { TimeRange } from '../../../../shared/time-range';
import { clustersBetween } from '../../../../shared/views/timeline-clusters';
import { words } from '../../words';
import { PlotMark } from './PlotMark';
import type { PlotThing } from './plot-model';

/** Pixels. Moving along draws only what comes into sight, one tile at a time; what is there moves as it is. */
const TILE = 256;

interface PlotTilesProps {
  readonly track: TimeTrack;
  /** Its place among all tracks. */
  readonly place: number;
  readonly starts: Uint32Array;
  readonly range: TimeRange;
  readonly pixelsPerDay: number;
  /** A day number: what was said after it is pale. */
  readonly asOf: number;
  readonly describe: (thing: PlotThing) => string;
}

/** The marks of a track that are in sight. */
export function PlotTiles({ asOf, range, ...its }: PlotTilesProps) {
  const { pixelsPerDay } = its;
  // One tile before what is in sight: its last marks may reach into it.
  const first = Math.floor((range.from * pixelsPerDay) / TILE) - 1;
  const last = Math.floor((range.to * pixelsPerDay) / TILE);
  const tiles = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return tiles.map((tile) => {
    const [left, right] = [(tile * TILE) / pixelsPerDay, ((tile + 1) * TILE) / pixelsPerDay];
    return (
      <g key={tile} transform={`translate(${tile * TILE - range.from * pixelsPerDay} 0)`}>
        {/* Of other tiles a moving as-of date changes nothing. */}
        <Tile {...its} {...{ left, right }} laterFrom={Math.min(Math.max(asOf + 1, left), right)} />
      </g>
    );
  });
}

interface TileProps extends Omit<PlotTilesProps, 'range' | 'asOf'> {
  /** Day numbers: its ends, and from where on marks are pale. */
  readonly left: number;
  readonly right: number;
  readonly laterFrom: number;
}

const Tile = memo(function Tile({
  track,
  place,
  starts,
  left,
  right,
  laterFrom,
  pixelsPerDay,
  describe,
}: TileProps) {
  const { at } = track;
  const [first, end] = clustersBetween(at, starts, left, right);
  return Array.from({ length: end - first }, (_, step) => {
    const cluster = first + step;
    const from = starts[cluster] ?? 0;
    const to = starts[cluster + 1] ?? at.length;
    const here = at[from] ?? 0;
    const room = to < at.length ? ((at[to] ?? 0) - here) * pixelsPerDay : Number.POSITIVE_INFINITY;
    const thing = { track: place, from, to };
    const shapes = track.shapes(from, to, room);
    const isLater = here >= laterFrom;
    const label = describe(thing);
    return (
      <PlotMark
        key={from}
        thing={thing}
        label={isLater ? words('timeline.later', { mark: label }) : label}
        x={(here - left) * pixelsPerDay}
        y={track.y(from)}
        shapes={isLater ? dimmed(shapes) : shapes}
      />
    );
  });
});

import { memo } from 'react';
import type { TimeTrack } from '../../../../shared/pictures/time-picture';
import type { TimeRange } from '../../../../shared/time-range';
import { clustersBetween } from '../../../../shared/views/timeline-clusters';
import { Shapes } from '../../components/Shapes';
import styles from './Plot.module.css';
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
  readonly describe: (thing: PlotThing) => string;
}

/** The marks of a track that are in sight. */
export function PlotTiles({ track, place, starts, range, pixelsPerDay, describe }: PlotTilesProps) {
  // One tile before what is in sight: its last marks may reach into it.
  const first = Math.floor((range.from * pixelsPerDay) / TILE) - 1;
  const last = Math.floor((range.to * pixelsPerDay) / TILE);
  const tiles = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return tiles.map((tile) => (
    <g key={tile} transform={`translate(${tile * TILE - range.from * pixelsPerDay} 0)`}>
      <Tile {...{ track, place, starts, tile, pixelsPerDay, describe }} />
    </g>
  ));
}

interface TileProps extends Omit<PlotTilesProps, 'range'> {
  readonly tile: number;
}

const Tile = memo(function Tile({ track, place, starts, tile, pixelsPerDay, describe }: TileProps) {
  const { at } = track;
  const left = (tile * TILE) / pixelsPerDay;
  const [first, end] = clustersBetween(at, starts, left, ((tile + 1) * TILE) / pixelsPerDay);
  return Array.from({ length: end - first }, (_, step) => {
    const cluster = first + step;
    const from = starts[cluster] ?? 0;
    const to = starts[cluster + 1] ?? at.length;
    const here = at[from] ?? 0;
    const room = to < at.length ? ((at[to] ?? 0) - here) * pixelsPerDay : Number.POSITIVE_INFINITY;
    return (
      // biome-ignore lint/a11y/useSemanticElements: there are no buttons within a picture; the plot has the focus and the keys.
      <g
        key={from}
        id={markId({ track: place, from })}
        role="button"
        aria-label={describe({ track: place, from, to })}
        className={styles.mark}
        data-mark={`${place} ${from} ${to}`}
        transform={`translate(${(here - left) * pixelsPerDay} ${track.y(from)})`}
      >
        <Shapes shapes={track.shapes(from, to, room)} />
      </g>
    );
  });
});

/** The id of a mark's element. */
export function markId({ track, from }: Pick<PlotThing, 'track' | 'from'>): string {
  return `mark-${track}-${from}`;
}

/** The thing whose mark something is within; null when it is within none. */
export function thingAt(target: EventTarget | null): PlotThing | null {
  const mark = target instanceof Element ? target.closest('[data-mark]') : null;
  const [track, from, to] = (mark?.getAttribute('data-mark') ?? '').split(' ').map(Number);
  if (track === undefined || from === undefined || to === undefined) return null;
  return { track, from, to };
}

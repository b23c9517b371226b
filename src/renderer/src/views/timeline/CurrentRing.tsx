import type { TimeTrack } from '../../../../shared/pictures/picture-parts';
import styles from './Plot.module.css';
import type { PlotThing } from './plot-model';

interface CurrentRingProps {
  readonly current: PlotThing;
  readonly tracks: readonly TimeTrack[];
  /** Pixels for day numbers. */
  readonly x: (day: number) => number;
}

/** Around the mark that the keyboard is on, while the plot has the focus. */
export function CurrentRing({ current, tracks, x }: CurrentRingProps) {
  const track = tracks[current.track];
  if (track === undefined) return null;
  const [up, down] = track.extent;
  const [left, top] = [x(track.at[current.from] ?? 0) - 19, track.y(current.from) - up - 2];
  return (
    <rect className={styles.ring} x={left} y={top} width={38} height={up + down + 4} rx={8} aria-hidden />
  );
}

import { VEIL } from '../../../../shared/pictures/dimmed';
import styles from './DayMarks.module.css';
import type { PlotDays } from './use-plot-days';
import type { PlotRange } from './use-plot-range';

interface PlotOverlayProps {
  readonly days: PlotDays;
  readonly plot: PlotRange;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Behind all that is drawn in the lanes: the days between the two dates that are compared. */
export function ComparedDays({ days, plot, width, height }: PlotOverlayProps) {
  const [left, right] = [Math.min(days.from, days.to), Math.max(days.from, days.to)].map((day) =>
    endOf(day, plot, width),
  );
  if (left === undefined || right === undefined) return null;
  return (
    <g className={styles.overlay} aria-hidden>
      <rect className={styles.between} x={left} width={right - left} height={height} />
      <line className={styles.date} x1={left} x2={left} y2={height} />
      <line className={styles.date} x1={right} x2={right} y2={height} />
    </g>
  );
}

/** Behind the marks, which stay whole, and over all else in the lanes: a veil over what was said after the as-of date. */
export function LaterDays({ days, plot, width, height }: PlotOverlayProps) {
  const left = endOf(days.asOf, plot, width);
  return (
    <g className={styles.overlay} aria-hidden>
      <rect
        className={styles.veil}
        opacity={VEIL}
        x={left}
        width={Math.max(width - left, 0)}
        height={height}
      />
      <line className={styles.asOf} x1={left} x2={left} y2={height} />
    </g>
  );
}

/** Where a day ends, in pixels; a little out of sight for days that are. */
function endOf(day: number, { range, pixelsPerDay }: PlotRange, width: number): number {
  return Math.min(Math.max((day + 1 - range.from) * pixelsPerDay, -2), width + 2);
}

import { VEIL } from '../../../../shared/pictures/dimmed';
import styles from './Plot.module.css';
import type { PlotDays } from './use-plot-days';
import type { PlotRange } from './use-plot-range';

interface PlotOverlayProps {
  readonly days: PlotDays;
  readonly plot: PlotRange;
  readonly width: number;
  readonly height: number;
}

/** Over the lanes and behind their marks: the days between the two dates that are compared, and a veil over what was said after the as-of date. */
export function PlotOverlay({ days, plot, width, height }: PlotOverlayProps) {
  const x = (day: number) =>
    Math.min(Math.max((day + 1 - plot.range.from) * plot.pixelsPerDay, -2), width + 2);
  const [left, right] = [x(Math.min(days.from, days.to)), x(Math.max(days.from, days.to))];
  const asOf = x(days.asOf);
  return (
    <g className={styles.overlay} aria-hidden>
      <rect className={styles.between} x={left} width={right - left} height={height} />
      <line className={styles.date} x1={left} x2={left} y2={height} />
      <line className={styles.date} x1={right} x2={right} y2={height} />
      <rect
        className={styles.veil}
        opacity={VEIL}
        x={asOf}
        width={Math.max(width - asOf, 0)}
        height={height}
      />
      <line className={styles.asOf} x1={asOf} x2={asOf} y2={height} />
    </g>
  );
}

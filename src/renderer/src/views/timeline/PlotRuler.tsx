import { type PointerEvent, useRef, useState } from 'react';
import { isoDayOf } from '../../../../shared/day-number';
import { AXIS_HEIGHT, axisLines, axisWords } from '../../../../shared/pictures/axis-shapes';
import type { TimeAxis } from '../../../../shared/pictures/time-axis';
import { show } from '../../actions';
import { Shapes } from '../../components/Shapes';
import { useWords } from '../../words';
import { HANDLE_HEIGHT } from './DayHandle';
import { DayHandles, lineOf } from './DayHandles';
import dayStyles from './DayMarks.module.css';
import { dayInWords } from './mark-words';
import styles from './Plot.module.css';
import type { PlotDays } from './use-plot-days';
import type { PlotRange } from './use-plot-range';

/** Pixels: the handles stand over the axis. */
const AXIS_TOP = HANDLE_HEIGHT + 2;
const RULER_HEIGHT = AXIS_TOP + AXIS_HEIGHT;
const STILL = 4;

interface PlotRulerProps {
  readonly axis: TimeAxis;
  readonly plot: PlotRange;
  readonly width: number;
  readonly days: PlotDays;
}

/** The axis. Dragging along it sets the two dates that are compared, pressing on it the as-of date; all three have handles to be moved by. */
export function PlotRuler({ axis, plot, width, days }: PlotRulerProps) {
  const t = useWords();
  const { range, pixelsPerDay } = plot;
  const x = (day: number) => (day - range.from) * pixelsPerDay;
  const [brush, setBrush] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const start = useRef<number | null>(null);
  const lines = [
    { name: 'A', at: lineOf(days.from, plot), style: dayStyles.date },
    { name: 'B', at: lineOf(days.to, plot), style: dayStyles.date },
    { name: 'asOf', at: lineOf(days.asOf, plot), style: dayStyles.asOf },
  ];

  function dayAt(event: PointerEvent): number {
    const box = event.currentTarget.getBoundingClientRect();
    return range.from + (event.clientX - box.left) / pixelsPerDay;
  }

  function onPointerUp(event: PointerEvent): void {
    const from = start.current;
    start.current = null;
    setBrush(null);
    if (from === null) return;
    const to = dayAt(event);
    if (Math.abs(to - from) * pixelsPerDay < STILL) show({ asOf: isoDayOf(to) });
    else show(brushed(from, to));
  }

  return (
    <svg className={styles.ruler} width={width} height={RULER_HEIGHT}>
      <title>{t('timeline.ruler')}</title>
      <rect
        className={dayStyles.brushArea}
        width={width}
        height={RULER_HEIGHT}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = dayAt(event);
        }}
        onPointerMove={(event) => {
          if (start.current !== null) setBrush({ from: start.current, to: dayAt(event) });
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          start.current = null;
          setBrush(null);
        }}
      />
      {brush !== null && (
        <rect
          aria-hidden
          className={dayStyles.brush}
          x={Math.min(x(brush.from), x(brush.to))}
          width={Math.abs(x(brush.to) - x(brush.from))}
          height={RULER_HEIGHT}
        />
      )}
      <g aria-hidden className={styles.ticks} transform={`translate(0 ${AXIS_TOP})`}>
        <Shapes shapes={axisLines(axis, x, 0)} />
        {lines.map(({ name, at, style }) => (
          <line
            key={name}
            className={style}
            x1={at}
            x2={at}
            y1={HANDLE_HEIGHT + 1 - AXIS_TOP}
            y2={AXIS_HEIGHT}
          />
        ))}
        <Shapes shapes={axisWords(axis, 'surface-sunken')} />
      </g>
      <DayHandles {...{ plot, width, days }} />
      {brush !== null && (
        <text className={dayStyles.brushed} x={width / 2} y={14} textAnchor="middle">
          {t('timeline.fromTo', {
            from: dayInWords(boundary(Math.min(brush.from, brush.to)), t),
            to: dayInWords(boundary(Math.max(brush.from, brush.to)), t),
          })}
        </text>
      )}
    </svg>
  );
}

/** The days that end nearest to two places: what is between them is what was said after the one and by the other. */
function brushed(one: number, other: number) {
  const [from, to] = [boundary(Math.min(one, other)), boundary(Math.max(one, other))];
  return { compareFrom: isoDayOf(from), compareTo: isoDayOf(Math.max(to, from)) };
}

function boundary(place: number): number {
  return Math.round(place) - 1;
}

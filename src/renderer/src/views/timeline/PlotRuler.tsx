import { type PointerEvent, useRef, useState } from 'react';
import { isoDayOf } from '../../../../shared/day-number';
import type { AxisTick } from '../../../../shared/pictures/time-picture';
import { show } from '../../actions';
import { measureText } from '../../measure-text';
import { useWords } from '../../words';
import { DayHandle } from './DayHandle';
import { dayInWords } from './mark-words';
import styles from './Plot.module.css';
import type { PlotDays } from './use-plot-days';
import type { PlotRange } from './use-plot-range';

/** Pixels. */
export const RULER_HEIGHT = 44;
const STILL = 4;

interface PlotRulerProps {
  readonly ticks: readonly AxisTick[];
  readonly plot: PlotRange;
  readonly width: number;
  readonly days: PlotDays;
}

/** The axis. Dragging along it sets the two dates that are compared, pressing on it the as-of date; all three have handles to be moved by. */
export function PlotRuler({ ticks, plot, width, days }: PlotRulerProps) {
  const t = useWords();
  const { range, pixelsPerDay } = plot;
  const x = (day: number) => (day - range.from) * pixelsPerDay;
  const [brush, setBrush] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const start = useRef<number | null>(null);

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
        className={styles.brushArea}
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
      <g aria-hidden className={styles.ticks}>
        {placedLabels(ticks, x, width).map(({ at, label, middle }) => (
          <g key={at}>
            <line x1={x(at)} x2={x(at)} y1={RULER_HEIGHT - 6} y2={RULER_HEIGHT} />
            {label !== null && (
              <text x={middle} y={RULER_HEIGHT - 11} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        ))}
        {brush !== null && (
          <rect
            className={styles.brush}
            x={Math.min(x(brush.from), x(brush.to))}
            width={Math.abs(x(brush.to) - x(brush.from))}
            height={RULER_HEIGHT}
          />
        )}
      </g>
      <DayHandle
        letter="A"
        label={t('timeline.dateA')}
        day={days.from}
        onChange={(day) => show({ compareFrom: isoDayOf(day) })}
        {...{ plot, width }}
      />
      <DayHandle
        letter="B"
        label={t('timeline.dateB')}
        day={days.to}
        onChange={(day) => show({ compareTo: isoDayOf(day) })}
        {...{ plot, width }}
      />
      <DayHandle
        letter={t('timeline.asOfShort')}
        label={t('matrix.asOf')}
        day={days.asOf}
        isMain
        onChange={(day) => show({ asOf: isoDayOf(day) })}
        {...{ plot, width }}
      />
      {brush !== null && (
        <text className={styles.brushed} x={width / 2} y={14} textAnchor="middle">
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

/** Labels that stand in each other's way, or would be cut off, give way or move. */
function placedLabels(ticks: readonly AxisTick[], x: (day: number) => number, width: number) {
  let free = 0;
  return ticks.map(({ at, label }) => {
    const half = measureText(label, 'xs') / 2 + 2;
    const middle = Math.min(Math.max(x(at), half), width - half);
    if (middle - half < free) return { at, label: null, middle };
    free = middle + half + 6;
    return { at, label, middle };
  });
}

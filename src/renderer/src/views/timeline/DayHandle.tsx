import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { dayNumber } from '../../../../shared/day-number';
import { measureText } from '../../measure-text';
import { useWords } from '../../words';
import styles from './DayMarks.module.css';
import { dayInWords } from './mark-words';
import type { PlotRange } from './use-plot-range';

interface DayHandleProps {
  /** What stands on it. */
  readonly letter: string;
  readonly label: string;
  /** A day number. */
  readonly day: number;
  readonly onChange: (day: number) => void;
  readonly plot: PlotRange;
  /** Its middle, in pixels from the beginning of the ruler. */
  readonly x: number;
  readonly isInSight: boolean;
  /** Whether it is the one that the lanes are veiled after. */
  readonly isMain?: boolean;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 30,
  PageDown: -30,
};

/** The height of a handle, in pixels. */
export const HANDLE_HEIGHT = 18;

/** How wide a handle is with its words, in pixels. */
export function handleWidth(letter: string): number {
  return Math.max(measureText(letter, 'xs', true) + 10, 18);
}

/** A day on the ruler, which is moved by dragging and by arrow keys (ARIA Authoring Practices, slider). */
export function DayHandle({
  letter,
  label,
  day,
  onChange,
  plot,
  x,
  isInSight,
  isMain = false,
}: DayHandleProps) {
  const t = useWords();
  const grip = useRef<number | null>(null);
  const size = handleWidth(letter);

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(day + step);
    plot.keepInSight(day + step);
  }

  function onPointerMove(event: PointerEvent): void {
    if (grip.current === null) return;
    const next = Math.round(day + (event.clientX - grip.current) / plot.pixelsPerDay);
    if (next === day) return;
    grip.current += (next - day) * plot.pixelsPerDay;
    onChange(next);
  }

  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={dayNumber('0001-01-01')}
      aria-valuemax={dayNumber('9999-12-31')}
      aria-valuenow={day}
      aria-valuetext={dayInWords(day, t)}
      className={`${styles.handle} ${isMain ? styles.main : ''} ${isInSight ? '' : styles.outOfSight}`}
      transform={`translate(${x} 0)`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = event.clientX;
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
    >
      <rect x={-size / 2} y={1} width={size} height={HANDLE_HEIGHT} rx={4} />
      <text y={14} textAnchor="middle">
        {letter}
      </text>
    </g>
  );
}

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './Plot.module.css';
import { markId } from './PlotMark';
import type { PlotThing } from './plot-model';

/** Pixels between a mark and its tooltip, and between that and the edges of the window. */
const ROOM = 8;

interface PlotTipProps {
  readonly id: string;
  readonly thing: PlotThing;
  readonly children: ReactNode;
  readonly onPointerLeave: () => void;
}

/** What a mark is, under it or over it, wherever there is room. */
export function PlotTip({ id, thing, children, onPointerLeave }: PlotTipProps) {
  const tip = useRef<HTMLDivElement>(null);
  // After every drawing: the mark moves with the plot.
  useLayoutEffect(() => {
    const element = tip.current;
    const mark = document.getElementById(markId(thing))?.getBoundingClientRect();
    if (element === null) return;
    element.hidden = mark === undefined;
    if (mark === undefined) return;
    const { width, height } = element.getBoundingClientRect();
    const left = Math.min(Math.max(mark.left + mark.width / 2 - width / 2, ROOM), innerWidth - width - ROOM);
    const isBelow = mark.bottom + ROOM + height < innerHeight;
    const top = isBelow ? mark.bottom + ROOM : Math.max(mark.top - ROOM - height, ROOM);
    element.style.setProperty('--x', `${left}px`);
    element.style.setProperty('--y', `${top}px`);
  });
  return (
    <div ref={tip} id={id} role="tooltip" className={styles.tip} onPointerLeave={onPointerLeave}>
      {children}
    </div>
  );
}

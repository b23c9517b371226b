import type { Shape } from '../../../../shared/pictures/picture';
import { Shapes } from '../../components/Shapes';
import styles from './Plot.module.css';
import type { PlotThing } from './plot-model';

interface PlotMarkProps {
  readonly thing: PlotThing;
  readonly label: string;
  /** Pixels. */
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
}

/** A thing, or several that stand together, drawn where it stands; pressed, hovered and spoken of as one. */
export function PlotMark({ thing, label, x, y, shapes }: PlotMarkProps) {
  const { track, from, to } = thing;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons within a picture; the plot has the focus and the keys.
    <g
      id={markId(thing)}
      role="button"
      aria-label={label}
      className={styles.mark}
      data-mark={`${track} ${from} ${to}`}
      transform={`translate(${x} ${y})`}
    >
      <Shapes shapes={shapes} />
    </g>
  );
}

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

/** The same thing as the same words; null for none. */
export function keyOf(thing: PlotThing | null): string | null {
  return thing === null ? null : `${thing.track} ${thing.from} ${thing.to}`;
}

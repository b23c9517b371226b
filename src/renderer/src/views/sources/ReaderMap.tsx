import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ReaderHighlight, ReaderView } from '../../../../shared/views/reader';
import { useAppState } from '../../store';
import { type MapMark, mapLines, offsetOnMap } from './map-lines';
import styles from './ReaderMap.module.css';
import type { Find } from './use-find';
import type { Pointers } from './use-pointers';

interface ReaderMapProps {
  readonly view: ReaderView;
  /** Of the text, in code points. */
  readonly length: number;
  readonly find: Find;
  readonly pointers: Pointers;
  readonly onGo: (offset: number) => void;
}

const CUE_TOKENS = {
  demand: 'var(--stance-demands)',
  condition: 'var(--stance-conditions)',
  refusal: 'var(--stance-rejects)',
  offer: 'var(--stance-offers)',
} as const;

/**
 * The whole text as a strip beside its scroll bar: where its passages are, and, when they are shown, what was found and the cues. For the
 * mouse alone: keys go from one to the next in the text.
 */
export function ReaderMap({ view, length, find, pointers, onGo }: ReaderMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useAppState((state) => state.settings.theme);
  const [height, setHeight] = useState(0);
  const passages = useMemo(() => [...view.highlights.values()].map(passageMark), [view.highlights]);
  const hits = useMemo(
    () => find.hits.map(({ start, end }) => ({ start, end, colour: 'var(--focus)' })),
    [find.hits],
  );
  const cues = useMemo(
    () => pointers.cues.map(({ start, end, kind }) => ({ start, end, colour: CUE_TOKENS[kind] })),
    [pointers.cues],
  );

  useEffect(() => {
    const strip = canvas.current?.parentElement;
    if (!strip) return;
    const observer = new ResizeObserver(([entry]) => setHeight(Math.floor(entry?.contentRect.height ?? 0)));
    observer.observe(strip);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is a reason to draw again.
  useEffect(() => {
    const element = canvas.current;
    if (element === null || height === 0) return;
    const draw = () => drawLanes(element, height, [passages, cues, hits], length);
    draw();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    return () => dark.removeEventListener('change', draw);
  }, [passages, cues, hits, length, height, theme]);

  function go(event: PointerEvent<HTMLDivElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    onGo(offsetOnMap(event.clientY - box.top, length, box.height));
  }

  return (
    <div className={styles.map} onPointerDown={go} aria-hidden data-reader-map>
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}

function passageMark({ start, end, colours }: ReaderHighlight): MapMark {
  return { start, end, colour: colours[0] ?? 'var(--border-strong)' };
}

/** Each lane has its own third of the strip: passages first, where reading begins. */
function drawLanes(
  canvas: HTMLCanvasElement,
  height: number,
  lanes: readonly (readonly MapMark[])[],
  length: number,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const scale = devicePixelRatio;
  const width = canvas.clientWidth;
  canvas.width = width * scale;
  canvas.height = height * scale;
  context.scale(scale, scale);
  const isRightToLeft = getComputedStyle(canvas).direction === 'rtl';
  const lane = width / lanes.length;
  for (const [place, marks] of lanes.entries()) {
    const x = (isRightToLeft ? lanes.length - 1 - place : place) * lane;
    for (const { top, height: own, colour } of mapLines(marks, length, height)) {
      context.fillStyle = colourOf(canvas, colour);
      context.fillRect(x + 0.5, top, lane - 1, own);
    }
  }
}

/** A colour as a canvas understands it: of a token, what it is in the theme of this moment. */
function colourOf(element: HTMLElement, colour: string): string {
  if (!colour.startsWith('var(')) return colour;
  element.style.setProperty('color', colour);
  return getComputedStyle(element).color;
}

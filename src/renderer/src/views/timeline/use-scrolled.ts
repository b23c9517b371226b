import { type RefObject, useCallback, useState } from 'react';

/** In pixels: what is drawn changes when so much of it has come into sight. */
const STEP = 32;

/** How far something is scrolled down, in pixels, in steps; and what to do when it is scrolled. */
export interface Scrolled {
  readonly top: number;
  readonly onScroll: () => void;
}

/** How far an element is scrolled down. */
export function useScrolled(element: RefObject<HTMLElement | null>): Scrolled {
  const [top, setTop] = useState(0);
  const onScroll = useCallback(() => {
    setTop(Math.floor((element.current?.scrollTop ?? 0) / STEP) * STEP);
  }, [element]);
  return { top, onScroll };
}

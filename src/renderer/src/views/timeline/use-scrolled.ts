import { type RefObject, useCallback, useRef, useState } from 'react';

/** In pixels: what is drawn changes when so much of it has come into sight. */
const STEP = 32;

/** How far an element is scrolled down, in steps; with its ref, and what to do when it is scrolled. */
export function useScrolled(): readonly [RefObject<HTMLDivElement | null>, number, () => void] {
  const element = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const onScroll = useCallback(() => {
    setScrolled(Math.floor((element.current?.scrollTop ?? 0) / STEP) * STEP);
  }, []);
  return [element, scrolled, onScroll];
}

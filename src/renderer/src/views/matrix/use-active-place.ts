import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type MatrixPlace, placeIn } from './matrix-place';

interface ActivePlace {
  readonly place: MatrixPlace;
  /** Gives the focus to a place, once it is drawn. */
  readonly moveTo: (place: MatrixPlace) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** The attribute of what can have the focus at a place. */
export function placeAttribute({ row, column }: MatrixPlace): { readonly 'data-place': string } {
  return { 'data-place': `${row}:${column}` };
}

/** The place of what an event has happened in; null when it is none. */
export function placeOfEvent(target: EventTarget): MatrixPlace | null {
  const found =
    target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
  if (found === undefined) return null;
  const [row = 0, column = 0] = found.split(':').map(Number);
  return { row, column };
}

/** The one place of a matrix that Tab leads to, and the way the focus moves on from it. */
export function useActivePlace(
  grid: RefObject<HTMLElement | null>,
  size: { readonly rows: number; readonly columns: number },
  reveal: (place: MatrixPlace) => void,
): ActivePlace {
  const [wanted, setWanted] = useState<MatrixPlace>({ row: 0, column: 0 });
  const isToFocus = useRef(false);
  const place = placeIn(size, wanted.row, wanted.column);

  useLayoutEffect(() => {
    if (!isToFocus.current) return;
    const element = grid.current?.querySelector<HTMLElement>(`[data-place="${place.row}:${place.column}"]`);
    if (element == null) return;
    isToFocus.current = false;
    element.focus({ preventScroll: true });
    reveal(place);
  });

  return {
    place,
    moveTo: (next) => {
      isToFocus.current = true;
      setWanted({ ...next });
    },
    onFocus: (event) => {
      const at = placeOfEvent(event.target);
      if (at !== null && (at.row !== place.row || at.column !== place.column)) setWanted(at);
    },
  };
}

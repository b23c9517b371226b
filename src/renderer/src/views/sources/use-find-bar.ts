import { type RefObject, useRef, useState } from 'react';
import type { Find } from './use-find';
import type { Reach } from './use-reach';

/** The bar that finds words in the text: whether it is open, its field, and what opens, steps and closes. */
export interface FindBarState {
  readonly isOpen: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly open: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly close: () => void;
}

/** The state of the bar; asked for again, its field has the focus with all that is in it selected. */
export function useFindBar(article: RefObject<HTMLElement | null>, find: Find, reach: Reach): FindBarState {
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return {
    isOpen,
    field,
    open() {
      setIsOpen(true);
      field.current?.select();
      field.current?.focus();
    },
    step(direction) {
      const place = find.beside(direction);
      if (place !== null) find.setCurrent(place);
    },
    /** What was looked at last is selected: the reading goes on from there. */
    close() {
      const hit = find.current === null ? undefined : find.hits[find.current];
      setIsOpen(false);
      find.setQuery('');
      if (hit !== undefined) reach.select(hit, { isFocused: true });
      else article.current?.focus({ preventScroll: true });
    },
  };
}

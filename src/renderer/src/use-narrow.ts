import { type RefCallback, useCallback, useState } from 'react';

/**
 * Whether an element is narrower than so many pixels, as it is now; and the ref by which it is watched from the moment it is there,
 * which may be long after the component is.
 */
export function useNarrow(width: number): readonly [isNarrow: boolean, ref: RefCallback<HTMLElement>] {
  const [isNarrow, setIsNarrow] = useState(false);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const observer = new ResizeObserver(([entry]) => {
        if (entry !== undefined) setIsNarrow(entry.contentRect.width < width);
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [width],
  );
  return [isNarrow, ref];
}

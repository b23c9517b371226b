import { type RefObject, useEffect, useState } from 'react';

/** How far beyond the window's edge a chunk counts as near, in pixels. */
const MARGIN = 1_600;
/** A text of up to so many chunks is drawn whole. */
const FEW = 16;

/** Which chunks of the article are, or have been, near the part that is in sight, by their place; null when all of them count. */
export function useNearChunks(
  article: RefObject<HTMLElement | null>,
  count: number,
): ReadonlySet<number> | null {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0]));
  const isWhole = count <= FEW;
  useEffect(() => {
    const element = article.current;
    if (element === null || isWhole) return;
    const places = new Map([...element.children].map((chunk, place) => [chunk, place]));
    const observer = new IntersectionObserver(
      (entries) => {
        const found = entries
          .filter((entry) => entry.isIntersecting)
          .map((entry) => places.get(entry.target) ?? 0);
        if (found.length > 0) setNear((before) => new Set([...before, ...found]));
      },
      { root: element.parentElement, rootMargin: `${MARGIN}px 0px` },
    );
    for (const chunk of places.keys()) observer.observe(chunk);
    return () => observer.disconnect();
  }, [article, isWhole]);
  return isWhole ? null : near;
}

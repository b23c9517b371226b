import { useEffect, useState } from 'react';
import { onlyPlace } from '../../../../shared/anchor';
import type { CodePointIndex } from '../../../../shared/code-points';
import type { ReviewGroup } from '../../../../shared/views/review';

/** A place to which a passage may move together with others. */
export interface AgreeablePlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** How long is looked before the window gets its turn, in milliseconds. */
const SLICE = 8;
const NONE: readonly AgreeablePlace[] = [];

/**
 * The waiting passages of a source whose very words stand in one place of its present text, so that a person may agree to all at once. No two
 * in one place. Looked for in slices: ten thousand passages take a while, and nobody waits for them.
 */
export function useAgreeable(
  group: ReviewGroup | null,
  index: CodePointIndex | null,
): readonly AgreeablePlace[] {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    setFound(NONE);
    if (group === null || index === null) return;
    const text = index;
    const { waiting } = group;
    const places = new Map<string, AgreeablePlace>();
    let next = 0;
    let timer = window.setTimeout(look);
    function look(): void {
      const until = performance.now() + SLICE;
      while (next < waiting.length && performance.now() < until) {
        const passage = waiting[next++]?.passage;
        const place = passage && onlyPlace(passage, text);
        const key = `${place?.start}-${place?.end}`;
        if (passage && place && !places.has(key)) places.set(key, { id: passage.id, ...place });
      }
      if (next < waiting.length) timer = window.setTimeout(look);
      else setFound([...places.values()]);
    }
    return () => window.clearTimeout(timer);
  }, [group, index]);
  return found;
}

import { useEffect, useState } from 'react';
import { onlyPlace } from '../../../../shared/anchor';
import { type CodePointIndex, codePointIndex } from '../../../../shared/code-points';
import type { ReviewGroup } from '../../../../shared/views/review';
import { readText } from '../../api';

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
 * The waiting passages of a source whose very words stand in one place of its present text, and stood in one of the text they were marked in, so that
 * a person may agree to all at once: of words that stood twice, one would have to look which is left. No two in one place. Looked for in slices: ten thousand passages take a while, and nobody waits for them.
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
    const earlier = new Map<string, CodePointIndex>();
    let next = 0;
    let timer = 0;
    let isWanted = true;
    readEarlier(group, earlier).then(
      () => {
        if (isWanted) timer = window.setTimeout(look);
        // Without the earlier text nobody can tell: all of them wait for a look each.
      },
      () => {},
    );
    function look(): void {
      const until = performance.now() + SLICE;
      while (next < waiting.length && performance.now() < until) {
        const passage = waiting[next++]?.passage;
        const then = passage && earlier.get(passage.textHash);
        const wasUnmistakable = passage && (then === undefined || onlyPlace(passage, then) !== null);
        const place = wasUnmistakable && onlyPlace(passage, text);
        const key = place ? `${place.start}-${place.end}` : '';
        if (passage && place && !places.has(key)) places.set(key, { id: passage.id, ...place });
      }
      if (next < waiting.length) timer = window.setTimeout(look);
      else setFound([...places.values()]);
    }
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [group, index]);
  return found;
}

/** Reads the earlier texts of a source in which its passages wait; what a table quoted stands in none of them. A text that cannot be read leaves all waiting. */
async function readEarlier(
  { source, waiting }: ReviewGroup,
  texts: Map<string, CodePointIndex>,
): Promise<void> {
  const versions = new Set(source.versions.map(({ textHash }) => textHash));
  const hashes = new Set(waiting.map(({ passage }) => passage.textHash).filter((hash) => versions.has(hash)));
  for (const hash of hashes) texts.set(hash, codePointIndex(await readText(hash)));
}

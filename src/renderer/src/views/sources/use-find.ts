import { useEffect, useState } from 'react';
import type { CodePointIndex } from '../../../../shared/code-points';
import { findFolded } from '../../../../shared/fold';
import type { TextPieces } from '../../../../shared/text-pieces';
import { inSlices } from './in-slices';
import type { Stretch } from './use-mark';

/** What is looked for in the text, and what has been found of it so far. */
export interface Find {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** In code points, in the order of the text. */
  readonly hits: readonly Stretch[];
  readonly isDone: boolean;
  /** The place of the hit that is looked at, from 0; null before there is one. */
  readonly current: number | null;
  readonly setCurrent: (current: number) => void;
  /** The place of the next hit or the one before; from the last on to the first. Null when there is none. */
  readonly beside: (direction: 1 | -1) => number | null;
}

interface Found {
  readonly hits: readonly Stretch[];
  readonly isDone: boolean;
}

const NOTHING: Found = { hits: [], isDone: true };
/** How long hits are kept back while the looking goes on, in milliseconds. */
const BETWEEN_TELLING = 120;

/**
 * Looks for words in the text as a reader compares them (`shared/fold.ts`), in slices between which the window stays free. The first hit
 * from `origin` on, an offset in code points, is looked at first.
 */
export function useFind(pieces: TextPieces, index: CodePointIndex, origin: () => number): Find {
  const [query, setQuery] = useState('');
  const [{ hits, isDone }, setFound] = useState<Found>(NOTHING);
  const [current, setCurrent] = useState<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: where the reader is matters when the looking begins.
  useEffect(() => {
    setCurrent(null);
    setFound(NOTHING);
    if (query.trim() === '') return;
    const from = origin();
    const all: Stretch[] = [];
    let told = performance.now();
    setFound({ hits: [], isDone: false });
    return inSlices({
      count: pieces.count,
      isUrgent: true,
      step: (place) => {
        const last = all.at(-1)?.end ?? 0;
        for (const { start, end } of pieces.search(place, (folded) => findFolded(folded, query))) {
          const hit = { start: index.toCodePoint(start), end: index.toCodePoint(end) };
          if (hit.start >= last) all.push(hit);
        }
      },
      tell: (isDone) => {
        if (!isDone && performance.now() - told < BETWEEN_TELLING) return;
        told = performance.now();
        setFound({ hits: [...all], isDone });
        const first = all.findIndex(({ start }) => start >= from);
        if (first !== -1) setCurrent((before) => before ?? first);
        else if (isDone && all.length > 0) setCurrent((before) => before ?? 0);
      },
    });
  }, [query, pieces, index]);

  function beside(direction: 1 | -1): number | null {
    if (hits.length === 0) return null;
    if (current === null) return direction === 1 ? 0 : hits.length - 1;
    return (current + direction + hits.length) % hits.length;
  }

  return { query, setQuery, hits, isDone, current, setCurrent, beside };
}

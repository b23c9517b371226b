import { useEffect, useState } from 'react';
import { codePointIndex } from '../../../../shared/code-points';
import type { Source } from '../../../../shared/model';
import { paragraphNumberAt, paragraphsOf } from '../../../../shared/paragraphs';
import { type Prefill, prefill } from '../../../../shared/prefill';
import { readText } from '../../api';
import { getState, type TextRange } from '../../store';
import { notifyError } from '../../toasts';

/** A selected range with its words, and what the form can know from them. */
export interface RangePassage {
  readonly range: TextRange;
  readonly source: Source;
  readonly quote: string;
  readonly paragraph: number;
  readonly prefill: Prefill;
}

/** The selected ranges with their words, read from the engine; null until they are there. */
export function useRangePassages(ranges: readonly TextRange[]): readonly RangePassage[] | null {
  const [passages, setPassages] = useState<readonly RangePassage[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    Promise.all(ranges.map(readPassage)).then((found) => {
      if (isWanted) setPassages(found.filter((each) => each !== null));
    }, notifyError);
    return () => {
      isWanted = false;
    };
  }, [ranges]);
  return passages;
}

async function readPassage(range: TextRange): Promise<RangePassage | null> {
  const dossier = getState().open?.dossier;
  const source = dossier?.sources.get(range.sourceId);
  if (dossier === undefined || source === undefined) return null;
  const text = await readText(source.textHash);
  const index = codePointIndex(text);
  const [start, end] = [index.toUtf16(range.start), index.toUtf16(range.end)];
  const quote = text.slice(start, end);
  const around = paragraphsOf(text).findLast((paragraph) => paragraph.start <= start);
  const paragraphText = text.slice(around?.start ?? 0, around?.end ?? text.length);
  return {
    range,
    source,
    quote,
    paragraph: paragraphNumberAt(text, start),
    prefill: prefill(dossier, source, quote, paragraphText, start - (around?.start ?? 0)),
  };
}

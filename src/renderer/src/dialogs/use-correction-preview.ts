import { useEffect, useState } from 'react';
import { codePointIndex } from '../../../shared/code-points';
import { type CorrectionEffect, correctionEffect } from '../../../shared/correction-effect';
import { useDossier } from '../store';
import { lineChanges } from './line-changes';

/** Paragraphs that change, before and after. */
export interface ParagraphChange {
  readonly from: string;
  readonly to: string;
}

export interface CorrectionPreview extends CorrectionEffect {
  /** Of which text this is the preview. */
  readonly text: string;
  readonly changes: readonly ParagraphChange[];
}

/** How long nothing is typed before it is looked what that changes, in milliseconds. */
const PAUSE = 350;

/** What another text of a source would change, looked for in the pauses of typing; null until it is known for this very text. */
export function useCorrectionPreview(
  sourceId: string,
  before: string,
  after: string | null,
): CorrectionPreview | null {
  const dossier = useDossier();
  const [preview, setPreview] = useState<CorrectionPreview | null>(null);
  useEffect(() => {
    if (after === null || after === before) return;
    const timer = window.setTimeout(() => {
      const [old, now] = [before.split('\n'), after.split('\n')];
      const changes = lineChanges(old, now).map(({ from, to }) => ({
        from: old.slice(from.start, from.end).join('\n'),
        to: now.slice(to.start, to.end).join('\n'),
      }));
      const effect = correctionEffect(dossier, sourceId, codePointIndex(after));
      setPreview({ text: after, changes, ...effect });
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [dossier, sourceId, before, after]);
  return preview !== null && preview.text === after && after !== before ? preview : null;
}

import { useEffect, useState } from 'react';
import { type CodePointIndex, codePointIndex } from '../../../shared/code-points';
import { type CorrectionEffect, correctionEffect, textsOfPassages } from '../../../shared/correction-effect';
import { DossierError } from '../../../shared/errors';
import type { Dossier, Source } from '../../../shared/model';
import { readText } from '../api';
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
  source: Source,
  before: string,
  after: string | null,
): CorrectionPreview | null {
  const dossier = useDossier();
  const [preview, setPreview] = useState<CorrectionPreview | null>(null);
  useEffect(() => {
    if (after === null || after === before) return;
    let isWanted = true;
    const timer = window.setTimeout(async () => {
      const effect = await effectOf(dossier, source, after);
      if (!isWanted) return;
      const [old, now] = [before.split('\n'), after.split('\n')];
      const changes = lineChanges(old, now).map(({ from, to }) => ({
        from: old.slice(from.start, from.end).join('\n'),
        to: now.slice(to.start, to.end).join('\n'),
      }));
      setPreview({ text: after, changes, ...effect });
    }, PAUSE);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [dossier, source, before, after]);
  return preview !== null && preview.text === after && after !== before ? preview : null;
}

/** What the correction would do to the passages, also to those that stand in still earlier texts. */
async function effectOf(dossier: Dossier, source: Source, after: string): Promise<CorrectionEffect> {
  const texts = new Map<string, CodePointIndex>();
  for (const hash of textsOfPassages(dossier, source)) texts.set(hash, codePointIndex(await readText(hash)));
  return correctionEffect(dossier, source, codePointIndex(after), (hash) => {
    const text = texts.get(hash);
    if (text === undefined) throw new DossierError('notFound');
    return text;
  });
}

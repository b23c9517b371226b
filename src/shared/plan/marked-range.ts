import { quoteAt } from '../anchor';
import type { CodePointIndex } from '../code-points';
import { DossierError } from '../errors';
import { isBlank } from '../is-blank';
import type { Passage, Source } from '../model';
import { paragraphNumberAt } from '../paragraphs';
import { isTooMuchOf } from '../passage-extent';
import { pageAt, type Structure } from '../structure';
import type { PlanContext } from './context';

/** What a passage says of where it stands. */
export type Place = Pick<
  Passage,
  'textHash' | 'start' | 'end' | 'paragraph' | 'page' | 'quote' | 'prefix' | 'suffix'
>;

/**
 * A range of a source's present text, in code points, as passages keep it: with its quote, its context and its locators.
 * Throws `passageEmpty`, `passageOutOfRange` or `passageWholeText`, and `notFound` when the dossier has not got the text.
 */
export function markedRange(source: Source, start: number, end: number, context: PlanContext): Place {
  if (start >= end) throw new DossierError('passageEmpty');
  if (end > source.textLength) throw new DossierError('passageOutOfRange');
  const index = context.textOf(source.textHash);
  if (isBlank(index.slice(start, end))) throw new DossierError('passageEmpty');
  if (isTooMuchOf(index, start, end)) throw new DossierError('passageWholeText', { count: end - start });
  const { textHash, structureHash } = source;
  const structure = structureHash === null ? null : context.structureOf(structureHash);
  return placeIn(index, { textHash, structure }, start, end);
}

/** A range of a text, in code points, as passages keep it. The text has this hash and this structure, if it has one. */
export function placeIn(
  index: CodePointIndex,
  { textHash, structure }: { readonly textHash: string; readonly structure: Structure | null },
  start: number,
  end: number,
): Place {
  return {
    textHash,
    start,
    end,
    paragraph: paragraphNumberAt(index.text, index.toUtf16(start)),
    page: (structure === null ? null : pageAt(structure, start)) ?? '',
    ...quoteAt(index, start, end),
  };
}

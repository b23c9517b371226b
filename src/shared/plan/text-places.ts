import { quoteAt } from '../anchor';
import type { CodePointIndex } from '../code-points';
import { DossierError } from '../errors';
import { isBlank } from '../is-blank';
import { paragraphsOf } from '../paragraphs';
import { isAllOf } from '../passage-extent';
import type { PlanContext } from './context';
import type { Place } from './marked-range';

/**
 * Makes a text ready for very many passages: the function returned says of a range of it, in code points, what `markedRange` says, without walking the text
 * each time. It throws `passageEmpty`, `passageOutOfRange` or `passageWholeText`.
 */
export function textPlaces(
  index: CodePointIndex,
  { textHash, structureHash }: { readonly textHash: string; readonly structureHash: string | null },
  context: PlanContext,
): (start: number, end: number) => Place {
  const paragraphs = paragraphsOf(index.text);
  const blocks = structureHash === null ? [] : context.structureOf(structureHash).blocks;
  const pages = blocks.filter((block) => block.kind === 'pageBreak');
  return (start, end) => {
    if (start >= end) throw new DossierError('passageEmpty');
    if (end > index.length) throw new DossierError('passageOutOfRange');
    if (isBlank(index.slice(start, end))) throw new DossierError('passageEmpty');
    // No hand slipped here, so that a long cell of a table is a quote like any other.
    if (isAllOf(index, start, end)) throw new DossierError('passageWholeText', { count: end - start });
    const at = index.toUtf16(start);
    return {
      textHash,
      start,
      end,
      paragraph: lastUpTo(paragraphs, at)?.number ?? 1,
      page: lastUpTo(pages, start)?.page ?? '',
      ...quoteAt(index, start, end),
    };
  };
}

/** The last of some stretches, in their order, that begins no later than an offset; by halving. */
function lastUpTo<S extends { readonly start: number }>(all: readonly S[], offset: number): S | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

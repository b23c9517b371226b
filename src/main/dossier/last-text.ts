import { type CodePointIndex, codePointIndex } from '../../shared/code-points';

/**
 * Remembers the text that was asked for last, by its hash, ready to be counted: whoever records positions marks one passage after
 * another in the same source. Texts never change. Throws what `read` throws.
 */
export function lastText(read: (hash: string) => string): (hash: string) => CodePointIndex {
  let last: { readonly hash: string; readonly index: CodePointIndex } | null = null;
  return (hash) => {
    if (last?.hash !== hash) last = { hash, index: codePointIndex(read(hash)) };
    return last.index;
  };
}

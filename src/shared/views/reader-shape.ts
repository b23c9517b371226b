import type { BlockKind, Structure } from '../structure';

/** Where a page begins: an offset in code points, and its name. */
export interface PageStart {
  readonly start: number;
  readonly page: string;
}

/** What a paragraph is in its document. */
export interface ParagraphShape {
  readonly kind: Exclude<BlockKind, 'pageBreak'>;
  /** 1 to 6 for headings, 0 for everything else. */
  readonly level: number;
  /** Whether its block begins with it; a block of several lines goes on in the next paragraphs. */
  readonly isFirst: boolean;
  /** The pages that begin with it or within it. */
  readonly pages: readonly PageStart[];
}

const PLAIN: ParagraphShape = { kind: 'paragraph', level: 0, isFirst: true, pages: [] };

/**
 * What the paragraphs of a text are, by its structure; null when it has none. To be asked for paragraphs in their order, by their start
 * and end in code points: it walks through the blocks once.
 */
export function shapeFinder(structure: Structure | null): (start: number, end: number) => ParagraphShape {
  if (structure === null) return () => PLAIN;
  const { blocks } = structure;
  let next = 0;
  let block: Exclude<Structure['blocks'][number], { readonly kind: 'pageBreak' }> | null = null;
  return (start, end) => {
    const pages: PageStart[] = [];
    for (; next < blocks.length; next++) {
      const candidate = blocks[next];
      if (candidate === undefined || candidate.start >= end) break;
      if (candidate.kind !== 'pageBreak') block = candidate;
      else {
        const at = Math.max(candidate.start, start);
        // A page without words of its own is not seen: the next one begins in the same place.
        if (pages.at(-1)?.start === at) pages.pop();
        pages.push({ start: at, page: candidate.page });
      }
    }
    if (block === null || block.end <= start) return pages.length === 0 ? PLAIN : { ...PLAIN, pages };
    const level = block.kind === 'heading' ? block.level : 0;
    return { kind: block.kind, level, isFirst: block.start >= start, pages };
  };
}

import type { ParsedBlock } from '../document';
import type { BlockStyle } from './block-writer';

/** Takes the words of one flow of text, such as that of the document or of a note, and gives its blocks. */
export interface RtfFlow {
  readonly add: (words: string) => void;
  /** Ends a paragraph; in a cell it is but a new line. */
  readonly endParagraph: (style: BlockStyle, isInCell: boolean) => void;
  readonly endCell: () => void;
  readonly endRow: () => void;
  /** The blocks, with what had not been ended. */
  readonly finish: (style: BlockStyle) => readonly ParsedBlock[];
}

/** A flow with nothing in it. */
export function rtfFlow(): RtfFlow {
  const blocks: ParsedBlock[] = [];
  let pieces: string[] = [];
  let cells: string[] = [];

  function taken(): string {
    const text = pieces.join('').trim();
    pieces = [];
    return text;
  }

  function endCell(): void {
    cells.push(taken());
  }

  function endRow(): void {
    if (pieces.length > 0) endCell();
    const [only = '', second] = cells;
    // A frame around a text is drawn as a table of one cell.
    if (second === undefined) blocks.push(...only.split('\n').map(paragraph).filter(hasWords));
    else if (cells.some((cell) => cell !== '')) blocks.push({ kind: 'tableRow', cells });
    cells = [];
  }

  function endParagraph(style: BlockStyle, isInCell: boolean): void {
    if (isInCell) {
      if (pieces.length > 0) pieces.push('\n');
      return;
    }
    if (cells.length > 0) {
      const words = pieces;
      pieces = [];
      endRow();
      pieces = words;
    }
    const block = { ...style, text: taken() };
    if (hasWords(block)) blocks.push(block);
  }

  return {
    add: (words) => {
      pieces.push(words);
    },
    endParagraph,
    endCell,
    endRow,
    finish: (style) => {
      endParagraph(style, false);
      return blocks;
    },
  };
}

function paragraph(text: string): { readonly kind: 'paragraph'; readonly text: string } {
  return { kind: 'paragraph', text: text.trim() };
}

function hasWords({ text }: { readonly text: string }): boolean {
  return text !== '';
}

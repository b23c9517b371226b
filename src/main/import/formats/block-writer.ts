import type { ParsedBlock } from '../document';

/** What words become when the block around them ends. */
export type BlockStyle =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'paragraph' | 'listItem' | 'quotation' };

/** Takes words and boundaries in the order of a document and gives its blocks. */
export interface BlockWriter {
  /** Adds words; white space is collapsed as CSS does (CSS Text 3, 4.1.1), NBSP and all others being no white space there. */
  readonly text: (text: string) => void;
  /** Adds words whose white space stands as it is, line ends being LF. */
  readonly preformatted: (text: string) => void;
  /** Goes to a new line in the same block; two in a row end it. */
  readonly lineBreak: () => void;
  /** Ends a block: what was added since the last boundary is one, when there is anything to see. In a cell it is but a new line. */
  readonly boundary: (style: BlockStyle) => void;
  /** A page begins with the next block; named in the middle of a block, with the one after it. */
  readonly pageBreak: (page: string) => void;
  /** A table begins: nothing reaches into it from rows before. */
  readonly openTable: () => void;
  readonly openRow: () => void;
  /** Ends a cell of the row that is open; it reaches over that many columns and rows, where empty ones stand for it. */
  readonly cell: (columns: number, rows: number) => void;
  readonly closeRow: () => void;
  /** All blocks so far. */
  readonly blocks: () => ParsedBlock[];
}

/** Columns that a cell may reach over, and that may be reached into: tables in documents have fewer. */
const MAX_SPAN = 30;
const COLLAPSIBLE = /[ \t\n\r\f]+/g;
/** Lines with nothing on them between two lines: what ends a paragraph where there is no markup for it. */
const EMPTY_LINES = /\n(?:[ \t\u00a0]*\n)+/;

/** A writer with nothing in it. */
export function blockWriter(): BlockWriter {
  const blocks: ParsedBlock[] = [];
  // An array, as asking a growing string for its end would copy it each time.
  let pieces: string[] = [];
  let isSpacePending = false;
  let isLineStart = true;
  let pendingPages: string[] = [];
  let row: string[] | null = null;
  /** Of each column: over how many rows to come a cell from before reaches. */
  let reaching: number[] = [];

  function taken(): string {
    const text = pieces.join('');
    pieces = [];
    isSpacePending = false;
    isLineStart = true;
    return text;
  }

  function add(words: string): void {
    if (isSpacePending && !isLineStart) pieces.push(' ');
    isSpacePending = false;
    pieces.push(words);
    isLineStart = words.endsWith('\n');
  }

  function lineBreak(): void {
    isSpacePending = false;
    isLineStart = true;
    pieces.push('\n');
  }

  function givePages(): void {
    for (const page of pendingPages) blocks.push({ kind: 'pageBreak', page });
    pendingPages = [];
  }

  return {
    text(text) {
      const collapsed = text.replaceAll(COLLAPSIBLE, ' ');
      if (collapsed.startsWith(' ')) isSpacePending = true;
      const words = collapsed.slice(
        collapsed.startsWith(' ') ? 1 : 0,
        collapsed.endsWith(' ') ? -1 : undefined,
      );
      if (words === '') return;
      add(words);
      isSpacePending = collapsed.endsWith(' ');
    },
    preformatted(text) {
      if (text !== '') add(text);
    },
    lineBreak,
    boundary(style) {
      if (row !== null) {
        if (pieces.length > 0) lineBreak();
        return;
      }
      const text = taken();
      const parts = style.kind === 'heading' ? [filledLines(text)] : text.split(EMPTY_LINES);
      for (const part of parts.map((each) => each.trim())) {
        if (part !== '') blocks.push({ ...style, text: part });
      }
      givePages();
    },
    pageBreak(page) {
      pendingPages.push(page);
      if (row === null && pieces.length === 0) givePages();
    },
    openTable() {
      reaching = [];
    },
    openRow() {
      row = [];
    },
    cell(columns, rows) {
      const words = filledLines(taken());
      if (row === null) return;
      for (let left = reaching[row.length] ?? 0; left > 0; left = reaching[row.length] ?? 0) {
        reaching[row.length] = left - 1;
        row.push('');
      }
      for (let column = 0; column < Math.min(Math.max(columns, 1), MAX_SPAN); column += 1) {
        if (row.length < MAX_SPAN) reaching[row.length] = rows - 1;
        row.push(column === 0 ? words : '');
      }
    },
    closeRow() {
      if (row?.some((cell) => cell !== '')) blocks.push({ kind: 'tableRow', cells: row });
      // Columns after the last cell are reached as well.
      for (let column = row?.length ?? 0; column < reaching.length; column += 1) {
        reaching[column] = (reaching[column] ?? 0) - 1;
      }
      row = null;
      givePages();
    },
    blocks: () => blocks,
  };
}

/** The lines on which there is something, without the white space around them. */
function filledLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

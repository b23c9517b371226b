import type { ParsedBlock } from '../document';

/** A line of a message without the marks of quoting before it. */
interface Line {
  /** How many people have quoted it. */
  readonly depth: number;
  readonly words: string;
}

/**
 * The blocks of a message's text. Empty lines separate paragraphs; lines within one stay lines, as nobody knows which ends were meant, unless
 * the message says that it flows (RFC 3676): then they become one line again. What is quoted from an earlier message becomes a
 * quotation and loses the one mark (`>`) that says so, as it is no word that anybody wrote and would stand in the middle of every passage; what is quoted
 * within that keeps its marks, so that nobody's words are taken for another's. The line ends that a mark was put before stay.
 */
export function mailTextBlocks(text: string, isFlowed: boolean, isSpaceDeleted: boolean): ParsedBlock[] {
  const raw = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const lines = isFlowed ? flowed(raw, isSpaceDeleted) : raw.map(fixed);
  const blocks: ParsedBlock[] = [];
  let pending: Line[] = [];
  const finish = () => {
    const [first] = pending;
    const words = pending.map((line) => line.words).join('\n');
    if (first !== undefined) blocks.push({ kind: first.depth > 0 ? 'quotation' : 'paragraph', text: words });
    pending = [];
  };
  for (const line of lines) {
    const isEmpty = line.words.replaceAll('>', '').trim() === '';
    if (isEmpty || (pending[0]?.depth ?? line.depth) !== line.depth) finish();
    if (!isEmpty) pending.push(line);
  }
  finish();
  return blocks;
}

/** Marks are `>` with or without spaces between; all but the first stay. */
function fixed(line: string): Line {
  const [marks = ''] = /^(?:>[ ]?)+/.exec(line) ?? [];
  const depth = marks.replaceAll(' ', '').length;
  return { depth, words: line.slice(depth === 0 ? 0 : marks.startsWith('> ') ? 2 : 1).trimEnd() };
}

function flowed(raw: readonly string[], isSpaceDeleted: boolean): Line[] {
  const lines: Line[] = [];
  let pieces: string[] = [];
  let depth = 0;
  const finish = () => {
    const marks = depth > 1 ? `${'>'.repeat(depth - 1)} ` : '';
    if (pieces.length > 0) lines.push({ depth, words: (marks + pieces.join('')).trimEnd() });
    pieces = [];
  };
  for (const line of raw) {
    const [marks = ''] = /^>*/.exec(line) ?? [];
    const stuffed = line.slice(marks.length);
    const words = stuffed.startsWith(' ') ? stuffed.slice(1) : stuffed;
    if (marks.length !== depth) finish();
    depth = marks.length;
    // The line before a signature looks as if it flowed.
    const isOpen = words.endsWith(' ') && words !== '-- ';
    if (words === '-- ') finish();
    pieces.push(isOpen && isSpaceDeleted ? words.slice(0, -1) : words);
    if (!isOpen) finish();
  }
  finish();
  return lines;
}

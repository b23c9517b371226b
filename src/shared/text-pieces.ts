import { type Folded, foldWithMap } from './fold';

/**
 * A piece of a text, small enough to be looked through between two frames of the screen. UTF-16 indices of the text: what begins from
 * `start` to before `end` belongs to it; the folded words reach a little further, so that nothing is cut.
 */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly folded: Folded;
}

/** The pieces of one text, folded when they are first asked for. */
export interface TextPieces {
  readonly count: number;
  /** The piece at a place, from 0. */
  at(place: number): TextPiece;
  /** What `find` finds in a piece, without what belongs to the next one; UTF-16 indices of the text. */
  search<R extends { readonly start: number; readonly end: number }>(
    place: number,
    find: (folded: Folded) => readonly R[],
  ): readonly R[];
}

/** How long a piece is when its lines allow it, and how much longer the words are that are folded with it; UTF-16 units. */
const USUAL = 12_000;
const OVERLAP = 400;

/** Cuts a text into pieces: behind a line end, else behind a space, else between two characters. */
export function textPieces(text: string): TextPieces {
  const starts = [0];
  for (let end = cutAfter(text, 0); end < text.length; end = cutAfter(text, end)) starts.push(end);
  const folded = new Map<number, Folded>();

  function at(place: number): TextPiece {
    const start = starts[place] ?? text.length;
    const end = starts[place + 1] ?? text.length;
    let words = folded.get(place);
    if (words === undefined) {
      words = foldWithMap(text.slice(start, Math.min(end + OVERLAP, text.length)));
      folded.set(place, words);
    }
    return { start, end, folded: words };
  }

  return {
    count: starts.length,
    at,
    search(place, find) {
      const { start, end, folded: words } = at(place);
      return find(words)
        .filter((found) => start + found.start < end)
        .map((found) => ({ ...found, start: start + found.start, end: start + found.end }));
    },
  };
}

function cutAfter(text: string, start: number): number {
  const limit = start + USUAL;
  if (limit >= text.length) return text.length;
  const half = start + USUAL / 2;
  const line = text.lastIndexOf('\n', limit - 1);
  if (line >= half) return line + 1;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space >= half) return space + 1;
  // In the middle of a pair of surrogates there is no character.
  return (text.charCodeAt(limit) & 0xfc00) === 0xdc00 ? limit + 1 : limit;
}

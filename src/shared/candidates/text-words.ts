import { type CodePointIndex, codePointIndex } from '../code-points';
import { fold } from '../fold';

/** A word, a mark of punctuation or a line end, in UTF-16 offsets of its text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As it is compared; empty for a line end. */
  readonly folded: string;
  /** How much it says: a word counts by its length, a mark next to nothing, a line end nothing. */
  readonly weight: number;
}

/** A text cut into words, with the way to every word of it. */
export interface TextWords {
  readonly index: CodePointIndex;
  readonly tokens: readonly Token[];
  /** The places of each folded word among the tokens, in order. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

/** A word with its marks, apostrophes and invisible characters; a line end; any other character that is seen, with its marks. */
const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*|\n|\S[\p{M}\p{Cf}\p{Emoji_Modifier}]*/gu;
const IS_WORD = /^[\p{L}\p{N}]/u;
const MARK_WEIGHT = 0.25;

/** Cuts a text into words. One pass; a word that occurs often is folded once. */
export function textWords(text: string): TextWords {
  const tokens = tokensOf(text);
  const placesOf = new Map<string, number[]>();
  for (const [place, { folded, weight }] of tokens.entries()) {
    if (weight < 1) continue;
    const places = placesOf.get(folded);
    if (places === undefined) placesOf.set(folded, [place]);
    else places.push(place);
  }
  return { index: codePointIndex(text), tokens, placesOf };
}

/** The words, marks and line ends of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  const known = new Map<string, Pick<Token, 'folded' | 'weight'>>();
  const found: Token[] = [];
  for (const { 0: word, index: start } of text.matchAll(TOKEN)) {
    let kind = known.get(word);
    if (kind === undefined) {
      kind = kindOf(word);
      known.set(word, kind);
    }
    found.push({ start, end: start + word.length, text: word, ...kind });
  }
  return found;
}

function kindOf(word: string): Pick<Token, 'folded' | 'weight'> {
  if (word === '\n') return { folded: '', weight: 0 };
  const folded = fold(word).trim();
  if (!IS_WORD.test(word)) return { folded: folded || word, weight: MARK_WEIGHT };
  return { folded: folded || word, weight: Math.max(1, folded.length) };
}

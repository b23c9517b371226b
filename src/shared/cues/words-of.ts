/** The words of a folded text: letters and digits in a row, with the apostrophes between them. UTF-16 indices of the folded text. */
export interface Words {
  readonly count: number;
  startOf(word: number): number;
  endOf(word: number): number;
}

/** Finds all words of a folded text in one pass. */
export function wordsOf(folded: string): Words {
  const bounds = new Uint32Array(folded.length + 2);
  let count = 0;
  for (let at = 0; at < folded.length; ) {
    if (!isWordUnit(folded.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < folded.length && (isWordUnit(folded.charCodeAt(at)) || isInnerApostrophe(folded, at))) at++;
    bounds[2 * count] = start;
    bounds[2 * count + 1] = at;
    count++;
  }
  return {
    count,
    startOf: (word) => bounds[2 * word] ?? folded.length,
    endOf: (word) => bounds[2 * word + 1] ?? folded.length,
  };
}

const APOSTROPHE = 0x27;

function isInnerApostrophe(folded: string, at: number): boolean {
  return folded.charCodeAt(at) === APOSTROPHE && isWordUnit(folded.charCodeAt(at + 1));
}

/** 1 for a letter, a mark or a digit, 2 for another unit; 0 while nobody has asked. */
const kinds = new Uint8Array(0x10000);

/** Halves of pairs count as parts of words: letters beyond U+FFFF then stay whole, and no cue has any. */
function isWordUnit(unit: number): boolean {
  if (Number.isNaN(unit)) return false;
  let kind = kinds[unit];
  if (kind === 0) {
    kind = /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(String.fromCharCode(unit)) ? 1 : 2;
    kinds[unit] = kind;
  }
  return kind === 1;
}

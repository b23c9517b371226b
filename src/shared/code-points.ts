/**
 * JavaScript counts text in UTF-16 code units, Parley's offsets count Unicode code points (Unicode Standard 3.4). The index
 * turns one into the other with a mark every 1,024 code units, so that a step in a text of megabytes costs a short walk.
 */
export interface CodePointIndex {
  readonly text: string;
  /** The length of the text in code points. */
  readonly length: number;
  /** The code point offset of a UTF-16 offset; one in the middle of a pair counts as after it. Both are clamped to the text. */
  toCodePoint(utf16: number): number;
  /** The UTF-16 offset of a code point offset, clamped to the text. */
  toUtf16(codePoint: number): number;
  /** The text from one code point offset to another. */
  slice(start: number, end: number): string;
}

const STRIDE = 1024;
/** Half of a code point beyond U+FFFF: without one, both counts are the same. */
const SURROGATE = /[\ud800-\udfff]/;

/** Builds the index of a text in one pass over it. */
export function codePointIndex(text: string): CodePointIndex {
  return SURROGATE.test(text) ? indexWithMarks(text) : indexWithoutMarks(text);
}

function indexWithoutMarks(text: string): CodePointIndex {
  const clamped = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  return {
    text,
    length: text.length,
    toCodePoint: clamped,
    toUtf16: clamped,
    slice: (start, end) => text.slice(clamped(start), clamped(end)),
  };
}

function indexWithMarks(text: string): CodePointIndex {
  // marks[i] is the number of code points before the UTF-16 offset i × STRIDE.
  const marks = new Uint32Array(Math.floor(text.length / STRIDE) + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % STRIDE === 0) marks[at / STRIDE] = count;
    if (!isSecondOfPair(text, at)) count++;
  }
  if (text.length % STRIDE === 0) marks[text.length / STRIDE] = count;
  const length = count;

  function toCodePoint(utf16: number): number {
    const target = Math.min(Math.max(utf16, 0), text.length);
    const mark = Math.floor(target / STRIDE);
    let points = marks[mark] ?? 0;
    for (let at = mark * STRIDE; at < target; at++) if (!isSecondOfPair(text, at)) points++;
    return points;
  }

  function toUtf16(codePoint: number): number {
    const target = Math.min(Math.max(codePoint, 0), length);
    let low = 0;
    let high = marks.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((marks[middle] ?? 0) <= target) low = middle;
      else high = middle - 1;
    }
    let points = marks[low] ?? 0;
    let at = low * STRIDE;
    while (at < text.length && (points < target || isSecondOfPair(text, at))) {
      if (!isSecondOfPair(text, at)) points++;
      at++;
    }
    return at;
  }

  return {
    text,
    length,
    toCodePoint,
    toUtf16,
    slice: (start, end) => text.slice(toUtf16(start), toUtf16(end)),
  };
}

/** The number of code points in a text. */
export function countCodePoints(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!isSecondOfPair(text, at)) count++;
  return count;
}

function isSecondOfPair(text: string, at: number): boolean {
  if (at === 0 || (text.charCodeAt(at) & 0xfc00) !== 0xdc00) return false;
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

/*
 * Folding makes texts comparable the way a reader compares them: without regard to case, diacritics and tashkeel, tatweel,
 * hamza seats, alef, ya and ta-marbuta variants, Arabic-Indic and Persian digits, ё and е, kinds of apostrophe, hyphen and space,
 * and characters that cannot be seen. It builds on Unicode NFKD (UAX #15). Letters of their own stay apart: й is not и, ї is not і.
 *
 * Texts are folded cluster by cluster: a character with the marks and invisible characters after it. A cluster folds the same
 * wherever it stands, which is why a match can be traced back to the original.
 */

/** A folded text that remembers where each of its characters came from. */
export interface Folded {
  readonly original: string;
  readonly folded: string;
  /** The UTF-16 index in the original of the cluster that the folded text's UTF-16 index came from; the length for the length. */
  toOriginal(index: number): number;
}

/** A stretch of the original text: UTF-16 indices, `start` inclusive and `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A text as it is compared. Folding twice is folding once. Spaces in a row become one; none is trimmed. */
export function fold(text: string): string {
  return textOf(foldUnits(text));
}

/** A folded text with the way back to the original. */
export function foldWithMap(text: string): Folded {
  const { origins, ...units } = foldUnits(text, true);
  return {
    original: text,
    folded: textOf(units),
    toOriginal: (index) => (index < 0 ? 0 : index < units.length ? (origins[index] ?? 0) : text.length),
  };
}

/**
 * Where a text occurs in another one, in folded form: ranges of the original, in order, none overlapping. A match never begins or
 * ends inside a cluster, so each range folds to exactly what the needle folds to. A needle that folds to nothing occurs nowhere.
 */
export function findFolded(haystack: string | Folded, needle: string): readonly TextRange[] {
  const within = typeof haystack === 'string' ? foldWithMap(haystack) : haystack;
  const wanted = fold(needle);
  const found: TextRange[] = [];
  if (wanted === '') return found;
  let at = within.folded.indexOf(wanted);
  while (at !== -1) {
    const end = at + wanted.length;
    const isWhole = isBoundary(within, at) && isBoundary(within, end);
    if (isWhole) found.push(originalRange(within, at, end));
    at = within.folded.indexOf(wanted, isWhole ? end : at + 1);
  }
  return found;
}

/**
 * Where a name is mentioned: as `findFolded`, but only whole words, so that "US" is not found in "just". In Arabic a word may carry
 * the particles written together with it (وموسكو، لموسكو), so up to three letters of those may come before.
 */
export function findMentions(haystack: string | Folded, name: string): readonly TextRange[] {
  const text = typeof haystack === 'string' ? haystack : haystack.original;
  return findFolded(haystack, name.trim()).filter((range) => isMention(text, range, name.trim()));
}

/**
 * Whether what stands at a range of a text, which folds to a name, is a mention of it as `findMentions` understands one. An abbreviation
 * of up to three capitals is one only in capitals: "US" is a party and "us" is not.
 */
export function isMention(text: string, { start, end }: TextRange, name: string): boolean {
  if (/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return false;
  if (/^\p{Lu}{1,3}$/u.test(name) && /\p{Ll}/u.test(text.slice(start, end))) return false;
  const before = /[\p{L}\p{N}\p{M}\p{Cf}ـ]*$/u.exec(text.slice(Math.max(0, start - 32), start));
  return /^[وفبكلا]{0,3}$/u.test(fold(before?.[0] ?? ''));
}

/**
 * The stretch of the original that a stretch of the folded text came from: UTF-16 indices of the folded text, `start` before `end`.
 * A cluster of which only a part is asked for is there as a whole.
 */
export function originalRange(within: Folded, start: number, end: number): TextRange {
  return { start: within.toOriginal(start), end: clusterEnd(within.original, within.toOriginal(end - 1)) };
}

/** Whether no cluster lies on both sides of a UTF-16 index of the folded text. */
export function isBoundary(within: Folded, index: number): boolean {
  return (
    index === 0 || index >= within.folded.length || within.toOriginal(index) !== within.toOriginal(index - 1)
  );
}

interface Units {
  readonly units: Uint16Array;
  readonly length: number;
}

const SPACE = 0x20;

/** The folded text in UTF-16 units and, where it is asked for, the index in the text of the cluster that each came from. */
function foldUnits(text: string, isMapped = false): Units & { readonly origins: Uint32Array } {
  let units = new Uint16Array(text.length + 32);
  let origins = new Uint32Array(isMapped ? units.length : 0);
  let length = 0;
  let endsInSpace = false;
  for (let start = 0; start < text.length; ) {
    const unit = plainUnit(text.charCodeAt(start));
    const isAlone = start + 1 === text.length || plainUnit(text.charCodeAt(start + 1)) !== 0;
    const end = unit !== 0 && isAlone ? start + 1 : clusterEnd(text, start);
    const piece = unit !== 0 && isAlone ? '' : foldCluster(text.slice(start, end));
    // What is left of the text may need more room than it takes itself, and this piece needs some now.
    if (length + piece.length + 1 > units.length) {
      units = grown(units, new Uint16Array(2 * (length + piece.length)));
      if (isMapped) origins = grown(origins, new Uint32Array(units.length));
    }
    if (unit !== 0 && isAlone) {
      if (unit !== SPACE || !endsInSpace) {
        if (isMapped) origins[length] = start;
        units[length++] = unit;
      }
      endsInSpace = unit === SPACE;
    } else if (piece !== '') {
      for (let place = endsInSpace && piece.startsWith(' ') ? 1 : 0; place < piece.length; place++) {
        if (isMapped) origins[length] = start;
        units[length++] = piece.charCodeAt(place);
      }
      endsInSpace = piece.endsWith(' ');
    }
    start = end;
  }
  return { units, origins, length };
}

function grown<A extends Uint16Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** How many units `String.fromCharCode` takes at a time; the stack has no room for millions of arguments. */
const AT_A_TIME = 8_192;

function textOf({ units, length }: Units): string {
  const pieces: string[] = [];
  for (let at = 0; at < length; at += AT_A_TIME) {
    const some = units.subarray(at, Math.min(length, at + AT_A_TIME));
    // Spreading them would go through an iterator, unit by unit.
    pieces.push(Reflect.apply(String.fromCharCode, null, some) as string);
  }
  return pieces.join('');
}

const UNKNOWN = 0xffff;
const plainUnits = new Uint16Array(0x1_0000).fill(UNKNOWN);

/** What a UTF-16 unit folds to when it makes a cluster by itself, for the many that fold to one other; 0 for all others. */
function plainUnit(unit: number): number {
  const known = plainUnits[unit] ?? 0;
  if (known !== UNKNOWN) return known;
  const isSurrogate = (unit & 0xf800) === 0xd800;
  const folded = isSurrogate || isContinuation(unit) ? '' : foldClusterAfresh(String.fromCharCode(unit));
  const plain = folded.length === 1 && folded !== '\uffff' ? folded.charCodeAt(0) : 0;
  plainUnits[unit] = plain;
  return plain;
}

/**
 * The UTF-16 index after the character at `start` and the marks and invisible characters that follow it. A space has none: as it may
 * be left out, what follows it must not go with it.
 */
function clusterEnd(text: string, start: number): number {
  if (plainUnit(text.charCodeAt(start)) === SPACE) return start + 1;
  let end = start + charLength(text, start);
  while (end < text.length && isContinuation(text.codePointAt(end) ?? 0)) end += charLength(text, end);
  return end;
}

function charLength(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Tatweel and the lone hamza are letters to Unicode, but belong to the character before them here. */
const CONTINUATION = /[\p{M}\p{Cf}\u0640\u0621]/u;
const INVISIBLE = /[\p{Cf}\u0640\u0621]/gu;
/** Marks of the scripts in which they are optional or mere accents; not those that spell vowels, as in Devanagari or Thai. */
const ACCENTS =
  /(?=\p{Mn})(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/** What Unicode does not decompose but readers take for the same. */
const VARIANTS: Readonly<Record<string, string>> = {
  ...each('ٱٲٳٵ', 'ا'),
  ...each('ىیېے', 'ي'),
  ...each('ةەہھۃ', 'ه'),
  ...each('ک', 'ك'),
  ...each('’‘ʼʻʹ′ʽʾʿ`´‛', "'"),
  ...each('‐‑‒–—―−', '-'),
  ...each('ς', 'σ'),
  ...each('ßẞ', 'ss'),
  ...each('æ', 'ae'),
  ...each('œ', 'oe'),
  ...each('ø', 'o'),
  ...each('đð', 'd'),
  ...each('ł', 'l'),
  ...each('ħ', 'h'),
  ...each('ı', 'i'),
};
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'gu');

function each(variants: string, plain: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...variants].map((variant) => [variant, plain]));
}

function foldClusterAfresh(cluster: string): string {
  return cluster
    .replace(INVISIBLE, '')
    .replace(VARIANT, (found) => VARIANTS[found] ?? found)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/и\u0306/g, 'й')
    .replace(/і\u0308/g, 'ї')
    .replace(/у\u0306/g, 'ў')
    .replace(ACCENTS, '')
    .replace(INVISIBLE, '')
    .replace(VARIANT, (found) => VARIANTS[found] ?? found)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\s+/g, ' ');
}

/** Texts repeat a few hundred clusters. What is remembered is bounded, and forgetting it changes nothing. */
const REMEMBERED = 20_000;
const clusters = new Map<string, string>();

function foldCluster(cluster: string): string {
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  const folded = foldClusterAfresh(cluster);
  if (clusters.size >= REMEMBERED) clusters.clear();
  if (cluster.length <= 8) clusters.set(cluster, folded);
  return folded;
}

const continuations = new Map<number, boolean>();

function isContinuation(codePoint: number): boolean {
  if (codePoint < 0xad) return false;
  let known = continuations.get(codePoint);
  if (known === undefined) {
    known = CONTINUATION.test(String.fromCodePoint(codePoint));
    if (continuations.size >= REMEMBERED) continuations.clear();
    continuations.set(codePoint, known);
  }
  return known;
}
